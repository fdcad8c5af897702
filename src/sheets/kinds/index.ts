import { allocation } from "./allocation";
import { indicators } from "./indicators";
import type { KindRule } from "./kind";
import { scores } from "./scores";
import { selfEvaluation } from "./selfEvaluation";
import { targetsAcross } from "./targetsAcross";
import { tasks } from "./tasks";
import { transposed } from "./transposed";
import { unknown } from "./unknown";
import { wideScores } from "./wideScores";

/** All kinds of tables that are recognised. The one with the strongest evidence is taken. */
export const KINDS: readonly KindRule[] = [
  selfEvaluation,
  indicators,
  allocation,
  transposed,
  targetsAcross,
  wideScores,
  scores,
  tasks,
  unknown,
];
