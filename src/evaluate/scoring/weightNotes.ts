import type { SectionScore } from "../evaluation";
import { listText } from "../text";
import type { Locale } from "../text";

/**
 * What a reader must know about the weights of a score: that the workbook states none and the scheme's are used, and which
 * criteria count several indicators alike because nobody weighed them. Phrases for the reason of the scheme.
 */
export function weightNotes(sections: readonly SectionScore[], ofScheme: boolean, locale: Locale): readonly string[] {
  const criteria = sections.flatMap((section) => section.criteria);
  const notes: string[] = [];
  if (ofScheme && criteria.some(({ source }) => source !== "missing")) {
    notes.push(
      locale === "zh-CN" ? "表内没有写分值，分值取自该方案" : "the workbook states no weights; they are the scheme's",
    );
  }
  const assumed = criteria.filter((criterion) => criterion.assumed === true).map(({ name }) => name);
  if (assumed.length > 0) {
    const names = listText(assumed, locale);
    notes.push(
      locale === "zh-CN"
        ? `${names} 内的各项指标没有写分值，暂按同等分值计算，请确认`
        : `the indicators within ${names} have no weights and count alike for now; please confirm`,
    );
  }
  return notes;
}
