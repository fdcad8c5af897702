import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { scoringView } from "../../app/scoringView";
import type { Scan } from "../../app/scan";
import type { TextChange } from "../../app/texts";
import { useSession, useSessionState, useTexts } from "../useSession";
import { Caps } from "./Caps";
import { Criteria } from "./Criteria";
import { DenominatorChoices } from "./DenominatorChoices";
import { LiveTotal } from "./LiveTotal";
import { SchemePart } from "./SchemePart";
import { Thresholds } from "./Thresholds";

/** 评分: how the workbook is scored, what it has so far, and what a person enters. */
export function ScoringPage() {
  const { scan } = useSessionState();
  return scan === null ? null : <Scoring scan={scan} />;
}

function Scoring({ scan }: { readonly scan: Scan }) {
  const { scoring } = useTexts();
  const session = useSession();
  const [drafts, setDrafts] = useState<readonly TextChange[]>([]);
  const view = useMemo(() => scoringView(scan, drafts), [scan, drafts]);
  const { score } = view;
  const draft = (key: string, value: number | null | undefined): void =>
    setDrafts((old) => {
      const others = old.filter((change) => change.key !== key);
      return value === undefined ? (others.length === old.length ? old : others) : [...others, { key, value }];
    });
  return (
    <>
      {score === null ? (
        <Text>{scoring.none}</Text>
      ) : (
        <>
          <LiveTotal score={score} onNext={focusFirstOpen} />
          <Criteria
            sections={score.sections}
            onDraft={draft}
            onEnter={({ key }, value) => session.write(() => [{ key, value }])}
          />
        </>
      )}
      <SchemePart scheme={view.scheme} sheet={view.sheet} />
      <DenominatorChoices choices={view.denominators} />
      <Thresholds />
      <Caps />
    </>
  );
}

function focusFirstOpen(): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>("main ul input[data-entry]")];
  inputs.find(({ value }) => value === "")?.focus();
}
