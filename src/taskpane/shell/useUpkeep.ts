import { useState } from "react";
import { useSession, useTexts } from "../useSession";

interface Upkeep {
  /** What the last of these did, "" before. */
  readonly said: string;
  readonly freeze: () => void;
  readonly thaw: () => void;
  readonly repair: () => void;
}

/** 固化, 恢复公式, 修复公式, each with its outcome in words. Refusals are told where all problems are. */
export function useUpkeep(): Upkeep {
  const session = useSession();
  const { menu: texts, separator } = useTexts();
  const [said, say] = useState("");
  const run = <T extends { readonly left: readonly string[] }>(
    work: () => Promise<T>,
    outcome: (done: T) => string,
  ): void => {
    say("");
    work()
      .then((done) => {
        const left = done.left.length === 0 ? [] : [texts.left(done.left.join(separator))];
        say([outcome(done), ...left].join(" "));
      })
      .catch(() => undefined);
  };
  return {
    said,
    freeze: () =>
      run(
        () => session.freeze(),
        ({ native, values }) => texts.frozen(native, values),
      ),
    thaw: () =>
      run(
        () => session.thaw(),
        ({ restored }) => texts.thawed(restored),
      ),
    repair: () =>
      run(
        () => session.repair(),
        ({ repaired }) => texts.repaired(repaired),
      ),
  };
}
