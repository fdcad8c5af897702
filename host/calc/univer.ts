import type {
  CalcCell,
  CalcSheet,
  Calculated,
  Calculator,
  CalcValue,
  CustomFunction,
  RewrittenFormula,
} from "./calculator";
import { compileFormula, type FormulaScope } from "./compile";
import { cellKey, Dependencies } from "./dependencies";
import { FormulaEngine, type FormulaResult } from "./engine";
import { calculationOrder } from "./order";
import { type CellArea, MAX_COLUMNS, MAX_ROWS } from "./reference";
import { removeSheetFromFormula, renameSheetInFormula, sameSheet, shiftArea, shiftFormula } from "./rewrite";
import { type FormulaNode, SheetCells } from "./sheet";
import { isFormula } from "./syntax";

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Arrays that move other arrays, and references made while calculating, settle within this many rounds or not at all. */
const MAX_ROUNDS = 20;

/** A calculator on Univer's parser and functions. */
export function createCalculator(): Calculator {
  return new UniverCalculator();
}

class UniverCalculator implements Calculator {
  private readonly engine = new FormulaEngine();
  private readonly dependencies = new Dependencies();
  private readonly sheets = new Map<string, SheetCells>();
  private readonly names = new Map<string, string>();
  private readonly dirty = new Set<FormulaNode>();
  private readonly volatile = new Set<FormulaNode>();
  private readonly unsettled = new Set<FormulaNode>();
  private changed: Place[] = [];
  private sheetsChanged = true;

  async load(sheets: Iterable<CalcSheet>): Promise<void> {
    this.clear();
    const contents = [...sheets];
    for (const { id, name } of contents) this.sheets.set(id, new SheetCells(id, name));
    for (const { id, cells } of contents) {
      const sheet = this.sheet(id);
      const anchors: { readonly node: FormulaNode; readonly area: CellArea }[] = [];
      for (const cell of cells) {
        if (cell.formula === null) {
          sheet.set(cell.row, cell.column, cell.value);
          continue;
        }
        const node = this.addFormula(sheet, cell.row, cell.column, cell.formula);
        node.value = cell.value;
        sheet.set(cell.row, cell.column, cell.value);
        if (cell.value === null) this.dirty.add(node);
        else node.fresh = false;
        if (cell.spill) anchors.push({ node, area: areaFrom(cell.row, cell.column, cell.spill) });
      }
      for (const { node, area } of anchors) this.adopt(node, area);
    }
    this.changed = [];
  }

  registerFunctions(functions: readonly CustomFunction[]): void {
    this.engine.registerFunctions(functions);
    for (const node of this.formulas()) {
      if (node.value === "#NAME?") this.dirty.add(node);
      if (node.compiled !== null && /_xldudf_/i.test(node.formula)) this.link(node);
    }
  }

  setNames(names: Iterable<{ readonly name: string; readonly formula: string }>): void {
    const before = new Map(this.names);
    this.names.clear();
    for (const { name, formula } of names) this.names.set(name.toLowerCase(), formula);
    const same =
      before.size === this.names.size && [...before].every(([name, formula]) => this.names.get(name) === formula);
    if (same) return;
    for (const node of this.formulas()) this.relink(node);
  }

  addSheet({ id, name }: { readonly id: string; readonly name: string }): void {
    this.sheets.set(id, new SheetCells(id, name));
    this.sheetsChanged = true;
    for (const node of [...this.unsettled]) this.relink(node);
  }

  renameSheet(id: string, name: string): readonly RewrittenFormula[] {
    const sheet = this.sheet(id);
    const before = sheet.name;
    sheet.name = name;
    this.sheetsChanged = true;
    for (const node of [...this.unsettled]) this.relink(node);
    return this.rewriteAll((formula) => renameSheetInFormula(formula, before, name), false);
  }

  removeSheet(id: string): readonly RewrittenFormula[] {
    const sheet = this.sheet(id);
    for (const node of [...sheet.formulas.values()]) this.removeFormula(node);
    this.sheets.delete(id);
    this.sheetsChanged = true;
    this.changed = this.changed.filter((place) => place.sheetId !== id);
    return this.rewriteAll((formula) => removeSheetFromFormula(formula, sheet.name), true);
  }

