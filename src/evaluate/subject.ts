import type { Proposal, TableEvaluation } from "./evaluation";
import type { Bilingual, Locale } from "./text";

/** What a workbook says about itself, best evidence first. */
export interface TitleEvidence {
  readonly text: string;
  readonly from: Bilingual<string>;
}

const PARTS: readonly RegExp[] = [
  /\.(xlsx|xlsm|xls|et|csv)$/i,
  /^\s*(?:附件|附表|表)\s*[\d一二三四五六七八九十]*(?:[-－—.．]\d+)?[：:、.．\s]*/,
  /[（(][^（）()]*(?:\d{4}\s*年|自评|修订|最终|定稿|副本|单位|汇总)[^（）()]*[)）]/g,
  /(?:20\d{2})\s*[-—－~～至]\s*(?:20\d{2})\s*年度?/g,
  /(?:20\d{2})\s*年度?/g,
  /[\s_]+/g,
];
const ENDINGS =
  /(?:各?政策任务(?:经费)?)?(?:资金)?(?:(?:预算)?(?:安排|下达|分配|使用|支出|执行|拨付|收支)(?:额度)?(?:及|和|与|、)?)*(?:绩效(?:目标|指标)?)?(?:设置及)?(?:部门整体|整体|自评|评价|评分|自我评价|目标|指标|完成|实现|任务|预算|支出|得分|打分|执行|进度|差异|计划|清单|明细|汇总|统计|安排|分配|分数|情况|率|表|数|额度)*$/;
const GENERIC =
  /^(?:部门|整体|单位|省级|市级|本级|本|该|各|项目|专项|财政|资金|支出|绩效|预算|年度|工作簿|工作表|新建|未命名|sheet|book|表|自评)*\d*$/i;

/** The name of the fund or department in a title; "" when the title says only what kind of sheet it is. */
export function subjectIn(title: string): string {
  let text = title.normalize("NFC");
  for (const part of PARTS) text = text.replace(part, "");
  const tail = ENDINGS.exec(text)?.[0] ?? "";
  const cut = text.slice(0, text.length - tail.length);
  const name = /^资金/.test(tail) ? `${cut}资金` : cut;
  const clean = name.replace(/^[-—·、，：:]+|[-—·、，：:的]+$/g, "");
  return clean.length < 4 || GENERIC.test(clean) ? "" : clean;
}

const YEAR = /(?<![〔[\d])(20\d{2})\s*年/g;
const FORM_NAMES = [
  "项目名称",
  "专项资金名称",
  "专项名称",
  "资金名称",
  "部门名称",
  "部门（单位）名称",
  "单位名称",
] as const;

const NAMED_LINE = /^\s*(项目名称|专项资金名称|资金名称|部门名称)\s*[：:]\s*(\S.*)$/;

/** Titles and names in the order in which they are believed. */
export function titleEvidence(
  main: TableEvaluation | null,
  scoring: TableEvaluation | null,
  tables: readonly TableEvaluation[],
  workbook: string,
  sublines: readonly string[],
): readonly TitleEvidence[] {
  const found: TitleEvidence[] = [];
  const add = (text: string, zh: string, en: string): void => {
    if (text.trim() !== "") found.push({ text, from: { "zh-CN": zh, "en-US": en } });
  };
  const forms = tables.filter(({ table }) => table.kind === "selfEvaluation" && Object.keys(table.head).length > 0);
  if (forms.length === 1) {
    const [form] = forms;
    const key = FORM_NAMES.find((name) => (form?.table.head[name] ?? "") !== "");
    if (form && key !== undefined) add(form.table.head[key] ?? "", `自评表的“${key}”`, `“${key}” of the form`);
  }
  for (const line of sublines) {
    const match = NAMED_LINE.exec(line);
    if (match) add(match[2] ?? "", `表内的“${match[1] ?? ""}”`, `“${match[1] ?? ""}” in a sheet`);
  }
  if (scoring) add(scoring.table.title, `“${scoring.table.sheet}”的标题`, `title of ${scoring.table.sheet}`);
  if (main) add(main.table.title, `“${main.table.sheet}”的标题`, `title of ${main.table.sheet}`);
  add(workbook, "文件名", "file name");
  for (const { table } of tables) add(table.title, `“${table.sheet}”的标题`, `title of ${table.sheet}`);
  return found;
}

/** The name of the fund or department. Never empty: the last resort is the file's name. */
export function proposeSubject(evidence: readonly TitleEvidence[], workbook: string, locale: Locale): Proposal {
  for (const { text, from } of evidence) {
    const name = subjectIn(text);
    if (name !== "") return { text: name, reason: from[locale] };
  }
  const bare = workbook.replace(/\.[^.]*$/, "");
  return { text: bare, reason: locale === "zh-CN" ? "文件名" : "file name" };
}

/** The year that most titles name; of equals the one believed first. Document numbers 〔2019〕 are no years. */
export function proposeYear(
  evidence: readonly TitleEvidence[],
  extra: readonly string[],
  locale: Locale,
): Proposal | null {
  const counts = new Map<string, { count: number; from: string }>();
  const see = (text: string, from: string): void => {
    for (const year of new Set([...text.matchAll(YEAR)].map((match) => match[1] ?? ""))) {
      const known = counts.get(year);
      if (known) known.count += 1;
      else counts.set(year, { count: 1, from });
    }
  };
  for (const { text, from } of evidence) see(text, from[locale]);
  for (const text of extra) see(text, locale === "zh-CN" ? "表内文字" : "text in a sheet");
  const best = [...counts].reduce<[string, { count: number; from: string }] | null>(
    (top, one) => (top === null || one[1].count > top[1].count ? one : top),
    null,
  );
  return best === null ? null : { text: best[0], reason: best[1].from };
}
