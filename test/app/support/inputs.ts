import type { ExcelHost } from "../../../host/excelHost";
import type { SheetLayout } from "../../../src/plan/writePlan";
import { cellAddress } from "../../../src/sheets/area";

/** A place in one of our sheets where people write, as the last run left it. */
export interface InputPlace {
  readonly key: string;
  readonly sheet: string;
  readonly address: string;
  /** What the row is about, as it is printed beside the input. */
  readonly label: string;
}

export function inputPlaces(host: ExcelHost): readonly InputPlace[] {
  const layouts = (host.settings.get("perfscore.layouts") ?? []) as readonly SheetLayout[];
  return layouts.flatMap(({ name, inputs }) =>
    inputs.map(({ key, row, column, label }) => ({
      key,
      sheet: name,
      address: cellAddress(row, column),
      label: label?.text ?? "",
    })),
  );
}

/** Writes something of its own into every input of these kinds; gives what was written by its key. */
export async function fillInputs(
  host: ExcelHost,
  kinds: readonly string[],
  take: (index: number) => boolean = () => true,
): Promise<ReadonlyMap<string, string | number>> {
  const typed = new Map<string, string | number>();
  const places = inputPlaces(host).filter(({ key }) => kinds.includes(key.slice(0, key.indexOf("|"))));
  for (const [index, { key, sheet, address }] of places.entries()) {
    if (!take(index)) continue;
    const value = key.startsWith("score|") ? 0.5 : key.startsWith("status|") ? "已处理" : `手写${index}：${key.length}`;
    await host.enter(sheet, address, value);
    typed.set(key, value);
  }
  return typed;
}

/** What stands in the inputs with these keys now. */
export function readInputs(host: ExcelHost, keys: Iterable<string>): ReadonlyMap<string, unknown> {
  const places = new Map(inputPlaces(host).map((place) => [place.key, place]));
  return new Map(
    [...keys].map((key) => {
      const place = places.get(key);
      return [key, place ? host.cell(place.sheet, place.address).value : undefined];
    }),
  );
}

/** Every text of one of our sheets. */
export function textsIn(host: ExcelHost, sheet: string): readonly unknown[] {
  return host.values(sheet, host.usedAddress(sheet) ?? "A1").flat();
}