  setCells(sheetId: string, cells: Iterable<CalcCell>): void {
    const sheet = this.sheet(sheetId);
    for (const { row, column, formula, value } of cells) {
      const key = cellKey(row, column);
      const old = sheet.formulas.get(key);
      if (old) this.removeFormula(old);
      const owner = sheet.spilled.get(key);
      if (owner) {
        // Clearing a spilled cell changes nothing; writing into it blocks the array.
        if (formula === null && value === null) continue;
        sheet.spilled.delete(key);
        this.dirty.add(owner);
      }
      for (const blocked of sheet.blocked)
        if (blocked.blocked && holds(blocked.blocked, row, column)) this.dirty.add(blocked);
      if (formula === null) sheet.set(row, column, value);
      else {
        sheet.set(row, column, null);
        this.dirty.add(this.addFormula(sheet, row, column, formula));
      }
      this.changed.push({ sheetId, row, column });
    }
  }

  shift(sheetId: string, axis: "rows" | "columns", at: number, count: number): readonly RewrittenFormula[] {
    const sheet = this.sheet(sheetId);
    const shift = { sheet: sheet.name, axis, at, count };
    for (const node of sheet.formulas.values()) if (node.spill) this.retract(node, () => undefined);
    const constants = [...sheet.constants()];
    const nodes = [...sheet.formulas.values()];
    for (const node of nodes) this.unlink(node);
    sheet.clear();
    const moved = (row: number, column: number): CellArea | null =>
      shiftArea({ top: row, left: column, bottom: row, right: column }, shift);
    for (const { row, column, value } of constants) {
      const place = moved(row, column);
      if (place) sheet.set(place.top, place.left, value);
    }
    for (const node of nodes) {
      const place = moved(node.row, node.column);
      this.dirty.delete(node);
      if (!place) continue;
      node.row = place.top;
      node.column = place.left;
      sheet.formulas.set(cellKey(node.row, node.column), node);
      sheet.set(node.row, node.column, node.value);
      this.link(node);
      this.dirty.add(node);
    }
    this.changed = this.changed.flatMap((place) => {
      if (place.sheetId !== sheetId) return [place];
      const to = moved(place.row, place.column);
      return to ? [{ sheetId, row: to.top, column: to.left }] : [];
    });
    return this.rewriteAll((formula, own) => shiftFormula(formula, own, shift), true);
  }

  accepts(formula: string): boolean {
    return isFormula(formula);
  }

  markAllDirty(): void {
    for (const node of this.formulas()) this.dirty.add(node);
  }

