/**
 * What can go wrong between the add-in and the workbook, in both languages: what, where, and what to do.
 * `{name}` is filled in by `WorkbookError`.
 */
export const WORKBOOK_PROBLEMS = {
  "api-missing": {
    zh: "这个版本的 Excel 太旧，缺少 {value}。请用 Excel 2021、Microsoft 365 或网页版打开。",
    en: "This Excel is too old: it lacks {value}. Open the workbook in Excel 2021, Microsoft 365 or on the web.",
  },
  "sheet-protected": {
    zh: "工作表“{sheet}”受保护，没有写入任何内容。请先撤销工作表保护，或者把该表设为忽略。",
    en: "The sheet “{sheet}” is protected; nothing was written. Unprotect it first, or set it to be ignored.",
  },
  "workbook-protected": {
    zh: "工作簿的结构受保护，不能添加汇总表，没有写入任何内容。请先撤销工作簿保护。",
    en: "The structure of the workbook is protected, so no summary sheet can be added; nothing was written. Unprotect the workbook first.",
  },
  "cell-editing": {
    zh: "有单元格正在编辑。请按回车或 Esc 结束编辑，然后再试。",
    en: "A cell is being edited. Press Enter or Esc, then try again.",
  },
  "changed-meanwhile": {
    zh: "“{sheet}”的 {cell} 在读取之后被改动过，没有写入任何内容。请重新汇总。",
    en: "{cell} of “{sheet}” changed after it was read; nothing was written. Summarise again.",
  },
  "sheet-gone": {
    zh: "工作表“{sheet}”已不在工作簿中，没有写入任何内容。请重新汇总。",
    en: "The sheet “{sheet}” is no longer in the workbook; nothing was written. Summarise again.",
  },
  "sheet-renamed": {
    zh: "工作表“{sheet}”在读取之后改名为“{value}”，没有写入任何内容。请重新汇总。",
    en: "The sheet “{sheet}” was renamed to “{value}” after it was read; nothing was written. Summarise again.",
  },
  "too-large": {
    zh: "数据量超过了 Excel 一次能传送的上限。请把不相关的工作表移到别的工作簿后再试。",
    en: "There is more data than Excel can pass at once. Move unrelated sheets to another workbook and try again.",
  },
  "access-denied": {
    zh: "工作簿是只读的，没有写入任何内容。请另存一份再试。",
    en: "The workbook is read-only; nothing was written. Save a copy and try again.",
  },
  cancelled: {
    zh: "已取消，工作簿没有改动。",
    en: "Cancelled; the workbook is unchanged.",
  },
  "write-failed": {
    zh: "写入没有完成，工作簿已恢复原样。原因：{value}",
    en: "Writing did not finish; the workbook is as it was before. Reason: {value}",
  },
  "write-partial": {
    zh: "写入没有完成，以下位置未能恢复：{cell}。原因：{value} 排除原因后请点“撤销”，把这些位置恢复原样。",
    en: "Writing did not finish, and these places could not be put back: {cell}. Reason: {value} Once that is mended, press Undo to put them back.",
  },
  "undo-none": {
    zh: "没有可以撤销的生成。",
    en: "There is nothing to undo.",
  },
  "undo-partial": {
    zh: "已撤销，但以下位置在生成之后被改过或不能恢复，保留原状：{cell}",
    en: "Undone, except for these places, which were changed afterwards or could not be put back: {cell}",
  },
  "undo-failed": {
    zh: "撤销没有完成，以下位置还没有恢复：{cell}。原因：{value} 排除原因后请再点一次“撤销”。",
    en: "The undo did not finish; these places are not yet as they were: {cell}. Reason: {value} Once that is mended, press Undo again.",
  },
  "undo-too-large": {
    zh: "这次写入的内容太多，撤销信息存不进工作簿：关闭文件后将不能撤销。",
    en: "Too much was written for the undo to be kept in the workbook: it is lost when the file is closed.",
  },
  "frozen-too-large": {
    zh: "固化的公式太多，还原所需的记录存不进工作簿：关闭文件后将不能还原。",
    en: "Too many formulas were frozen for them to be remembered in the workbook: they cannot be brought back once the file is closed.",
  },
  "store-failed": {
    zh: "没能把绩评的记录存进工作簿：{value}",
    en: "PerfScore's records could not be kept in the workbook: {value}",
  },
  "sheet-unread": {
    zh: "Excel 没有给出工作表“{sheet}”的内容，没有写入任何内容。请稍后再试。",
    en: "Excel did not give the contents of the sheet “{sheet}”; nothing was written. Try again later.",
  },
  "own-unknown": {
    zh: "工作簿里没有上次生成“{sheet}”的记录，分不清哪些内容是您填写的，没有写入任何内容。请把其中要保留的内容复制出来，删除该表后重新汇总。",
    en: "The workbook has no record of how “{sheet}” was written, so your own entries cannot be told apart; nothing was written. Copy what you want to keep, delete the sheet and summarise again.",
  },
  "sheet-refused": {
    zh: "Excel 不能添加工作表。如果另一个工作簿在最前面，请回到本工作簿后再试。（{value}）",
    en: "Excel could not add a sheet. If another workbook is in front, return to this one and try again. ({value})",
  },
  "view-failed": {
    zh: "汇总已写好，但没能设置冻结窗格、打印版式或切换到汇总表（{value}）。",
    en: "The summary is written, but freezing panes, the page layout or switching to it failed ({value}).",
  },
  "nothing-found": {
    zh: "没有找到可以汇总的资金表或指标表。",
    en: "No money or indicator table was found to summarise.",
  },
  "scheme-unknown": {
    zh: "没有名为“{value}”的评分方案。",
    en: "There is no scoring scheme “{value}”.",
  },
  "scheme-sheet-exists": {
    zh: "工作簿里已有工作表“{sheet}”，没有写入任何内容。请直接修改该表；要重新写出，请先删除或改名。",
    en: "The workbook has a sheet “{sheet}” already; nothing was written. Edit that sheet, or delete or rename it first.",
  },
  "thaw-none": {
    zh: "没有可以还原的固化公式。",
    en: "There are no frozen formulas to bring back.",
  },
  internal: {
    zh: "绩评自身出错，工作簿没有改动。请把代码 {value} 告诉维护人员。",
    en: "PerfScore itself failed; the workbook is unchanged. Please report the code {value}.",
  },
  unexpected: {
    zh: "Excel 报告了意外的错误：{value}",
    en: "Excel reported an unexpected error: {value}",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;

export type WorkbookProblemCode = keyof typeof WORKBOOK_PROBLEMS;
