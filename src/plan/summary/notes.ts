import { Draft } from "../draft";
import { keptPlace } from "../kept";
import { DENOMINATORS, NOTES, RERUN } from "../words";
import { COLUMNS, fillRow, GAP_HEIGHT, headRow, partHeading } from "./grid";
import type { SummaryModel } from "./model";

/** 四、说明: what the figures rest on, what is still missing, and where the scheme comes from. */
export function notesBlock(model: SummaryModel, ordinal: string): Draft {
  const draft = new Draft();
  partHeading(draft, ordinal, NOTES.title);
  noteLines(model).forEach((line, index) => {
    const row = draft.take();
    draft.span({ row, column: 0, rowCount: 1, columnCount: COLUMNS }, "note", { value: `${index + 1}. ${line}` });
  });
  draft.take(1, GAP_HEIGHT);
  return draft;
}

const percent = (ratio: number): string => `${Number((ratio * 100).toPrecision(12))}%`;

function noteLines({ evaluation }: SummaryModel): string[] {
  const { settings, score } = evaluation;
  return [
    `支出率口径为“${DENOMINATORS[settings.denominator]}”，合计支出率为合计支出与合计下达之比，不取各单位支出率的平均数；尚有未支出资金的，不显示为100.00%。有退回资金的，另列两种口径供对照。`,
    `支出率低于${percent(settings.lowExpenditure)}、完成率超过${percent(settings.overTarget)}的作出标记；“左右”“约”类目标允许低于目标${percent(settings.tolerance)}。完成率不封顶，得分不超过分值。`,
    ...(score ? scoreNotes(evaluation) : []),
    `本表数据均为引用原表单元格的公式，原表数据改动后自动更新；显示“${RERUN}”的，表示原表文字已改动，请重新生成本表。浅黄色单元格可以填写，重新生成时保留。`,
  ];
}

function scoreNotes(evaluation: SummaryModel["evaluation"]): string[] {
  const { score, settings } = evaluation;
  if (!score) return [];
  const missing = score.sections.flatMap((section) => section.criteria.filter((criterion) => criterion.source === "missing").map((criterion) => criterion.name));
  const ladder = score.scheme.ladder.map((step, index) => (index === score.scheme.ladder.length - 1 ? step.grade : `${step.grade} ≥${step.from}`)).join("、");
  return [
    `评分方案：${score.scheme.name}。${sentence(score.scheme.source)}${sentence(score.schemeReason)}等级：${ladder}。${settings.executionCaps ? "总分按预算执行率设上限。" : ""}`,
    "得分取值顺序：本表录入得分、工作簿中已有得分、计算得分；与计算得分不一致的，在“差异”栏列出。",
    missing.length === 0 ? "各评分指标均已评分。" : `生成时尚未评分的指标：${missing.join("、")}。未评完时等级为暂定。`,
  ];
}

function sentence(text: string): string {
  return text === "" || /[。！？]$/.test(text) ? text : `${text}。`;
}

/** Texts whose indicator is gone: kept, never dropped. Null when there are none. */
export function restBlock(model: SummaryModel, ordinal: () => string): Draft | null {
  if (model.rest.length === 0) return null;
  const draft = new Draft();
  partHeading(draft, ordinal(), NOTES.rest);
  const note = draft.take();
  draft.span({ row: note, column: 0, rowCount: 1, columnCount: COLUMNS }, "note", { value: NOTES.restNote });
  headRow(draft, NOTES.restHeads.slice(0, 1));
  const head = draft.rowCount - 1;
  draft.span({ row: head, column: 1, rowCount: 1, columnCount: 3 }, "head", { value: NOTES.restHeads[1] });
  draft.span({ row: head, column: 4, rowCount: 1, columnCount: COLUMNS - 4 }, "head", { value: NOTES.restHeads[2] });
  model.rest.forEach((text, index) => {
    const row = draft.take();
    draft.put(row, 0, "number", { value: index + 1 });
    draft.span({ row, column: 1, rowCount: 1, columnCount: 3 }, "text", { value: keptPlace(text.key) });
    draft.span({ row, column: 4, rowCount: 1, columnCount: COLUMNS - 4 }, "input", { value: text.value });
    draft.inputs.push({ key: text.key, row, column: 4, label: { column: 1, text: keptPlace(text.key) } });
  });
  fillRow(draft, head, "head", 0, COLUMNS - 1);
  draft.take(1, GAP_HEIGHT);
  return draft;
}
