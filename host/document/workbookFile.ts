import { Workbook } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { strFromU8, strToU8, zipSync } from "fflate";
import { numberBooleans } from "./booleans";
import { readChartNames, writeChartNames, type ChartNames } from "./chartNames";
import { readCustomXml, writeCustomXml, type CustomXmlPart } from "./customXml";
import { dropDanglingTheme } from "./danglingTheme";
import { putNames, takeNames, type FileName } from "./definedNames";
import { readCustomProperties, writeCustomProperties } from "./customProperties";
import { markFontSizes, unmarkFontSizes } from "./fontSizes";
import { keepElements, nothingKept, planRestoration, type KeptElements } from "./keptElements";
import { WorkbookFileError } from "./fileError";
import { inspect } from "./inspect";
import { unpack, type Parts } from "./unpack";
import { writeParts } from "./writeParts";

installChartSupport();

/** An opened .xlsx: what the library models, and beside it what the library does not keep. */
export interface WorkbookFile {
  readonly workbook: Workbook;
  readonly chartNames: ChartNames;
  customXml: readonly CustomXmlPart[];
  names: readonly FileName[];
  readonly kept: KeptElements;
  readonly customProperties: Uint8Array | null;
}

/** A new workbook with one empty sheet, as Excel makes it. */
export function newWorkbook(): WorkbookFile {
  const workbook = new Workbook();
  workbook.addWorksheet("Sheet1");
  workbook.views = [{ x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, activeTab: 0, visibility: "visible" }];
  return { workbook, chartNames: new Map(), customXml: [], names: [], kept: nothingKept, customProperties: null };
}

/**
 * Opens the bytes of an .xlsx.
 * @throws WorkbookFileError when they are none, or unpack to more than `limit` bytes
 */
export async function openWorkbook(bytes: Uint8Array, limit?: number): Promise<WorkbookFile> {
  const parts = unpack(bytes, limit);
  inspect(parts);
  numberBooleans(parts);
  markFontSizes(parts);
  const names = takeNames(parts);
  const workbook = new Workbook();
  try {
    await workbook.xlsx.loadFromFiles(parts);
  } catch (error) {
    throw new WorkbookFileError("damaged", String(error));
  }
  if (workbook.worksheets.length === 0) throw new WorkbookFileError("damaged", "no worksheet");
  return {
    workbook,
    chartNames: readChartNames(parts),
    customXml: readCustomXml(parts),
    names,
    kept: keepElements(parts, workbook),
    customProperties: readCustomProperties(parts),
  };
}

/** The bytes of the .xlsx. */
export async function saveWorkbook(file: WorkbookFile): Promise<Uint8Array> {
  const restoration = planRestoration(file.workbook, file.kept);
  const parts = await writeParts(file.workbook);
  dropDanglingTheme(parts);
  withoutInventedAuthor(parts, file.workbook);
  restoration.restore(parts);
  writeCustomProperties(parts, file.customProperties);
  writeChartNames(parts, file.chartNames);
  putNames(parts, file.names);
  writeCustomXml(parts, file.customXml);
  unmarkFontSizes(parts);
  return zipSync(parts, { level: 6 });
}

/** A workbook without an author stays without one: the library would write "Unknown". */
function withoutInventedAuthor(parts: Parts, { creator, lastModifiedBy }: Workbook): void {
  const core = parts["docProps/core.xml"];
  if (!core) return;
  let xml = strFromU8(core);
  if (creator === "") xml = xml.replace(/<dc:creator>[^<]*<\/dc:creator>/, "");
  if (lastModifiedBy === "") xml = xml.replace(/<cp:lastModifiedBy>[^<]*<\/cp:lastModifiedBy>/, "");
  parts["docProps/core.xml"] = strToU8(xml);
}
