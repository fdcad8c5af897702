import type { Content } from "./content";
import type { HeadText, WordMatch } from "./words";
import type { WordFamily } from "./vocabulary";

/** What a column's words are read from. */
export interface ReadHeadTexts {
  readonly path: readonly string[];
  readonly leaf: HeadText;
  /** The nearest first. */
  readonly parents: readonly HeadText[];
  readonly content: Content;
}

/** What a group's head says for all columns under it. */
const INHERITED: ReadonlySet<WordFamily> = new Set<WordFamily>(["money", "value", "score", "sum"]);
const STRONG = 0.75;
/** Heads of groups that hold a value: 数值 below them is this value. */
const VALUES: ReadonlySet<string | null> = new Set(["target", "projectTarget", "actual"]);

/**
 * The words that each head says, its parents' words where the leaf alone is too general (合计, 小计, 金额).
 * Columns under one parent are read alike: where some are sections of a score, the others are, too.
 */
export function headWords(heads: readonly ReadHeadTexts[]): readonly (readonly WordMatch[])[] {
  const groups = new Map<string, ReadHeadTexts[]>();
  for (const head of heads) {
    if (head.path.length < 2) continue;
    const key = head.path.slice(0, -1).join("\n");
    groups.set(key, [...(groups.get(key) ?? []), head]);
  }
  const sections = new Map<ReadHeadTexts, WordMatch>();
  for (const siblings of groups.values()) for (const head of sectionsOf(siblings)) sections.set(head, SECTION);
  for (const head of markedSections(heads)) sections.set(head, SECTION);
  return heads.map((head) => {
    const section = sections.get(head);
    return section === undefined ? ownWords(head) : [section];
  });
}

const SECTION: WordMatch = { role: "sectionScore", family: "section", strength: STRONG, word: "" };

/** Heads under one parent that are sections of a score: two say so themselves, or their parent speaks of a score. */
function sectionsOf(siblings: readonly ReadHeadTexts[]): readonly ReadHeadTexts[] {
  const open = siblings.filter((head) =>
    head.leaf.matches.every((match) => match.family === "section" || match.strength < 0.7),
  );
  const said = siblings.filter((head) =>
    head.leaf.matches.some((match) => match.family === "section" && match.strength >= STRONG),
  );
  const score = siblings[0]?.parents[0]?.matches.some((match) => match.role === "score" && match.strength >= STRONG);
  const sum = siblings.some((head) => head.leaf.matches.some((match) => match.family === "sum"));
  if (said.length < 2 && !(score === true && !sum && open.length >= 2 && open.length === siblings.length)) return [];
  return open.filter(
    (head) => !said.includes(head) && (head.content.filled === 0 || head.content.numbers + head.content.measures > 0.5),
  );
}

/** 组织保障（20分） beside 资金管理（30分）: heads that give their full marks over points that keep to them. */
function markedSections(heads: readonly ReadHeadTexts[]): readonly ReadHeadTexts[] {
  const marked = heads.filter((head) => {
    const marks = /[（(](?:满分)?(\d+(?:\.\d+)?)分[）)]$/.exec((head.path.at(-1) ?? "").replace(/\s/g, ""))?.[1];
    if (marks === undefined || head.leaf.matches.some((match) => match.family === "score")) return false;
    const { filled, numbers, measures, largest } = head.content;
    return filled === 0 || (numbers + measures > 0.5 && largest <= Number(marks));
  });
  return marked.length >= 2 ? marked : [];
}

function ownWords(head: ReadHeadTexts): readonly WordMatch[] {
  const { leaf, parents } = head;
  const counted = parents[0]?.matches.some((match) => VALUES.has(match.role) && match.strength >= 0.7) ?? false;
  const general = leaf.matches.every(
    (match) => match.family === "sum" || match.strength < 0.7 || (counted && match.family === "count"),
  );
  if (!general || parents.length === 0) return leaf.matches;
  const inherited: WordMatch[] = [];
  for (const parent of parents) {
    for (const match of parent.matches) {
      if (INHERITED.has(match.family) && match.role !== null)
        inherited.push({ ...match, strength: Math.max(0.6, match.strength * 0.9) });
    }
    if (inherited.length > 0) break;
  }
  // 偏差原因 / 经费保障 begins like an amount by accident: what stands over it says what it is.
  const accident = leaf.fit === "beginning" && parents.some((parent) => parent.fit === "exact");
  const own = accident
    ? []
    : leaf.matches.filter((match) => inherited.length === 0 || (match.family !== "sum" && match.family !== "count"));
  return [...inherited, ...own];
}
