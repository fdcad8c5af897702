import { columnIndex, type Area } from "../sheets/area";

/** `B5:C9 → rows 4–8, columns 1–2`; also a single cell. Throws `RangeError` for anything else, such as whole columns. */
export function areaOfAddress(address: string): Area {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/i.exec(address);
  const [, firstColumn, firstRow, lastColumn, lastRow] = match ?? [];
  if (firstColumn === undefined || firstRow === undefined) throw new RangeError(`Not an area: ${address}`);
  const column = columnIndex(firstColumn);
  const row = Number(firstRow) - 1;
  return {
    row,
    column,
    rowCount: Number(lastRow ?? firstRow) - row,
    columnCount: columnIndex(lastColumn ?? firstColumn) - column + 1,
  };
}
