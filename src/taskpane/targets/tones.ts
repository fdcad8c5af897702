import type { ReadingView } from "../../app/targetsView";
import type { TagTone } from "../shell/Tag";

export const VERDICT_TONES: Readonly<Record<ReadingView["verdict"], TagTone>> = {
  met: "good",
  unmet: "bad",
  review: "ask",
  none: "plain",
  missing: "plain",
  error: "bad",
};
