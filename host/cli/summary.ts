import Table from "cli-table3";
import { amount, bar, percent, plain, points } from "./numbers";
import type { Report, ReportFinding, ReportSection } from "./report";
import { width, wrap } from "./width";
import { DENOMINATORS, SEVERITIES, TABLE_KINDS, VERDICTS } from "./words";

const BAR = 20;
/** A terminal is no place to read more: the check list in the saved copy, and the report, have all of them. */
const MOST_FINDINGS = 60;

/** What the terminal shows of one workbook: the text, ending in a line break. */
export function summaryText(report: Report, columns = 100): string {
  return [
    `━━ ${report.workbook} ${"━".repeat(Math.max(2, columns - width(report.workbook) - 4))}`,
    tablesText(report),
    moneyText(report),
    scoreText(report),
    verdictText(report),
    findingsText(report.findings, columns),
    ...(report.output === null ? [] : [`已保存 ${report.output}`]),
  ]
    .filter((part) => part !== "")
    .join("\n\n")
    .concat("\n");
}

function tablesText({ tables }: Report): string {
  if (tables.length === 0) return "没有识别出表。";
  const rows = tables.map(({ sheet, range, kind, title, unit }) => [
    TABLE_KINDS[kind],
    `${sheet}!${range}`,
    unit === null ? "" : `单位 ${unit}`,
    title,
  ]);
  return `识别\n${grid(["", "", "", ""], rows)}`;
}

function moneyText({ totals, tables }: Report): string {
  if (!totals) return "";
  const unit = tables.find((table) => table.kind === "allocation" || table.kind === "selfEvaluation")?.unit ?? "";
  const figures = [
    `下达 ${amount(totals.allocated)}${unit && ` ${unit}`}`,
    `支出 ${amount(totals.spent)}`,
    ...(totals.returned === null ? [] : [`退回 ${amount(totals.returned)}`]),
    `支出率 ${percent(totals.expenditureRate)}（${DENOMINATORS[totals.denominator]}）`,
  ];
  return `资金\n  ${figures.join("   ")}`;
}

function scoreText({ score }: Report): string {
  if (!score) return "";
  const missing = score.sections
    .flatMap(({ criteria }) => criteria)
    .filter(({ source }) => source === "missing").length;
  const head = [
    score.sections.every(isOpen) ? "得分 待评" : `得分 ${points(score.total)} / ${plain(score.full)}`,
    `等级 ${gradeText(score, missing)}`,
    `方案 ${score.scheme}`,
    ...(missing > 0 ? [`${missing} 项待评`] : score.complete ? [] : ["有指标没有分值，暂按等分计算"]),
  ];
  const rows = score.sections.map((section) => [
    section.name,
    points(section.weight),
    isOpen(section) ? "待评" : points(section.score),
    isOpen(section) ? "–" : percent(section.scoreRate),
    bar(isOpen(section) ? 0 : (section.scoreRate ?? 0), BAR),
  ]);
  return `${head.join("   ")}\n${grid(["", "分值", "得分", "得分率", ""], rows, ["left", "right", "right", "right", "left"])}`;
}

/** A grade only when nothing is open, and marked while points rest on weights that nobody wrote. */
function gradeText({ grade, complete }: NonNullable<Report["score"]>, missing: number): string {
  if (grade === null || missing > 0) return "待评";
  return complete ? grade : `${grade}（暂）`;
}

/** No criterion of the section has a score yet: its 0 says nothing. */
function isOpen({ criteria }: ReportSection): boolean {
  return criteria.length > 0 && criteria.every(({ source }) => source === "missing");
}

function verdictText({ tables }: Report): string {
  const counts = new Map<string, number>();
  for (const { verdict } of tables.flatMap(({ rows }) => rows)) {
    if (verdict !== null) counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  if (counts.size === 0) return "";
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const order = new Set([...VERDICTS.keys(), ...counts.keys()]);
  const parts = [...order].flatMap((verdict) =>
    counts.has(verdict) ? [`${VERDICTS.get(verdict) ?? verdict} ${counts.get(verdict)}`] : [],
  );
  return `指标 ${all}   ${parts.join(" · ")}`;
}

function findingsText(findings: readonly ReportFinding[], columns: number): string {
  if (findings.length === 0) return "核对 没有发现问题";
  const severities = ["error", "warning", "info"] as const;
  const groups = severities.map((severity) => findings.filter((finding) => finding.severity === severity));
  const counts = severities.flatMap((severity, index) => {
    const count = groups[index]?.length ?? 0;
    return count > 0 ? [`${SEVERITIES[severity]} ${count}`] : [];
  });
  const shown = groups.flat().slice(0, MOST_FINDINGS);
  const placeWidth = Math.max(...shown.map((finding) => width(place(finding))));
  const rows = shown.map((finding) => [
    SEVERITIES[finding.severity],
    place(finding),
    wrap(finding.message, Math.max(30, columns - placeWidth - 12)).join("\n"),
  ]);
  const rest = findings.length - shown.length;
  const more = rest > 0 ? `\n  另有 ${plain(rest)} 条，见副本里的《核对清单》` : "";
  return `核对 ${counts.join(" · ")}\n${grid(["", "", ""], rows)}${more}`;
}

function place({ sheet, cell }: ReportFinding): string {
  return sheet && cell ? `${sheet}!${cell}` : sheet || cell;
}

/** Columns without lines; a head row only where there are heads. */
function grid(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  aligns: readonly ("left" | "right")[] = heads.map(() => "left"),
): string {
  const table = new Table({
    head: heads.some((head) => head !== "") ? [...heads] : [],
    colAligns: [...aligns],
    chars: NO_LINES,
    style: { head: [], border: [], "padding-left": 2, "padding-right": 0 },
  });
  table.push(...rows.map((row) => [...row]));
  return table.toString().replace(/[ \t]+$/gm, "");
}

const NO_LINES = {
  top: "",
  "top-mid": "",
  "top-left": "",
  "top-right": "",
  bottom: "",
  "bottom-mid": "",
  "bottom-left": "",
  "bottom-right": "",
  left: "",
  "left-mid": "",
  mid: "",
  "mid-mid": "",
  right: "",
  "right-mid": "",
  middle: "",
};
