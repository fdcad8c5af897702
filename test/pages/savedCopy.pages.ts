import { Workbook, type CellValue as FileValue } from "@cj-tech-master/excelts";
import { installChartSupport } from "@cj-tech-master/excelts/chart";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { spawnSync } from "node:child_process";
import { convert, pictures } from "../support/libreOffice";

installChartSupport();

const ROOT = join(__dirname, "../..");
const SAMPLES = readdirSync(join(ROOT, "samples"))
  .filter((name) => name.endsWith(".xlsx"))
  .map((name) => join(ROOT, "samples", name));
const folder = mkdtempSync(join(tmpdir(), "perfscore-pages-"));
const OUR_SHEETS = ["绩效评分汇总", "核对清单"];
const ERROR = /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/;

interface Shown {
  readonly address: string;
  readonly formula: string | null;
  readonly value: string | number | boolean | null;
}

/** What a cell shows, whatever kind of cell it is. */
function plain(value: FileValue): Shown["value"] {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  if (typeof value !== "object") return value;
  if ("error" in value) return String(value.error);
  if ("richText" in value) return value.richText.map((run) => run.text).join("");
  if ("text" in value) return plain(value.text as FileValue);
  if ("result" in value) return plain(value.result as FileValue);
  return null;
}

async function cellsOf(file: string): Promise<ReadonlyMap<string, readonly Shown[]>> {
  const book = new Workbook();
  await book.xlsx.readFile(file);
  return new Map(
    book.worksheets.map((sheet) => {
      const cells: Shown[] = [];
      sheet.eachRow({ includeEmpty: false }, (row) =>
        row.eachCell({ includeEmpty: false }, (cell) => {
          cells.push({ address: cell.address, formula: cell.formula ?? null, value: plain(cell.value) });
        }),
      );
      return [sheet.name, cells];
    }),
  );
}

beforeAll(() => {
  const run = spawnSync(
    process.execPath,
    [require.resolve("tsx/cli"), join(ROOT, "host/cli/score.ts"), ...SAMPLES, "--out", folder],
    { encoding: "utf8", cwd: ROOT },
  );
  if (run.status !== 0) throw new Error(run.stderr);
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(SAMPLES.map((sample) => [basename(sample, ".xlsx"), sample] as const))("%s", (name, sample) => {
  const saved = join(folder, `${name}.绩评.xlsx`);

  test("source cells are as they were, and no cell of ours shows an error", async () => {
    expect(existsSync(saved)).toBe(true);
    const [before, after] = await Promise.all([cellsOf(sample), cellsOf(saved)]);
    for (const [sheet, cells] of before) {
      const now = new Map((after.get(sheet) ?? []).map((cell) => [cell.address, cell]));
      for (const cell of cells) {
        if (cell.value === null && cell.formula === null) continue;
        const found = now.get(cell.address);
        expect({ sheet, formula: found?.formula }).toEqual({ sheet, formula: cell.formula });
        expectSame(`${sheet}!${cell.address}`, found?.value ?? null, cell.value);
      }
    }
    const errors = [...after].flatMap(([sheet, cells]) =>
      cells
        .filter((cell) => typeof cell.value === "string" && ERROR.test(cell.value))
        .map((cell) => ({ sheet, ...cell })),
    );
    expect(errors).toEqual([]);
    expect(OUR_SHEETS.every((sheet) => after.has(sheet))).toBe(true);
  });

  test("LibreOffice shows the cached values and calculates native formulas to the same figures", async () => {
    const ours = await cellsOf(saved);
    const cached = await cellsOf(convert(saved, "xlsx", folder, 1));
    const recalculated = await cellsOf(convert(saved, "xlsx", folder, 0));
    for (const [sheet, cells] of ours) {
      const shown = new Map((cached.get(sheet) ?? []).map((cell) => [cell.address, cell.value]));
      const again = new Map((recalculated.get(sheet) ?? []).map((cell) => [cell.address, cell.value]));
      for (const { address, formula, value } of cells) {
        if (formula === null) continue;
        const place = `${sheet}!${address}`;
        expectSame(place, shown.get(address) ?? null, value);
        // Our own sheets stay right without the add-in; a column in a person's sheet may say that it needs it.
        const needsAddin = !OUR_SHEETS.includes(sheet) && /_xldudf_/i.test(formula);
        if (!needsAddin) expectSame(place, again.get(address) ?? null, value);
      }
    }
  }, 180_000);

  test.each(OUR_SHEETS)(
    "the pages of %s end where they were planned to",
    async (title) => {
      const book = new Workbook();
      await book.xlsx.readFile(saved);
      const sheet = book.getWorksheet(title);
      const pages = pictures(convert(saved, "pdf", folder, 1, title), join(folder, `${name}-${title}`));
      expect(pages).toHaveLength((sheet?.rowBreaks.length ?? 0) + 1);
      for (const page of pages) expect(statSync(page).size).toBeGreaterThan(2000);
    },
    180_000,
  );
});

function expectSame(place: string, seen: Shown["value"], wanted: Shown["value"]): void {
  if (typeof wanted === "number" && typeof seen === "number") {
    expect({
      place,
      close: Math.abs(seen - wanted) <= 1e-9 * Math.max(1, Math.abs(wanted)),
      seen,
      wanted,
    }).toMatchObject({
      close: true,
    });
    return;
  }
  expect({ place, value: seen ?? "" }).toEqual({ place, value: wanted ?? "" });
}
