import type { ExcelHost } from "../../host/excelHost";
import { formatAddress } from "../../host/formula/address";
import { cellArea } from "../../host/formula/area";
import { OfficeError } from "../../host/model/errors";
import type { Sheet } from "../../host/model/grid/sheet";
import type { Input } from "./grid/input";

/** Enters what a person typed, as Excel would take it; gives back why something was refused, or null. */
export async function enterInputs(host: ExcelHost, sheet: Sheet, inputs: readonly Input[]): Promise<string | null> {
  let refused: string | null = null;
  for (const { row, column, input } of inputs) {
    const address = formatAddress(cellArea(row, column));
    try {
      await host.enter(sheet.name, address, input);
    } catch (error) {
      if (!(error instanceof OfficeError)) throw error;
      refused ??= `${sheet.name}!${address} 没有改：${REASONS[error.code] ?? error.message}`;
    }
  }
  return refused;
}

const REASONS: Readonly<Partial<Record<string, string>>> = {
  AccessDenied: "工作表受保护。请先在 Excel 里撤销保护。",
  InvalidArgument: "公式写得不对，Excel 不会接受。请检查括号和引号。",
};
