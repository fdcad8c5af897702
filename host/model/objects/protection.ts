import { OfficeError } from "../errors";
import type { Sheet } from "../grid/sheet";
import { optional, record, text } from "./arguments";
import { define, type ObjectType } from "./define";
import { isProtected } from "./guard";

/** Office's option, the document's flag: the document says what is allowed. */
const OPTIONS = {
  allowAutoFilter: "autoFilter",
  allowDeleteColumns: "deleteColumns",
  allowDeleteRows: "deleteRows",
  allowFormatCells: "formatCells",
  allowFormatColumns: "formatColumns",
  allowFormatRows: "formatRows",
  allowInsertColumns: "insertColumns",
  allowInsertHyperlinks: "insertHyperlinks",
  allowInsertRows: "insertRows",
  allowPivotTables: "pivotTables",
  allowSort: "sort",
} as const;

function options(sheet: Sheet): Record<string, unknown> | null {
  const given = sheet.document.sheetProtection;
  if (!isProtected(sheet) || !given) return null;
  const result: Record<string, unknown> = {};
  for (const [option, flag] of Object.entries(OPTIONS)) result[option] = given[flag] === true;
  result.allowEditObjects = given.objects !== false;
  result.allowEditScenarios = given.scenarios !== false;
  result.selectionMode =
    given.selectUnlockedCells === false ? "None" : given.selectLockedCells === false ? "Unlocked" : "Normal";
  return result;
}

function protect(sheet: Sheet, given: unknown): void {
  if (isProtected(sheet)) throw new OfficeError("InvalidOperation");
  const wanted = given === undefined || given === null ? {} : record(given);
  const flags: Record<string, boolean> = {
    sheet: true,
    objects: wanted.allowEditObjects === true,
    scenarios: wanted.allowEditScenarios === true,
  };
  for (const [option, flag] of Object.entries(OPTIONS)) flags[flag] = wanted[option] === true;
  if (wanted.selectionMode === "None") flags.selectUnlockedCells = false;
  if (wanted.selectionMode === "None" || wanted.selectionMode === "Unlocked") flags.selectLockedCells = false;
  sheet.document.sheetProtection = flags;
}

/** Passwords of the session are checked; one that came with the file cannot be: its sheet stays protected. */
export const protection: ObjectType<Sheet> = define<Sheet>("WorksheetProtection", {
  properties: { Protected: { get: isProtected }, Options: { get: options } },
  methods: {
    Protect: (sheet, [given, password], { extras }) => {
      protect(sheet, given);
      extras.protect(sheet.id, optional<string | undefined>(password, text, undefined));
    },
    Unprotect: (sheet, [password], { extras }) => {
      if (!isProtected(sheet)) return;
      if (sheet.filePassword) throw new OfficeError("AccessDenied");
      if (!extras.unprotect(sheet.id, optional<string | undefined>(password, text, undefined)))
        throw new OfficeError("AccessDenied");
      sheet.document.unprotect();
    },
  },
});
