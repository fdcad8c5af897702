import type { Big } from "../decimal";
import { ONE } from "../decimal";
import type { Flag, Verdict } from "../reading";

/** What a form's rule says about a pair. */
export interface Outcome {
  readonly verdict: Verdict;
  readonly rate: Big | null;
  readonly flags: readonly Flag[];
}

const NO_FLAGS: readonly Flag[] = [];

export function met(rate: Big | null = ONE, flags: readonly Flag[] = NO_FLAGS): Outcome {
  return { verdict: "met", rate, flags };
}

export function unmet(rate: Big | null, flags: readonly Flag[] = NO_FLAGS): Outcome {
  return { verdict: "unmet", rate, flags };
}

/** A person must decide: no rate. */
export function review(...flags: Flag[]): Outcome {
  return { verdict: "review", rate: null, flags };
}

export function decided(isMet: boolean, rate: Big | null, flags: readonly Flag[] = NO_FLAGS): Outcome {
  return isMet ? met(rate, flags) : unmet(rate, flags);
}
