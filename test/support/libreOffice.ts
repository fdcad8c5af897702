import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** 0: formulas are calculated again on load, whatever the file's cached values say. 1: the cached values are shown. */
type Recalculation = 0 | 1;

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
 * Opens a workbook in LibreOffice and saves it in another format into `folder`.
 * @returns the path of what was written
 */
export function convert(file: string, format: "pdf" | "xlsx", folder: string, recalculation: Recalculation): string {
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
      file,
    ],
    { encoding: "utf8", timeout: 120_000 },
  );
  const written = join(target, `${basename(file, extname(file))}.${format}`);
  if (!readdirSync(target).includes(basename(written))) throw new Error(`${run.stdout}\n${run.stderr}`);
  return written;
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
