import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** 0: formulas are calculated again on load, whatever the file's cached values say. 1: the cached values are shown. */
type Recalculation = 0 | 1;

const ENVIRONMENT = { ...process.env, FONTCONFIG_FILE: join(__dirname, "fonts.conf") };

function profile(folder: string, recalculation: Recalculation): string {
  const user = join(folder, `profile-${recalculation}`, "user");
  mkdirSync(user, { recursive: true });
  const mode = (name: string) =>
    `<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="${name}" oor:op="fuse"><value>${recalculation}</value></prop></item>`;
  writeFileSync(
    join(user, "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">${mode("OOXMLRecalcMode")}${mode("ODFRecalcMode")}</oor:items>`,
  );
  return pathToFileURL(join(folder, `profile-${recalculation}`)).href;
}

/**
 * Opens a workbook in LibreOffice and saves it in another format into `folder`. A PDF has the pages of all sheets, or of the
 * one that is named.
 * @returns the path of what was written
 */
export function convert(
  file: string,
  format: "pdf" | "xlsx",
  folder: string,
  recalculation: Recalculation,
  sheet?: string,
): string {
  const target = join(folder, `${format}-${recalculation}`);
  mkdirSync(target, { recursive: true });
  const run = spawnSync(
    "soffice",
    [
      `-env:UserInstallation=${profile(folder, recalculation)}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      target,
      format === "pdf" ? forPrint(file, folder, sheet) : file,
    ],
    { encoding: "utf8", timeout: 120_000, env: ENVIRONMENT },
  );
  const written = join(target, `${basename(file, extname(file))}.${format}`);
  if (!readdirSync(target).includes(basename(written))) throw new Error(`${run.stdout}\n${run.stderr}`);
  return written;
}

/** A copy whose pages come out as they would from Excel; with only one sheet to be seen, if it is named. */
function forPrint(file: string, folder: string, sheet: string | undefined): string {
  const parts = unzipSync(readFileSync(file));
  const change = (name: string, alter: (xml: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(alter(strFromU8(part)));
  };
  change("xl/styles.xml", asWideAsInExcel);
  if (sheet !== undefined) change("xl/workbook.xml", (xml) => hideOthers(xml, sheet));
  const copy = join(folder, "printed", basename(file));
  mkdirSync(join(folder, "printed"), { recursive: true });
  writeFileSync(copy, zipSync(parts));
  return copy;
}

/** The default font in which widths of columns are counted, and a size at which its stand-in has digits as wide as Calibri at 11 pt. */
const DEFAULT_FONT = /(<fonts[^>]*><font><sz val=")11("\/>(?:(?!<\/font>).)*<name val="Calibri")/;
const STAND_IN_SIZE = 9;

/**
 * LibreOffice draws columns as wide as so many digits of the workbook's default font. Where Calibri is missing its stand-in has
 * wider ones, and pages would come out smaller than in Excel: the copy counts in smaller letters.
 */
function asWideAsInExcel(styles: string): string {
  const found = spawnSync("fc-match", ["Calibri", "family"], { encoding: "utf8", env: ENVIRONMENT }).stdout;
  if (/Calibri|Carlito/.test(found)) return styles;
  return styles.replace(DEFAULT_FONT, (_, before: string, after: string) => `${before}${STAND_IN_SIZE}${after}`);
}

/** Hides all other sheets, and takes their print areas away: LibreOffice prints a hidden sheet that has one. */
function hideOthers(workbook: string, sheet: string): string {
  const tags = [...workbook.matchAll(/<sheet [^>]*\/>/g)].map(([tag]) => tag);
  const shown = tags.findIndex((tag) => tag.includes(`name="${sheet}"`));
  if (shown < 0) throw new Error(`No sheet ${sheet}`);
  const hidden = (tag: string): string => tag.replace(/ state="\w+"/, "").replace("<sheet ", '<sheet state="hidden" ');
  return tags
    .filter((_, index) => index !== shown)
    .reduce((xml, tag) => xml.replace(tag, hidden(tag)), workbook)
    .replace(/<definedName name="_xlnm\.Print_Area" localSheetId="(\d+)"[^>]*>[^<]*<\/definedName>/g, (area, index) =>
      Number(index) === shown ? area : "",
    )
    .replace(/activeTab="\d+"/, `activeTab="${shown}"`);
}

/** Renders the pages of a PDF as PNG files and gives their paths in page order. */
export function pictures(pdf: string, folder: string, dotsPerInch = 80): readonly string[] {
  mkdirSync(folder, { recursive: true });
  const run = spawnSync("pdftoppm", ["-png", "-r", String(dotsPerInch), pdf, join(folder, "page")], {
    encoding: "utf8",
  });
  if (run.status !== 0) throw new Error(run.stderr);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".png"))
    .sort()
    .map((name) => join(folder, name));
}
