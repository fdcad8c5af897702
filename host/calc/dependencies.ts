import { cellCount, endRow, holds, type Area } from "../formula/area";
import type { FormulaNode } from "./sheet";

/** Cells that formulas read together; formulas that read the same cells share one node. */
export interface AreaNode {
  readonly sheetId: string;
  readonly area: Area;
  readonly readers: Set<FormulaNode>;
  /** Used while an order is made: see `order.ts`. */
  visit: number;
  waiting: number;
}

const BLOCK = 256;
/** Areas over more blocks than this are looked through one by one: they are few, for equal areas share a node. */
const MANY_BLOCKS = 32;

/** Which formulas read a cell. */
export class Dependencies {
  private readonly cells = new Map<string, Map<number, AreaNode>>();
  private readonly areas = new Map<string, AreaNode>();
  private readonly blocks = new Map<string, Set<AreaNode>>();
  private readonly tall = new Map<string, Set<AreaNode>>();

  /** Makes the formula a reader of the cells; gives back the node to hand to `remove`. */
  add(sheetId: string, area: Area, reader: FormulaNode): AreaNode {
    const node = isCell(area) ? this.cellNode(sheetId, area) : this.areaNode(sheetId, area);
    node.readers.add(reader);
    return node;
  }

  remove(node: AreaNode, reader: FormulaNode): void {
    node.readers.delete(reader);
    if (node.readers.size > 0) return;
    const { sheetId, area } = node;
    if (isCell(area)) {
      this.cells.get(sheetId)?.delete(cellKey(area.row, area.column));
      return;
    }
    this.areas.delete(areaKey(sheetId, area));
    for (const set of this.homes(sheetId, area)) set.delete(node);
  }

  /** Calls back with every node that holds the cell. */
  forCell(sheetId: string, row: number, column: number, found: (node: AreaNode) => void): void {
    const own = this.cells.get(sheetId)?.get(cellKey(row, column));
    if (own) found(own);
    for (const set of [this.blocks.get(blockKey(sheetId, Math.floor(row / BLOCK))), this.tall.get(sheetId)]) {
      if (!set) continue;
      for (const node of set) if (holds(node.area, row, column)) found(node);
    }
  }

  clear(): void {
    for (const map of [this.cells, this.areas, this.blocks, this.tall]) map.clear();
  }

  private cellNode(sheetId: string, area: Area): AreaNode {
    let sheet = this.cells.get(sheetId);
    if (!sheet) this.cells.set(sheetId, (sheet = new Map()));
    const key = cellKey(area.row, area.column);
    let node = sheet.get(key);
    if (!node) sheet.set(key, (node = newNode(sheetId, area)));
    return node;
  }

  private areaNode(sheetId: string, area: Area): AreaNode {
    const key = areaKey(sheetId, area);
    let node = this.areas.get(key);
    if (!node) {
      this.areas.set(key, (node = newNode(sheetId, area)));
      for (const set of this.homes(sheetId, area)) set.add(node);
    }
    return node;
  }

  private homes(sheetId: string, area: Area): readonly Set<AreaNode>[] {
    const first = Math.floor(area.row / BLOCK);
    const last = Math.floor(endRow(area) / BLOCK);
    if (last - first >= MANY_BLOCKS) return [setAt(this.tall, sheetId)];
    return Array.from({ length: last - first + 1 }, (_, index) => setAt(this.blocks, blockKey(sheetId, first + index)));
  }
}

function newNode(sheetId: string, area: Area): AreaNode {
  return { sheetId, area, readers: new Set(), visit: 0, waiting: 0 };
}

const isCell = (area: Area): boolean => cellCount(area) === 1;

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * 16384 + column;
}

function areaKey(sheetId: string, { row, column, rowCount, columnCount }: Area): string {
  return `${sheetId}!${row},${column},${rowCount},${columnCount}`;
}

function blockKey(sheetId: string, block: number): string {
  return `${sheetId}!${block}`;
}

function setAt(map: Map<string, Set<AreaNode>>, key: string): Set<AreaNode> {
  let set = map.get(key);
  if (!set) map.set(key, (set = new Set()));
  return set;
}
