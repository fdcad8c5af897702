import type { Evaluation, Finding } from "../../evaluate/evaluation";
import { cellAddress } from "../../sheets/area";
import { Draft } from "../draft";
import { findingPath, identityKey, kindOfKey, Ordinals } from "../identity";
import type { KeptTexts, MatchedTexts } from "../kept";
import { keptPlace, matchKept } from "../kept";
import { readableAddress } from "../source";
import { stackBlocks } from "../stack";
import type { Style } from "../styles";
import { SETTLED_COLOUR, spaced } from "../styles";
import { CHECKLIST, NO_VALUE, NOTES, SEVERITIES, SHEET_NAMES, SPACE, STATUSES } from "../words";
import type { ColumnRange } from "../widths";
import type { CellContent, SheetLayout } from "../writePlan";

const COLUMNS: readonly ColumnRange[] = [
  { least: 5, most: 5 },
  { least: 5.5, most: 5.5 },
  { least: 13, most: 20 },
  { least: 17, most: 28 },
  { least: 9, most: 20 },
  { least: 9, most: 20 },
  { least: 8, most: 14 },
  { least: 44, most: 80, fills: true },
  { least: 18, most: 40 },
  { least: 8.5, most: 8.5 },
  { least: 10, most: 16, fills: true },
];
const LAST = COLUMNS.length - 1;
/** Sentences in so many columns: a little smaller than other tables, they take fewer lines. */
const LARGEST_PRINT = 0.86;
const SEVERITY = 1;
const PLACE = 2;
const SUBJECT = 3;
const PRINTED = 4;
const EXPECTED = 5;
const DIFFERENCE = 6;
const MESSAGE = 7;
const ACTION = 8;
const STATUS = 9;
const REMARK = 10;
const HEAD_ROWS = 3;

const SEVERITY_STYLES: Readonly<Record<Finding["severity"], Style>> = {
  error: "severe",
  warning: "warning",
  info: "information",
};

export interface ListedFinding {
  readonly finding: Finding;
  readonly status: string;
  readonly remark: string;
}

/** 核对清单: one finding a row, with what was done about it. */
export function checklistSheet(evaluation: Evaluation, date: string, texts: KeptTexts): SheetLayout {
  const listed = keyed(evaluation.findings);
  const kept = matchKept(
    texts,
    listed.flatMap(({ status, remark }) => [status, remark]),
  );
  const blocks = [listBlock(evaluation, date, listed, kept), restBlock(kept.rest)];
  return stackBlocks(
    {
      key: "checklist",
      name: SHEET_NAMES.checklist,
      columns: columnsFor(evaluation.findings),
      freezeRows: HEAD_ROWS,
      titleRows: [0, HEAD_ROWS - 1],
      largestPrint: LARGEST_PRINT,
    },
    [blocks.filter((block) => block !== null)],
  );
}

/** The columns with room for the longest figure of each. */
function columnsFor(findings: readonly Finding[]): readonly ColumnRange[] {
  const figures = [
    [PRINTED, (finding: Finding) => finding.printed],
    [EXPECTED, (finding: Finding) => finding.expected],
    [DIFFERENCE, (finding: Finding) => finding.difference],
  ] as const;
  return COLUMNS.map((range, column) => {
    const figure = figures.find(([at]) => at === column)?.[1];
    if (!figure) return range;
    const longest = findings.reduce((most, finding) => Math.max(most, figureWidth(figure(finding), finding.format)), 0);
    const least = Math.max(range.least, longest);
    return { ...range, least, most: Math.max(range.most, least) };
  });
}

/** Room for sign, digits with their separators, decimals, and the blank behind them. */
function figureWidth(value: number | string | null, format: Finding["format"]): number {
  if (typeof value !== "number") return 0;
  const [whole = ""] = String(Math.trunc(Math.abs(format === "rate" ? value * 100 : value))).split(".");
  const separators = Math.floor((whole.length - 1) / 3);
  const decimals = format === "amount" ? Math.min(6, Math.max(2, decimalsOf(value))) : 2;
  return 1 + whole.length + separators + 1 + decimals + (format === "rate" ? 1 : 0) + FIGURE_ROOM;
}

const FIGURE_ROOM = 2;

/** Each finding with the keys of what people write beside it, in the order of the findings. */
export function keyed(findings: readonly Finding[]): readonly ListedFinding[] {
  const ordinals = new Ordinals();
  return findings.map((finding) => {
    const path = findingPath(finding);
    const ordinal = ordinals.next(identityKey("status", finding.at.sheet, path));
    return {
      finding,
      status: identityKey("status", finding.at.sheet, path, ordinal),
      remark: identityKey("remark", finding.at.sheet, path, ordinal),
    };
  });
}

