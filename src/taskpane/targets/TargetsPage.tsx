import { Text } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { Scan } from "../../app/scan";
import { chosenItems, targetsView } from "../../app/targetsView";
import { useSessionState, useTexts } from "../useSession";
import { TargetBrowser } from "./TargetBrowser";
import { TargetFilter } from "./TargetFilter";
import { UnfitJudgements } from "./UnfitJudgements";

/** Every target and actual value as it was read; the ones that need a person first. */
export function TargetsPage() {
  const { scan } = useSessionState();
  return scan && <Targets scan={scan} />;
}

function Targets({ scan }: { readonly scan: Scan }) {
  const { targets: texts } = useTexts();
  const view = useMemo(() => targetsView(scan), [scan]);
  const [waitingOnly, setWaitingOnly] = useState(view.waiting > 0);
  const [chosen, setTable] = useState<string | null>(null);
  const table = view.tables.some(({ id }) => id === chosen) ? chosen : null;
  const items = useMemo(() => chosenItems(view, waitingOnly, table), [view, waitingOnly, table]);
  return (
    <>
      <UnfitJudgements unfit={view.unfit} />
      {view.items.length === 0 ? (
        <Text>{texts.noIndicators}</Text>
      ) : (
        <>
          <TargetFilter
            view={view}
            waitingOnly={waitingOnly}
            onWaitingOnly={setWaitingOnly}
            table={table}
            onTable={setTable}
          />
          {items.length === 0 ? (
            <Text role="status">{texts.none}</Text>
          ) : (
            <TargetBrowser key={`${waitingOnly} ${table}`} scan={scan} items={items} />
          )}
        </>
      )}
    </>
  );
}
