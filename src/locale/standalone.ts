/** Why the page cannot work as a pane. */
export type StandaloneReason = "officeMissing" | "notExcel";

const TEXTS: Record<StandaloneReason, readonly string[]> = {
  officeMissing: [
    "绩评没有打开：缺少 office.js。请检查服务器上的 lib 文件夹，或联系安装它的人。",
    "PerfScore cannot start: office.js is missing. Check the folder lib on the server, or ask whoever installed it.",
  ],
  notExcel: [
    "绩评是 Excel 加载项，请在 Excel 的“数据”选项卡中打开它。",
    "PerfScore is an Excel add-in: open it from the Data tab in Excel.",
  ],
};

/** Both languages at once: without Office nobody knows which one Excel speaks. */
export function standaloneTexts(reason: StandaloneReason): readonly string[] {
  return TEXTS[reason];
}