function listBlock(evaluation: Evaluation, date: string, listed: readonly ListedFinding[], kept: MatchedTexts): Draft {
  const draft = new Draft();
  const title = draft.take(1, 27.75);
  draft.span({ row: title, column: 0, rowCount: 1, columnCount: COLUMNS.length }, "title", {
    value: SHEET_NAMES.checklist,
  });
  const line = draft.take(1, 18.75);
  const of = (severity: Finding["severity"]): number =>
    evaluation.findings.filter((finding) => finding.severity === severity).length;
  const counts = `${CHECKLIST.count(of("error"), of("warning"), of("info"))}${SPACE}${SPACE}${date}`;
  draft.span({ row: line, column: 0, rowCount: 1, columnCount: COLUMNS.length }, "subtitle", { value: counts });
  const head = draft.take(1, 19.5);
  CHECKLIST.heads.forEach((text, column) => draft.put(head, column, "head", { value: text }));
  const first = draft.rowCount;
  listed.forEach((finding, index) => findingRow(draft, finding, index + 1, kept));
  if (listed.length === 0) {
    draft.span({ row: draft.take(), column: 0, rowCount: 1, columnCount: COLUMNS.length }, "centred", {
      value: CHECKLIST.none,
    });
    return draft;
  }
  const area = { row: first, column: STATUS, rowCount: listed.length, columnCount: 1 };
  draft.validations.push({
    kind: "list",
    area,
    items: STATUSES,
    title: CHECKLIST.statusTitle,
    message: CHECKLIST.statusMessage,
  });
  draft.conditionalFormats.push({
    kind: "formula",
    area: { row: first, column: 0, rowCount: listed.length, columnCount: LAST + 1 },
    formula: (places) => {
      const status = `$${places.at(first, STATUS)}`;
      return `OR(${status}="${STATUSES[1]}",${status}="${STATUSES[2]}")`;
    },
    color: SETTLED_COLOUR,
  });
  return draft;
}

function findingRow(
  draft: Draft,
  { finding, status, remark }: ListedFinding,
  number: number,
  kept: MatchedTexts,
): void {
  const row = draft.take();
  draft.pageStarts.push(row);
  const { at } = finding;
  const label = { column: SUBJECT, text: finding.subject };
  draft.put(row, 0, "number", { value: number });
  draft.put(row, SEVERITY, SEVERITY_STYLES[finding.severity], { value: SEVERITIES[finding.severity] });
  draft.put(
    row,
    PLACE,
    "link",
    { value: readableAddress(at.sheet, at.row, at.column) },
    { link: { sheet: at.sheet, address: cellAddress(at.row, at.column) } },
  );
  draft.put(row, SUBJECT, "text", { value: finding.subject });
  figureCells(draft, row, finding);
  const why = finding.why === "" ? "" : `\n${CHECKLIST.why}${finding.why}`;
  draft.put(row, MESSAGE, "text", { value: `${finding.message}${why}` });
  draft.put(row, ACTION, "text", { value: finding.action });
  const chosen = kept.byKey.get(status);
  draft.put(row, STATUS, "inputChoice", { value: chosen ?? CHECKLIST.open });
  draft.inputs.push({
    key: status,
    row,
    column: STATUS,
    label,
    ...(chosen === undefined ? { proposed: CHECKLIST.open } : {}),
  });
  draft.put(row, REMARK, "input", { value: kept.byKey.get(remark) ?? "" });
  draft.inputs.push({ key: remark, row, column: REMARK, label });
}

const FIGURES: Readonly<Record<Finding["format"], Style>> = {
  amount: "money",
  rate: "rate",
  points: "points",
  text: "text",
};

/** What is printed, what it should be, and by how much; a sign where a finding is not about a figure. */
function figureCells(draft: Draft, row: number, finding: Finding): void {
  draft.put(row, PRINTED, ...figure(finding.printed, finding.format));
  draft.put(row, EXPECTED, ...figure(finding.expected, finding.format));
  draft.put(row, DIFFERENCE, ...difference(finding));
}

function figure(
  value: number | string | null,
  format: Finding["format"],
): [Style, CellContent, { numberFormat?: string }] {
  if (value === null || value === "") return ["absent", { value: NO_VALUE }, {}];
  if (typeof value !== "number") return ["text", { value: shortened(value) }, {}];
  const decimals = format === "amount" ? decimalsOf(value) : 0;
  return [
    FIGURES[format],
    { value },
    decimals > 2 ? { numberFormat: spaced(`#,##0.${"0".repeat(Math.min(decimals, 6))}`) } : {},
  ];
}

/** A printed sentence is long, and stands in the workbook: its beginning tells which it is. */
const LONGEST_TEXT = 24;

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_TEXT
    ? `${characters
        .slice(0, LONGEST_TEXT - 1)
        .join("")
        .trimEnd()}…`
    : text;
}

function difference(finding: Finding): [Style, CellContent] {
  if (finding.difference === null) return ["absent", { value: NO_VALUE }];
  return [finding.format === "rate" ? "signedRate" : "signed", { value: finding.difference }];
}

function decimalsOf(value: number): number {
  return /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
}

/** What was noted on findings that no longer turn up. */
function restBlock(rest: KeptTexts): Draft | null {
  if (rest.length === 0) return null;
  const draft = new Draft();
  draft.take(1, 12);
  const heading = draft.take(1, 21.75);
  draft.pageStarts.push(heading);
  draft.span({ row: heading, column: 0, rowCount: 1, columnCount: COLUMNS.length }, "section", { value: NOTES.rest });
  rest.forEach((text, index) => {
    const row = draft.take();
    draft.put(row, 0, "number", { value: index + 1 });
    draft.span({ row, column: 1, rowCount: 1, columnCount: MESSAGE - 1 }, "text", { value: keptPlace(text.key) });
    draft.span({ row, column: MESSAGE, rowCount: 1, columnCount: LAST - MESSAGE + 1 }, "input", { value: text.value });
    draft.inputs.push({ key: text.key, row, column: MESSAGE, label: { column: 1, text: keptPlace(text.key) } });
  });
  return draft;
}

/** True for texts that belong to this sheet. */
export function isChecklistText(key: string): boolean {
  const kind = kindOfKey(key);
  return kind === "status" || kind === "remark" || key.startsWith("other|checklist|");
}
