import { strToU8, zipSync } from "fflate";
import type { Workload, WorkloadCell, WorkloadSheet } from "./workload";

/**
 * The workload as the bytes of an .xlsx with shared strings, as Excel writes them.
 * @param native puts the native formulas in, without values: whoever opens the file has to calculate them
 */
export function xlsxOf(workload: Workload, native = false): Uint8Array {
  const strings = new SharedStrings();
  const parts: Record<string, Uint8Array> = {};
  workload.sheets.forEach((sheet, index) => {
    const formulas = native ? formulasOf(workload, sheet.name) : NO_FORMULAS;
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet, strings, formulas));
  });
  const count = workload.sheets.map((_, index) => index + 1);
  const package_ = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${TYPE}.sharedStrings+xml"/>${count.map((number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`).join("")}</Types>`,
    "_rels/.rels": relationships([["officeDocument", "xl/workbook.xml"]]),
    "xl/_rels/workbook.xml.rels": relationships([
      ...count.map((number) => ["worksheet", `worksheets/sheet${number}.xml`] as const),
      ["styles", "styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${workload.sheets.map(({ name }, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}"><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="1"><xf/></cellXfs></styleSheet>`,
    "xl/sharedStrings.xml": strings.xml(),
  };
  for (const [name, xml] of Object.entries(package_)) parts[name] = strToU8(HEAD + xml);
  return zipSync(parts, { level: 1 });
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

type Formulas = ReadonlyMap<number, { readonly rows: readonly [number, number]; readonly formula: string }>;
const NO_FORMULAS: Formulas = new Map();

function formulasOf({ native }: Workload, sheet: string): Formulas {
  return new Map(native.filter((column) => column.sheet === sheet).map((column) => [column.column, column]));
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const items = targets.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${items.join("")}</Relationships>`;
}

class SharedStrings {
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`);
    return `<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}

function sheetXml({ rows, merges = [] }: WorkloadSheet, strings: SharedStrings, formulas: Formulas): string {
  const lines = rows.map((row, index) => rowXml(row, index + 1, strings, formulas));
  const merged = merges.map((area) => `<mergeCell ref="${area}"/>`).join("");
  return `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${lines.join("")}</sheetData>${merged && `<mergeCells count="${merges.length}">${merged}</mergeCells>`}</worksheet>`;
}

function rowXml(row: readonly WorkloadCell[], number: number, strings: SharedStrings, formulas: Formulas): string {
  const cells = row.map((cell, column) => {
    const address = `${String.fromCharCode(65 + column)}${number}`;
    const native = formulas.get(column);
    if (native && number >= native.rows[0] && number <= native.rows[1]) {
      return `<c r="${address}"><f>${escaped(native.formula.replaceAll("{}", String(number)))}</f></c>`;
    }
    if (cell === null) return "";
    if (typeof cell === "number") return `<c r="${address}"><v>${cell}</v></c>`;
    return `<c r="${address}" t="s"><v>${strings.numberOf(cell)}</v></c>`;
  });
  return `<row r="${number}">${cells.join("")}</row>`;
}

const escaped = (text: string): string =>
  text.replace(/[<>&"]/g, (mark) => ({ "<": "&lt;", ">": "&gt;", "&": "&amp;", '"': "&quot;" })[mark] ?? mark);
