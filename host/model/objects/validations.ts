import type { DataValidation as FileValidation } from "@cj-tech-master/excelts";
import { formatAddress, parseAddress } from "../../formula/address";
import { intersect, type Area } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { subtract } from "./areas";
import { alive, allowed } from "./guard";

/** A validation as the document keeps it, without the distinctions of its type. */
export interface Stored {
  type: string;
  operator?: string;
  formulae?: unknown[];
  allowBlank?: boolean;
  error?: string;
  errorTitle?: string;
  errorStyle?: string;
  prompt?: string;
  promptTitle?: string;
  showErrorMessage?: boolean;
  showInputMessage?: boolean;
}

type Entry = readonly [Area, Stored];

function entries(sheet: Sheet): readonly Entry[] {
  return Object.entries(sheet.document.dataValidations.model).flatMap(([key, validation]): Entry[] => {
    const area = parseAddress(key.replace(/^range:/, ""));
    return area && validation ? [[area, validation as unknown as Stored]] : [];
  });
}

function store(sheet: Sheet, kept: readonly Entry[]): void {
  sheet.document.dataValidations.model = Object.fromEntries(
    kept.map(([area, validation]) => {
      const address = formatAddress(area);
      return [address.includes(":") ? `range:${address}` : address, validation as unknown as FileValidation];
    }),
  );
}

/** Replaces the validation of the range's cells; null takes it away. */
export function put(target: SheetRange, validation: Stored | null): void {
  const { sheet, area } = alive(target);
  allowed(sheet, null);
  const beside = entries(sheet).flatMap(([other, stored]) =>
    subtract(other, area).map((part): Entry => [part, stored]),
  );
  store(sheet, validation ? [...beside, [area, validation]] : beside);
}

/** The one validation of all cells of the range; undefined when there is none, null when they differ. */
export function standing({ sheet, area }: SheetRange): Stored | undefined | null {
  const touching = entries(sheet).filter(([other]) => intersect(other, area));
  if (touching.length === 0) return undefined;
  const left = touching.reduce<readonly Area[]>(
    (parts, [other]) => parts.flatMap((part) => subtract(part, other)),
    [area],
  );
  const distinct = new Set(touching.map(([, stored]) => JSON.stringify(stored)));
  return left.length === 0 && distinct.size === 1 ? touching[0]?.[1] : null;
}

/** Changes part of the validation that the range has, or gives it one that allows all. */
export function change(target: SheetRange, part: Partial<Stored>): void {
  const before = standing(alive(target)) ?? { type: "any" };
  put(target, { ...before, ...part });
}
