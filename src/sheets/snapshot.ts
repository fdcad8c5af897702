import type { CellValue } from "../domain/cell";
import type { Area } from "./area";

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/**
 * One worksheet as it was read. The grids cover `used` (the used range by values): `values[0][0]` is the cell at
 * (`used.row`, `used.column`). A sheet without values has `used` null and empty grids.
 */
export interface SheetSnapshot {
  /** Excel's own id of the worksheet; stays when the sheet is renamed or moved. */
  readonly id: string;
  readonly name: string;
  readonly position: number;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly used: Area | null;
  readonly values: readonly (readonly CellValue[])[];
  /** English A1 formulas, as Excel's `formulas`: a cell without a formula holds its value. */
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** Absolute areas of more than one cell. */
  readonly merges: readonly Area[];
  /** ListObjects: absolute areas, header row included. */
  readonly listObjects: readonly { readonly name: string; readonly area: Area }[];
  /** Absolute numbers of hidden rows inside `used`; empty when none or not known. */
  readonly hiddenRows: readonly number[];
  /** Why the cells were not read: too large for one response, or the host refused. */
  readonly unread?: "tooLarge" | "refused";
}

/** A workbook as it was read: plain data, the only thing that recognition sees. */
export interface Snapshot {
  /** File name with its extension, "" when the workbook was never saved. */
  readonly workbook: string;
  readonly sheets: readonly SheetSnapshot[];
}