  async calculate(): Promise<readonly Calculated[]> {
    if (this.sheetsChanged)
      this.engine.setSheets([...this.sheets.values()].map((cells) => ({ id: cells.id, name: cells.name, cells })));
    this.sheetsChanged = false;
    const results = new Results();
    let seeds: Iterable<FormulaNode> = [...this.dirty, ...this.volatile];
    let changed = this.changed;
    this.dirty.clear();
    this.changed = [];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.engine.forgetRead();
      const spilled: Place[] = [];
      const { formulas, cyclic } = calculationOrder(seeds, changed, this.dependencies);
      for (const node of formulas) {
        // A circular reference shows 0 in Excel, after a warning.
        this.apply(node, cyclic.has(node) ? { value: 0 } : this.evaluate(node), results, spilled);
      }
      seeds = [];
      changed = spilled.length > 0 ? spilled : this.secondLook(results);
      if (changed.length === 0) break;
    }
    this.engine.forgetRead();
    return results.all();
  }

  dispose(): void {
    this.clear();
    this.engine.dispose();
  }

  /** Formulas whose references are made while calculating may have read cells that were calculated after them. */
  private secondLook(results: Results): Place[] {
    const places: Place[] = [];
    this.engine.forgetRead();
    for (const node of this.volatile) {
      if (!DYNAMIC.test(node.formula)) continue;
      const before = node.value;
      this.apply(node, this.evaluate(node), results, places);
      if (!Object.is(before, node.value)) places.push({ sheetId: node.sheet.id, row: node.row, column: node.column });
    }
    return places;
  }

  private evaluate(node: FormulaNode): FormulaResult {
    const text = node.compiled ?? compileFormula(node.formula, node.sheet.id, this.scope()).text;
    return this.engine.evaluate(text, node.sheet.id, node.row, node.column);
  }

  private apply(node: FormulaNode, result: FormulaResult, results: Results, changed: Place[]): void {
    const { sheet, row, column } = node;
    sheet.blocked.delete(node);
    node.blocked = null;
    let value: CalcValue;
    let area: CellArea | null = null;
    if ("rows" in result) {
      area = areaFrom(row, column, { rowCount: result.rows.length, columnCount: result.rows[0]?.length ?? 0 });
      if (this.isFree(node, area)) value = result.rows[0]?.[0] ?? 0;
      else {
        node.blocked = area;
        sheet.blocked.add(node);
        area = null;
        value = "#SPILL!";
      }
    } else value = result.value;
    const resized = !sameArea(node.spill, area);
    if (node.spill && resized) {
      this.retract(node, (r, c) => {
        if (area && holds(area, r, c)) return;
        results.add({ sheetId: sheet.id, row: r, column: c, value: null });
        changed.push({ sheetId: sheet.id, row: r, column: c });
      });
    }
    if (area && "rows" in result) this.spill(node, area, result.rows, results, changed);
    if (node.fresh || resized || !Object.is(node.value, value)) {
      const spill = area && { rowCount: area.bottom - area.top + 1, columnCount: area.right - area.left + 1 };
      results.add({ sheetId: sheet.id, row, column, value, ...(spill ? { spill } : {}) });
    }
    node.fresh = false;
    node.value = value;
    sheet.set(row, column, value);
  }

  private spill(
    node: FormulaNode,
    area: CellArea,
    rows: readonly (readonly CalcValue[])[],
    results: Results,
    changed: Place[],
  ): void {
    const { sheet } = node;
    node.spill = area;
    rows.forEach((values, r) =>
      values.forEach((value, c) => {
        if (r === 0 && c === 0) return;
        const place = { sheetId: sheet.id, row: area.top + r, column: area.left + c };
        const before = sheet.getValue(place.row, place.column);
        sheet.set(place.row, place.column, value);
        sheet.spilled.set(cellKey(place.row, place.column), node);
        const after = sheet.getValue(place.row, place.column);
        if (before && before.v === after?.v && before.t === after?.t) return;
        results.add({ ...place, value });
        changed.push(place);
      }),
    );
    this.engine.forgetRead();
  }

  /** Takes back what a formula spilled. */
  private retract(node: FormulaNode, each: (row: number, column: number) => void): void {
    const { sheet, spill } = node;
    node.spill = null;
    if (!spill) return;
    for (let row = spill.top; row <= spill.bottom; row++) {
      for (let column = spill.left; column <= spill.right; column++) {
        const key = cellKey(row, column);
        if (sheet.spilled.get(key) !== node) continue;
        sheet.spilled.delete(key);
        sheet.set(row, column, null);
        each(row, column);
      }
    }
  }

  private isFree(node: FormulaNode, area: CellArea): boolean {
    if (area.bottom >= MAX_ROWS || area.right >= MAX_COLUMNS) return false;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const key = cellKey(row, column);
        const other = node.sheet.formulas.get(key);
        if (other === node) continue;
        if (other) return false;
        if (node.sheet.has(row, column) && node.sheet.spilled.get(key) !== node) return false;
      }
    }
    return true;
  }

  private adopt(node: FormulaNode, area: CellArea): void {
    node.spill = area;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) {
        const key = cellKey(row, column);
        if (!node.sheet.formulas.has(key)) node.sheet.spilled.set(key, node);
      }
    }
  }

  private addFormula(sheet: SheetCells, row: number, column: number, formula: string): FormulaNode {
    const node: FormulaNode = {
      sheet,
      row,
      column,
      formula,
      compiled: null,
      value: null,
      precedents: [],
      volatile: false,
      fresh: true,
      spill: null,
      blocked: null,
      visit: 0,
      waiting: 0,
    };
    sheet.formulas.set(cellKey(row, column), node);
    this.link(node);
    return node;
  }

  private removeFormula(node: FormulaNode): void {
    const { sheet } = node;
    this.retract(node, (row, column) => this.changed.push({ sheetId: sheet.id, row, column }));
    this.unlink(node);
    this.dirty.delete(node);
    sheet.blocked.delete(node);
    sheet.formulas.delete(cellKey(node.row, node.column));
    sheet.set(node.row, node.column, null);
  }

  private link(node: FormulaNode): void {
    this.unlink(node);
    const { text, reads, volatile, unsettled } = compileFormula(node.formula, node.sheet.id, this.scope());
    node.compiled = unsettled ? null : text;
    node.volatile = volatile;
    node.precedents = reads.map(({ sheetId, area }) => this.dependencies.add(sheetId, area, node));
    if (volatile) this.volatile.add(node);
    if (unsettled) this.unsettled.add(node);
  }

  private unlink(node: FormulaNode): void {
    for (const area of new Set(node.precedents)) this.dependencies.remove(area, node);
    node.precedents = [];
    this.volatile.delete(node);
    this.unsettled.delete(node);
  }

  private relink(node: FormulaNode): void {
    this.link(node);
    this.dirty.add(node);
  }

  private rewriteAll(
    rewrite: (formula: string, ownSheet: string) => string,
    dirty: boolean,
  ): readonly RewrittenFormula[] {
    const rewritten: RewrittenFormula[] = [];
    for (const node of this.formulas()) {
      const formula = rewrite(node.formula, node.sheet.name);
      if (formula === node.formula) continue;
      node.formula = formula;
      this.link(node);
      if (dirty) this.dirty.add(node);
      rewritten.push({ sheetId: node.sheet.id, row: node.row, column: node.column, formula, value: node.value });
    }
    return rewritten;
  }

  private *formulas(): Generator<FormulaNode> {
    for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  private scope(): FormulaScope {
    const sheets = [...this.sheets.values()];
    return {
      sheet: (name) => sheets.find((sheet) => sameSheet(sheet.name, name)),
      name: (name) => this.names.get(name.toLowerCase()),
      functionName: (written) => this.functionName(written),
      usedRows: Math.max(1, ...sheets.map((sheet) => sheet.usedRows)),
      usedColumns: Math.max(1, ...sheets.map((sheet) => sheet.usedColumns)),
    };
  }

  /** Files write `_xlfn.IFS` and `_xldudf_PERF_EXPRATE` for IFS and PERF.EXPRATE. */
  private functionName(written: string): string {
    const addin = /^_xldudf_(.+)$/i.exec(written)?.[1];
    if (addin !== undefined) return addin.replace("_", ".");
    return written.replace(/^(?:_xlfn\.|_xlws\.)+/i, "");
  }

  private sheet(id: string): SheetCells {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`The calculator has no sheet ${id}`);
    return sheet;
  }

  private clear(): void {
    this.sheets.clear();
    this.dependencies.clear();
    this.dirty.clear();
    this.volatile.clear();
    this.unsettled.clear();
    this.changed = [];
    this.sheetsChanged = true;
  }
}

const DYNAMIC = /OFFSET|INDIRECT|[:#]/i;

/** What a calculation changed; a later value of a cell takes the place of an earlier one. */
class Results {
  private readonly cells = new Map<string, Calculated>();

  add(cell: Calculated): void {
    const key = `${cell.sheetId}!${cellKey(cell.row, cell.column)}`;
    this.cells.set(key, cell);
  }

  all(): readonly Calculated[] {
    return [...this.cells.values()];
  }
}

function areaFrom(
  row: number,
  column: number,
  size: { readonly rowCount: number; readonly columnCount: number },
): CellArea {
  return { top: row, left: column, bottom: row + size.rowCount - 1, right: column + size.columnCount - 1 };
}

function sameArea(one: CellArea | null, other: CellArea | null): boolean {
  if (!one || !other) return one === other;
  return one.top === other.top && one.left === other.left && one.bottom === other.bottom && one.right === other.right;
}

function holds(area: CellArea, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
