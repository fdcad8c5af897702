import { endColumn, endRow } from "../formula/area";
import type { AreaNode, Dependencies } from "./dependencies";
import type { FormulaNode } from "./sheet";

type Node = FormulaNode | AreaNode;

function isFormula(node: Node): node is FormulaNode {
  return "formula" in node;
}

let lastVisit = 0;

/** Formulas in an order in which each comes after all that it reads; `cyclic` ones read themselves in the end. */
export interface CalculationOrder {
  readonly formulas: readonly FormulaNode[];
  readonly cyclic: ReadonlySet<FormulaNode>;
}

/**
 * What must be calculated after the given formulas and cells changed: they and all that depends on them. Cells are joined
 * to formulas through the areas that are read, so that a thousand formulas over one column of a thousand formulas are
 * two thousand steps and not a million.
 */
export function calculationOrder(
  seeds: Iterable<FormulaNode>,
  changedCells: Iterable<{ readonly sheetId: string; readonly row: number; readonly column: number }>,
  dependencies: Dependencies,
): CalculationOrder {
  const visit = ++lastVisit;
  const found: Node[] = [];
  const reach = (node: Node): void => {
    if (node.visit === visit) return;
    node.visit = visit;
    node.waiting = 0;
    found.push(node);
  };
  for (const formula of seeds) reach(formula);
  for (const { sheetId, row, column } of changedCells) dependencies.forCell(sheetId, row, column, reach);
  for (let index = 0; index < found.length; index++) {
    const node = found[index];
    if (node) forEachNext(node, dependencies, reach);
  }
  for (const node of found) forEachNext(node, dependencies, (next) => next.waiting++);
  return sort(found, dependencies);
}

function forEachNext(node: Node, dependencies: Dependencies, next: (node: Node) => void): void {
  if (!isFormula(node)) {
    for (const reader of node.readers) next(reader);
    return;
  }
  const { sheet, row, column, spill } = node;
  if (!spill) {
    dependencies.forCell(sheet.id, row, column, next);
    return;
  }
  const seen = new Set<AreaNode>();
  for (let r = spill.row; r <= endRow(spill); r++) {
    for (let c = spill.column; c <= endColumn(spill); c++)
      dependencies.forCell(sheet.id, r, c, (area) => seen.add(area));
  }
  for (const area of seen) next(area);
}

function sort(found: readonly Node[], dependencies: Dependencies): CalculationOrder {
  const ready = found.filter((node) => node.waiting === 0);
  const formulas: FormulaNode[] = [];
  const cyclic = new Set<FormulaNode>();
  const done = new Set<Node>();
  const release = (): void => {
    for (let node = ready.pop(); node; node = ready.pop()) {
      done.add(node);
      if (isFormula(node)) formulas.push(node);
      forEachNext(node, dependencies, (next) => {
        if (--next.waiting === 0) ready.push(next);
      });
    }
  };
  release();
  if (done.size < found.length) {
    for (const node of onCycles(
      found.filter((open) => !done.has(open)),
      dependencies,
    )) {
      if (!isFormula(node)) continue;
      cyclic.add(node);
      node.waiting = 0;
      ready.push(node);
    }
    release();
  }
  return { formulas, cyclic };
}

/** Nodes that are reached from themselves: the strongly connected components of more than one node (Tarjan's method). */
function onCycles(rest: readonly Node[], dependencies: Dependencies): readonly Node[] {
  const open = new Set(rest);
  const index = new Map<Node, number>();
  const low = new Map<Node, number>();
  const stack: Node[] = [];
  const stacked = new Set<Node>();
  const cyclic: Node[] = [];
  const lower = (node: Node, value: number): void => {
    low.set(node, Math.min(low.get(node) ?? value, value));
  };
  const enter = (node: Node): { readonly node: Node; readonly nexts: Node[] } => {
    index.set(node, index.size);
    low.set(node, index.size - 1);
    stack.push(node);
    stacked.add(node);
    const nexts: Node[] = [];
    forEachNext(node, dependencies, (next) => {
      if (open.has(next)) nexts.push(next);
    });
    return { node, nexts };
  };
  const leave = (node: Node): void => {
    if (low.get(node) !== index.get(node)) return;
    const component = stack.splice(stack.lastIndexOf(node));
    for (const member of component) stacked.delete(member);
    if (component.length > 1) cyclic.push(...component);
  };
  for (const root of rest) {
    if (index.has(root)) continue;
    const path = [enter(root)];
    for (let step = path.at(-1); step; step = path.at(-1)) {
      const next = step.nexts.pop();
      if (next === undefined) {
        path.pop();
        leave(step.node);
        const caller = path.at(-1);
        if (caller) lower(caller.node, low.get(step.node) ?? 0);
      } else if (!index.has(next)) path.push(enter(next));
      else if (stacked.has(next)) lower(step.node, index.get(next) ?? 0);
    }
  }
  return cyclic;
}
