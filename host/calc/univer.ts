import { holds, sameArea, type Area } from "../formula/area";
import type { CalcCell, CalcSheet, Calculated, Calculator, CalcValue, CustomFunction } from "./calculator";
import { cellKey } from "./dependencies";
import { FormulaEngine, type FormulaResult } from "./engine";
import { FormulaBook } from "./formulaBook";
import { calculationOrder } from "./order";
import { Results } from "./results";
import type { FormulaNode, SheetCells } from "./sheet";
import { adopt, arraysAt, isFree, retract, spill } from "./spill";

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Arrays that move other arrays, and references made while calculating, settle within this many rounds or not at all. */
const MAX_ROUNDS = 20;

/** What makes a reference while it is calculated; those of a function are known before. */
const DYNAMIC = /OFFSET|INDIRECT|[:#]/i;

/** A calculator on Univer's parser and functions. */
export function createCalculator(): Calculator {
  return new UniverCalculator();
}

class UniverCalculator implements Calculator {
  private readonly engine = new FormulaEngine();
  private readonly book = new FormulaBook();
  private readonly dirty = new Set<FormulaNode>();
  private changed: Place[] = [];
  private sheetsChanged = true;

  load(sheets: Iterable<CalcSheet>): Promise<void> {
    this.clear();
    const contents = [...sheets];
    for (const { id, name } of contents) this.book.addSheet(id, name);
    for (const { id, cells } of contents) this.loadCells(this.book.sheet(id), cells);
    return Promise.resolve();
  }

  registerFunctions(functions: readonly CustomFunction[]): void {
    this.engine.registerFunctions(functions);
    for (const node of this.book.formulas()) if (node.value === "#NAME?") this.dirty.add(node);
  }

  setNames(names: Iterable<{ readonly name: string; readonly formula: string }>): void {
    if (!this.book.setNames(names)) return;
    for (const node of this.book.formulas()) {
      this.book.link(node);
      this.dirty.add(node);
    }
  }

  addSheet({ id, name }: { readonly id: string; readonly name: string }): void {
    this.book.addSheet(id, name);
    this.sheetNamesChanged();
  }

  renameSheet(id: string, name: string): void {
    this.book.sheet(id).name = name;
    this.sheetNamesChanged();
  }

  removeSheet(id: string): void {
    for (const node of [...this.book.sheet(id).formulas.values()]) this.removeFormula(node);
    this.book.sheets.delete(id);
    this.sheetsChanged = true;
    this.changed = this.changed.filter((place) => place.sheetId !== id);
  }

  setCells(sheetId: string, cells: Iterable<CalcCell>): void {
    const sheet = this.book.sheet(sheetId);
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
      for (const blocked of arraysAt(sheet, row, column)) this.dirty.add(blocked);
      sheet.set(row, column, formula === null ? value : null);
      if (formula !== null) this.dirty.add(this.book.addFormula(sheet, row, column, formula));
      this.changed.push({ sheetId, row, column });
    }
  }

  markAllDirty(): void {
    for (const node of this.book.formulas()) this.dirty.add(node);
  }

  calculate(): Promise<readonly Calculated[]> {
    if (this.sheetsChanged) this.engine.setSheets([...this.book.sheets.values()]);
    this.sheetsChanged = false;
    const results = new Results();
    let seeds: Iterable<FormulaNode> = [...this.dirty, ...this.book.volatile];
    let changed = this.changed;
    this.dirty.clear();
    this.changed = [];
    for (let round = 0; round < MAX_ROUNDS; round++) {
      this.engine.forgetRead();
      const spilled: Place[] = [];
      const { formulas, cyclic } = calculationOrder(seeds, changed, this.book.dependencies);
      for (const node of formulas) {
        // A circular reference shows 0 in Excel, after a warning.
        this.apply(node, cyclic.has(node) ? { value: 0 } : this.evaluate(node), results, spilled);
      }
      seeds = [];
      changed = spilled.length > 0 ? spilled : this.secondLook(results);
      if (changed.length === 0) break;
    }
    this.engine.forgetRead();
    return Promise.resolve(results.all());
  }

  dispose(): void {
    this.clear();
    this.engine.dispose();
  }

  /** Formulas whose references are made while calculating may have read cells that were calculated after them. */
  private secondLook(results: Results): Place[] {
    const places: Place[] = [];
    this.engine.forgetRead();
    for (const node of this.book.volatile) {
      if (!DYNAMIC.test(node.formula)) continue;
      const before = node.value;
      this.apply(node, this.evaluate(node), results, places);
      if (!Object.is(before, node.value)) places.push({ sheetId: node.sheet.id, row: node.row, column: node.column });
    }
    return places;
  }

  private evaluate(node: FormulaNode): FormulaResult {
    return this.engine.evaluate(this.book.compiled(node), node.sheet.id, node.row, node.column);
  }

  /** Gives a formula its result. Cells beside it that changed go into `changed`: what reads them may be calculated already. */
  private apply(node: FormulaNode, result: FormulaResult, results: Results, changed: Place[]): void {
    const { sheet, row, column } = node;
    const { id: sheetId } = sheet;
    const wanted = "rows" in result ? areaFrom(row, column, result.rows) : null;
    const area = wanted && isFree(node, wanted) ? wanted : null;
    node.blocked = wanted && !area ? wanted : null;
    if (node.blocked) sheet.blocked.add(node);
    else sheet.blocked.delete(node);
    const value = "value" in result ? result.value : area ? (result.rows[0]?.[0] ?? 0) : "#SPILL!";
    const resized = !same(node.spill, area);
    const change = (r: number, c: number, now: CalcValue): void => {
      results.add({ sheetId, row: r, column: c, value: now });
      changed.push({ sheetId, row: r, column: c });
    };
    if (node.spill && resized) retract(node, (r, c) => (area && holds(area, r, c) ? undefined : change(r, c, null)));
    if (area && "rows" in result) {
      spill(node, area, result.rows, change);
      this.engine.forgetRead();
    }
    if (node.fresh || resized || !Object.is(node.value, value)) {
      results.add({
        sheetId,
        row,
        column,
        value,
        ...(area ? { spill: { rowCount: area.rowCount, columnCount: area.columnCount } } : {}),
      });
    }
    node.fresh = false;
    node.value = value;
    sheet.set(row, column, value);
  }

  private loadCells(sheet: SheetCells, cells: Iterable<CalcCell>): void {
    const arrays: (() => void)[] = [];
    for (const { row, column, formula, value, spill: size } of cells) {
      sheet.set(row, column, value);
      if (formula === null) continue;
      const node = this.book.addFormula(sheet, row, column, formula);
      node.value = value;
      node.fresh = value === null;
      if (node.fresh) this.dirty.add(node);
      if (size) arrays.push(() => adopt(node, { row, column, ...size }));
    }
    for (const take of arrays) take();
  }

  private removeFormula(node: FormulaNode): void {
    retract(node, (row, column) => this.changed.push({ sheetId: node.sheet.id, row, column }));
    this.dirty.delete(node);
    this.book.removeFormula(node);
  }

  private sheetNamesChanged(): void {
    this.sheetsChanged = true;
    for (const node of this.book.linkUnsettled()) this.dirty.add(node);
  }

  private clear(): void {
    this.book.clear();
    this.dirty.clear();
    this.changed = [];
    this.sheetsChanged = true;
  }
}

function areaFrom(row: number, column: number, rows: readonly (readonly CalcValue[])[]): Area {
  return { row, column, rowCount: rows.length, columnCount: rows[0]?.length ?? 1 };
}

function same(one: Area | null, other: Area | null): boolean {
  return one && other ? sameArea(one, other) : one === other;
}
