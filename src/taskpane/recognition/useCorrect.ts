import type { Corrections } from "../../app/readings";
import { useSession, useSessionState } from "../useSession";

/** Changes what is kept about readings; a scan under way is no hindrance, it starts again. */
export function useCorrect(): {
  readonly busy: boolean;
  readonly correct: (change: (corrections: Corrections) => Corrections) => void;
} {
  const session = useSession();
  const { job } = useSessionState();
  return {
    busy: job !== null && job !== "scan",
    correct: (change) => void session.correct(change).catch(() => undefined),
  };
}
