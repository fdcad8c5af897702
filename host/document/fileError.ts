export type FileProblem = "missing" | "empty" | "encrypted" | "notExcel" | "damaged" | "unsafe" | "tooLarge";

const SENTENCES: Record<FileProblem, { readonly zh: string; readonly en: string }> = {
  missing: { zh: "找不到这个文件。", en: "The file does not exist." },
  empty: { zh: "文件是空的。", en: "The file is empty." },
  encrypted: {
    zh: "文件设有打开密码，或是旧版 .xls 格式；请去掉密码并另存为 .xlsx。",
    en: "The file is password-protected or an old .xls; remove the password and save it as .xlsx.",
  },
  notExcel: { zh: "这不是 .xlsx 工作簿。", en: "This is not an .xlsx workbook." },
  damaged: { zh: "工作簿已损坏，无法读取。", en: "The workbook is damaged and cannot be read." },
  unsafe: {
    zh: "工作簿里有正常工作簿不会有的内容（实体定义或越界的路径），不予打开。",
    en: "The workbook holds what no ordinary workbook does (entity definitions or paths that lead outside) and is not opened.",
  },
  tooLarge: { zh: "工作簿展开后过大，不予打开。", en: "The workbook is too large when unpacked." },
};

/** A file that is not opened: why, in both languages. */
export class WorkbookFileError extends Error {
  override readonly name = "WorkbookFileError";
  readonly zh: string;
  readonly en: string;

  constructor(
    readonly code: FileProblem,
    /** What the reader said, for the trace. */
    readonly detail?: string,
  ) {
    const sentence = SENTENCES[code];
    super(`${sentence.zh} ${sentence.en}`);
    this.zh = sentence.zh;
    this.en = sentence.en;
  }
}
