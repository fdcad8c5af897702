import { PageOverBooks } from "../../app/support/pageOverBooks";
import type { FaultKind } from "./errors";
import { faultRun, undisturbed, type FaultResult } from "./faultRun";
import { useCases } from "./useCases";

/** What every fault made of one use case. */
export interface UseCaseResult {
  readonly name: string;
  readonly requests: number;
  readonly results: readonly FaultResult[];
}

/** Lets every request of every use case fail in each of these ways. */
export async function runAll(
  faults: readonly FaultKind[],
  onUseCase: (result: UseCaseResult) => void = () => undefined,
): Promise<readonly UseCaseResult[]> {
  const page = new PageOverBooks();
  const all: UseCaseResult[] = [];
  try {
    for (const useCase of await useCases(page)) {
      const reference = await undisturbed(page, useCase);
      const results: FaultResult[] = [];
      for (let request = 1; request <= reference.requests; request += 1) {
        for (const fault of faults) results.push(await faultRun(page, reference, request, fault));
      }
      const result = { name: useCase.name, requests: reference.requests, results };
      onUseCase(result);
      all.push(result);
    }
  } finally {
    page.close();
  }
  return all;
}

/** A result as one line, to be read when it breaks the law. */
export function described(name: string, { request, fault, outcome, problem, why }: FaultResult): string {
  const when = fault.persistent ? "from there on" : "once";
  return `${name}, request ${request}, ${fault.name}, ${fault.done} done, ${when}: ${outcome} ${problem} ${why}`;
}
