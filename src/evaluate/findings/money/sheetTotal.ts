import { Big, ZERO } from "../../../domain/decimal";
import { amountReading, cellOf, partAmounts } from "../../cells";
import type { TableEvaluation } from "../../evaluation";
import { amountText } from "../../text";
import type { FindingContext, FindingRule } from "../rule";
import { rowName, subjectOf } from "../read/subjects";
import { isCounted } from "../../../sheets/table";

interface Values {
  readonly row: string;
  readonly line: string;
  readonly total: string;
  readonly sheet: string;
}

const REFERENCE = /(?:详见|见|参见)\s*[“"《]?([^”"》，。；;）)]+)/;

/** A line that refers to another sheet (详见附件2) whose total is another amount. */
export const sheetTotal: FindingRule<Values> = {
  id: "sheet-total",
  severity: "error",
  reference: "“详见附件2”的一行等于附件2的合计：3828.4＝1648＋2180.4",
  *check(context) {
    for (const { table, money } of context.tables) {
      for (const { row, allocated } of money) {
        if (allocated === null) continue;
        const remark =
          amountReading(table, row, "allocated")?.remark ??
          (typeof row.cells.note === "string" ? row.cells.note : null);
        const named =
          remark === null
            ? null
            : (REFERENCE.exec(`见${remark.replace(/^(?:详见|见|参见)/, "")}`)?.[1]?.trim() ?? null);
        if (named === null || remark === null || !/见/.test(remark)) continue;
        const other = referredTable(context, table.id, named);
        const total = other === null ? null : tableSum(other);
        if (other === null || total === null || total.eq(allocated)) continue;
        yield {
          at: cellOf(table, row, "allocated"),
          subject: subjectOf(table, row, "allocated"),
          printed: allocated,
          expected: total,
          format: "amount",
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
      message: `“${row}”为 ${line}，所指的“${sheet}”合计为 ${total}`,
      why: "总表与附件不一致",
      action: "核对附件合计，改正其中一处",
    }),
    "en-US": ({ row, line, total, sheet }) => ({
      message: `“${row}” says ${line}; ${sheet}, to which it refers, adds up to ${total}`,
      why: "Overview and annex do not agree.",
      action: "Check the annex and correct one of them.",
    }),
  },
};

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
