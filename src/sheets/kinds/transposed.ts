import { sayFor } from "../heads";
import type { HeadColumn } from "../heads";
import { LEVEL_VALUES } from "../vocabulary";
import { wordSet } from "../words";
import { best } from "./kind";
import type { Clues, KindRule } from "./kind";

const isLevelValue = wordSet(LEVEL_VALUES);
const isLevelHead = wordSet(["一级指标", "二级指标", "三级指标"]);

/** The column of labels between units and indicators: 一级指标 / 二级指标 / 三级指标 over 指标值. */
function isLabels(head: HeadColumn): boolean {
  return head.path.filter((text) => isLevelHead(text)).length >= 2;
}

/** Columns of single indicators: heads under 产出 / 数量指标. */
function across(clues: Clues): readonly HeadColumn[] {
  return clues.columns.filter(
    (head) => head.path.length >= 2 && !isLabels(head) && head.path.slice(0, -1).some((text) => isLevelValue(text)),
  );
}

/** Where no levels stand above: counts with their units in the heads, under a title that speaks of targets. */
function measured(clues: Clues): readonly HeadColumn[] {
  if (!/绩效目标|绩效指标|指标值|目标值/.test(clues.captions.title)) return [];
  return clues.columns.filter(
    (head) =>
      head.leaf.unit !== null &&
      head.leaf.money === null &&
      sayFor(head, "target") === null &&
      head.content.numbers >= 0.5,
  );
}

/** Units down, indicators across, with one to three header rows. */
export const transposed: KindRule = {
  kind: "indicators",
  transposed: true,
  roles: ["number", "name", "note"],
  nameFamilies: ["unit", "project", "indicator"],
  evidence(clues) {
    if (best(clues, "name") < 0.5 || best(clues, "target") >= 0.9) return null;
    const columns = across(clues);
    const labels = clues.columns.some(isLabels);
    if (columns.length >= 2)
      return {
        confidence: labels ? 0.97 : 0.93,
        reasons: [{ code: "form", detail: columns[0]?.path.join(" / ") ?? "" }],
      };
    if (measured(clues).length >= 2)
      return { confidence: 0.7, reasons: [{ code: "title", detail: clues.captions.title }] };
    return null;
  },
  settle(clues, assignment) {
    const levelled = across(clues);
    const taken = clues.columns.filter((head) => {
      const role = assignment.get(head.column)?.role;
      return role === "name" || role === "number";
    });
    const edge = Math.max(...taken.map((head) => head.column));
    const columns =
      levelled.length >= 2
        ? levelled
        : clues.columns.filter(
            (head) => head.column > edge && !isLabels(head) && assignment.get(head.column) === undefined,
          );
    for (const head of columns) {
      assignment.set(head.column, {
        role: "target",
        confidence: 0.9,
        reasons: [{ code: "form", detail: head.path.join(" / ") }],
      });
    }
  },
};
