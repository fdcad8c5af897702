import type { Big } from "../../../domain/decimal";
import { ZERO } from "../../../domain/decimal";
import { amountReading, cellOf, partAmounts } from "../../cells";
import type { TableEvaluation } from "../../evaluation";
import { amountText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";
import { isCounted } from "../../../sheets/table";
import type { Table } from "../../../sheets/table";
import { subjectIn } from "../../subject";

interface Values {
  readonly row: string;
  readonly line: string;
  readonly total: string;
  readonly sheet: string;
}

const MIN_NAME = 6;
const REFERENCE = /(?:详见|参见|见)\s*[“"《]?([^”"》，。；;）)]+)/;

/** A line that refers to another sheet (详见附件2), or names what another sheet is about, and whose amount is not its total. */
export const sheetTotal: FindingRule<Values> = {
  id: "sheet-total",
  severity: "error",
  reference: "“详见附件2”的一行等于附件2的合计：3828.4＝1648＋2180.4",
  *check(context) {
    const sheets = titledTables(context);
    for (const { table, money } of context.tables) {
      for (const { row, allocated } of money) {
        if (allocated === null || !isCounted(row)) continue;
        const remark =
          amountReading(table, row, "allocated")?.remark ?? (typeof row.cells.note === "string" ? row.cells.note : "");
        const named = REFERENCE.exec(remark)?.[1]?.trim();
        const other =
          named === undefined ? tableOfName(sheets, table, row.name) : referredTable(context, table.id, named);
        const total = other === null ? null : tableSum(other);
        if (other === null || total === null || other.table.unit !== table.unit || total.eq(allocated)) continue;
        yield {
          at: cellOf(table, row, "allocated"),
          subject: subjectOf(table, row, "allocated"),
          printed: allocated,
          expected: total,
          format: "amount",
          severity: named === undefined ? "warning" : "error",
          values: {
            row: rowName(table, row),
            line: amountText(allocated),
            total: amountText(total),
            sheet: other.table.sheet,
          },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ row, line, total, sheet }) => ({
      message: `“${row}”为 ${line}，对应的“${sheet}”合计为 ${total}`,
      why: "总表与附件不一致",
      action: "核对附件合计，改正其中一处",
    }),
    "en-US": ({ row, line, total, sheet }) => ({
      message: `“${row}” says ${line}; ${sheet}, which details it, adds up to ${total}`,
      why: "Overview and annex do not agree.",
      action: "Check the annex and correct one of them.",
    }),
  },
};

/** Tables by what their title is about: 2019年省级企业技术中心资金安排额度表 is about 省级企业技术中心. */
function titledTables({ tables }: FindingContext): ReadonlyMap<string, TableEvaluation> {
  const found = new Map<string, TableEvaluation | null>();
  for (const evaluation of tables) {
    const about =
      evaluation.totals === null ? "" : subjectIn(evaluation.table.title).replace(/(?:专项)?(?:资金|经费)$/, "");
    if (about.length < MIN_NAME) continue;
    found.set(about, found.has(about) ? null : evaluation);
  }
  return new Map([...found].filter((entry): entry is [string, TableEvaluation] => entry[1] !== null));
}

/** The one table whose title is about what the row names; none for a row of that table itself. */
function tableOfName(sheets: ReadonlyMap<string, TableEvaluation>, own: Table, name: string): TableEvaluation | null {
  if (name.length < MIN_NAME) return null;
  for (const [about, evaluation] of sheets) {
    if (evaluation.table !== own && name.includes(about) && !subjectIn(own.title).includes(about)) return evaluation;
  }
  return null;
}

function referredTable({ tables }: FindingContext, own: string, named: string): TableEvaluation | null {
  const wanted = named.replace(/\s+/g, "");
  const others = tables.filter(({ table, totals }) => table.id !== own && totals !== null);
  return (
    others.find(({ table }) => table.sheet.replace(/\s+/g, "") === wanted) ??
    others.find(({ table }) => table.title.replace(/\s+/g, "").startsWith(wanted)) ??
    null
  );
}

/** What a table allocates in all, over all its columns of parts. */
export function tableSum({ table, totals }: TableEvaluation): Big | null {
  if (totals === null) return null;
  const parts = table.rows.filter(isCounted).flatMap((row) => partAmounts(table, row));
  const summed = parts.reduce<Big>((sum, part) => sum.plus(part ?? ZERO), ZERO);
  return summed.gt(totals.allocated) ? summed : totals.allocated;
}
