import { compileFormula, type FormulaScope } from "./compile";
import { cellKey, Dependencies } from "./dependencies";
import { sameSheet } from "../formula/sheetName";
import { type FormulaNode, SheetCells } from "./sheet";

/** The sheets with their formulas, and what each formula reads. Knows nothing of values being calculated. */
export class FormulaBook {
  readonly dependencies = new Dependencies();
  readonly sheets = new Map<string, SheetCells>();
  /** To be calculated every time. */
  readonly volatile = new Set<FormulaNode>();
  private readonly unsettled = new Set<FormulaNode>();
  private readonly names = new Map<string, string>();

  sheet(id: string): SheetCells {
    const sheet = this.sheets.get(id);
    if (!sheet) throw new Error(`The calculator has no sheet ${id}`);
    return sheet;
  }

  addSheet(id: string, name: string): SheetCells {
    const sheet = new SheetCells(id, name);
    this.sheets.set(id, sheet);
    return sheet;
  }

  /** Replaces the workbook's names; gives back whether any is different now. */
  setNames(names: Iterable<{ readonly name: string; readonly formula: string }>): boolean {
    const before = new Map(this.names);
    this.names.clear();
    for (const { name, formula } of names) this.names.set(name.toLowerCase(), formula);
    return before.size !== this.names.size || [...before].some(([name, formula]) => this.names.get(name) !== formula);
  }

  *formulas(): Generator<FormulaNode> {
    for (const sheet of this.sheets.values()) yield* sheet.formulas.values();
  }

  addFormula(sheet: SheetCells, row: number, column: number, formula: string): FormulaNode {
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

  removeFormula(node: FormulaNode): void {
    const { sheet, row, column } = node;
    this.unlink(node);
    sheet.blocked.delete(node);
    sheet.formulas.delete(cellKey(row, column));
    sheet.set(row, column, null);
  }

  /** Finds out anew what a formula reads: after its text, a name or a sheet changed. */
  link(node: FormulaNode): void {
    this.unlink(node);
    const { text, reads, volatile, unsettled } = compileFormula(node.formula, node.sheet.id, this.scope());
    node.compiled = unsettled ? null : text;
    node.volatile = volatile;
    node.precedents = reads.map(({ sheetId, area }) => this.dependencies.add(sheetId, area, node));
    if (volatile) this.volatile.add(node);
    if (unsettled) this.unsettled.add(node);
  }

  unlink(node: FormulaNode): void {
    for (const area of new Set(node.precedents)) this.dependencies.remove(area, node);
    node.precedents = [];
    this.volatile.delete(node);
    this.unsettled.delete(node);
  }

  /** Links formulas again that name a sheet that did not exist; gives them back. */
  linkUnsettled(): readonly FormulaNode[] {
    const nodes = [...this.unsettled];
    for (const node of nodes) this.link(node);
    return nodes;
  }

  /** The formula as the engine takes it now. */
  compiled(node: FormulaNode): string {
    return node.compiled ?? compileFormula(node.formula, node.sheet.id, this.scope()).text;
  }

  clear(): void {
    this.sheets.clear();
    this.dependencies.clear();
    this.volatile.clear();
    this.unsettled.clear();
  }

  private scope(): FormulaScope {
    const sheets = [...this.sheets.values()];
    return {
      sheet: (name) => sheets.find((sheet) => sameSheet(sheet.name, name)),
      name: (name) => this.names.get(name.toLowerCase()),
      functionName,
      usedRows: Math.max(1, ...sheets.map((sheet) => sheet.usedRows)),
      usedColumns: Math.max(1, ...sheets.map((sheet) => sheet.usedColumns)),
    };
  }
}

/** Files write `_xlfn.IFS` and `_xldudf_PERF_EXPRATE` for IFS and PERF.EXPRATE. */
function functionName(written: string): string {
  const addin = /^_xldudf_(.+)$/i.exec(written)?.[1];
  return addin === undefined ? written.replace(/^(?:_xlfn\.|_xlws\.)+/i, "") : addin.replace("_", ".");
}
