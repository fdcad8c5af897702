import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import type { Worksheet } from "@cj-tech-master/excelts";
import type { CellValue } from "../../../src/domain/cell";
import type { Area } from "../../../src/sheets/area";
import { columnIndex } from "../../../src/sheets/area";
import type { SheetSnapshot, Snapshot } from "../../../src/sheets/snapshot";

const SAMPLES = join(__dirname, "..", "..", "..", "samples");

export const SAMPLE_NAMES = {
  upgrade: "2019年技术改造资金.xlsx",
  innovation: "2019年产业创新和预留资金.xlsx",
  informatisation: "2019年信息化和信息产业发展资金.xlsx",
  clusters: "2021年战略性产业集群产业链支撑资金.xlsx",
  form: "中小企业数字化转型服务项目绩效自评表.xlsx",
  department: "广东省工业和信息化厅2019年部门整体支出绩效自评.xlsx",
  guangzhou: "广州市2023年工信专项资金绩效评价.xlsx",
} as const;

/** A bundled sample as a snapshot. */
export async function sampleBook(name: string): Promise<Snapshot> {
  const book = new Workbook();
  await book.xlsx.readFile(join(SAMPLES, name));
  return { workbook: name, sheets: book.worksheets.map(sheetSnapshot) };
}

function sheetSnapshot(sheet: Worksheet, position: number): SheetSnapshot {
  const merges = ((sheet.model as { mergeCells?: readonly string[] }).mergeCells ?? []).map(areaOf);
  const rowCount = sheet.rowCount;
  const columnCount = sheet.columnCount;
  const covered = (row: number, column: number): boolean =>
    merges.some((area) => inside(area, row, column) && (row !== area.row || column !== area.column));
  const grid = <T>(read: (row: number, column: number) => T): T[][] =>
    Array.from({ length: rowCount }, (_, row) =>
      Array.from({ length: columnCount }, (_unused, column) => read(row, column)),
    );
  const value = (row: number, column: number): CellValue =>
    covered(row, column) ? "" : plain(sheet.getCell(row + 1, column + 1).value);
  return {
    id: `{sheet-${position}}`,
    name: sheet.name,
    position,
    visibility: "visible",
    protected: false,
    used: { row: 0, column: 0, rowCount, columnCount },
    values: grid(value),
    formulas: grid((row, column) => {
      const { formula } = sheet.getCell(row + 1, column + 1);
      return formula && !covered(row, column) ? `=${formula}` : value(row, column);
    }),
    numberFormats: grid((row, column) => String(sheet.getCell(row + 1, column + 1).numFmt ?? "General")),
    merges,
    listObjects: [],
    hiddenRows: [],
  };
}

function plain(value: unknown): CellValue {
  if (value === null || value === undefined) return "";
  if (typeof value === "object") {
    const { result } = value as { result?: CellValue };
    return result ?? "";
  }
  return value as CellValue;
}

function inside(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rowCount &&
    column >= area.column &&
    column < area.column + area.columnCount
  );
}

function areaOf(address: string): Area {
  const [first = "A1", last = first] = address.split(":");
  const cell = (text: string): [number, number] => [
    Number(text.replace(/\D/g, "")) - 1,
    columnIndex(text.replace(/\d/g, "")),
  ];
  const [top, left] = cell(first);
  const [bottom, right] = cell(last);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}
