import type { WordGroup } from "./group";
import { MONEY } from "./money";
import { OTHERS } from "./others";
import { POINTS } from "./points";
import { SUBJECTS } from "./subjects";
import { TARGETS } from "./targets";

export type { WordFamily, WordGroup } from "./group";
export * from "./amounts";
export * from "./forms";
export * from "./rowWords";

/** All words by which columns are headed. A word is added to the group it belongs to, in the file of its subject. */
export const VOCABULARY: readonly WordGroup[] = [...SUBJECTS, ...TARGETS, ...POINTS, ...MONEY, ...OTHERS];
