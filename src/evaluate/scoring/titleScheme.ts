import { DEFAULT_SCHEME, schemeById } from "../../domain/schemes";
import { isElsewhere } from "../places";
import type { Bilingual } from "../text";
import type { SchemeProposal } from "./proposeScheme";

interface TitleWord {
  readonly scheme: string;
  readonly word: RegExp;
  /** True for a word that says nothing of the place: it does not count where another province or city is named. */
  readonly unlessElsewhere?: boolean;
}

const TITLE_WORDS: readonly TitleWord[] = [
  { scheme: "guangdong-department", word: /广东.*部门整体/ },
  { scheme: "guangzhou-project", word: /广州/ },
  { scheme: "hubei-self", word: /湖北/ },
  { scheme: "yinchuan-project", word: /银川/ },
  { scheme: "guangdong-fund", word: /广东/ },
  // The only preset for a department as a whole.
  { scheme: "guangdong-department", word: /部门整体/, unlessElsewhere: true },
];

/** The scheme that a title names; the national one where none does. `places`: other texts that may name a province or city. */
export function schemeByTitles(
  titles: readonly string[],
  places: readonly string[],
  say: (text: Bilingual<string>) => string,
): SchemeProposal {
  const elsewhere = [...titles, ...places].some(isElsewhere);
  for (const { scheme: id, word, unlessElsewhere } of TITLE_WORDS) {
    if (unlessElsewhere === true && elsewhere) continue;
    const title = titles.find((text) => word.test(text));
    const scheme = schemeById(id);
    if (title !== undefined && scheme !== undefined) {
      return { scheme, reason: say({ "zh-CN": `标题“${title}”`, "en-US": `the title “${title}”` }) };
    }
  }
  return {
    scheme: DEFAULT_SCHEME,
    reason: say({
      "zh-CN": "工作簿没有评分方面的线索，采用国家通用方案",
      "en-US": "nothing in the workbook tells; the national scheme",
    }),
  };
}
