import { OfficeError } from "../model/errors";
import type { SheetRange } from "../model/grid/book";
import type { Book } from "../model/grid/book";
import type { ModelObject } from "../model/objects/define";
import type { Areas } from "../model/objects/rangeAreas";

/** Objects that later batches name by reference: ranges that the add-in tracks, which follow inserted and deleted cells. */
export class References {
  private readonly kept = new Map<string, ModelObject>();
  private readonly ids = new WeakMap<object, string>();
  private next = 1;

  constructor(private readonly book: Book) {}

  get count(): number {
    return this.kept.size;
  }

  keep(target: ModelObject): string {
    const key = target.target as object;
    const known = this.ids.get(key);
    if (known && this.kept.has(known)) return known;
    const id = `{${this.next.toString(16).padStart(8, "0")}-ref}`;
    this.next += 1;
    this.ids.set(key, id);
    this.kept.set(id, target);
    for (const range of rangesOf(target)) this.book.ranges.add(range);
    return id;
  }

  /** The id of an object that is kept; undefined for others. */
  idOf(target: ModelObject): string | undefined {
    const id = this.ids.get(target.target as object);
    return id !== undefined && this.kept.has(id) ? id : undefined;
  }

  find(id: string): ModelObject {
    const target = this.kept.get(id);
    if (!target) throw new OfficeError("InvalidReference");
    for (const { sheet, area } of rangesOf(target)) {
      if (sheet.deleted) throw new OfficeError("ItemNotFound");
      if (area.rowCount < 1 || area.columnCount < 1) throw new OfficeError("InvalidReference");
    }
    return target;
  }

  remove(id: string): void {
    const target = this.kept.get(id);
    if (!target) return;
    this.kept.delete(id);
    for (const range of rangesOf(target)) this.book.ranges.delete(range);
  }

  clear(): void {
    for (const id of [...this.kept.keys()]) this.remove(id);
  }
}

function rangesOf(target: ModelObject): readonly SheetRange[] {
  if (target.type.name === "Range") return [target.target as SheetRange];
  return target.type.name === "RangeAreas" ? (target.target as Areas).areas : [];
}
