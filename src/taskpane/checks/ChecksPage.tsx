import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import {
  checkCounts,
  checksOf,
  checkView,
  filteredChecks,
  handledChecks,
  type Check,
  type CheckFilter,
} from "../../app/checksView";
import { handlingChanges, type Handling } from "../../app/handlings";
import type { Scan } from "../../app/scan";
import { useSession, useSessionState, useTexts } from "../useSession";
import { CheckList } from "./CheckList";
import { Filters } from "./Filters";

const useStyles = makeStyles({
  status: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
});

/** 核对: what does not agree, and what was done about it. */
export function ChecksPage() {
  const { scan } = useSessionState();
  return scan === null ? null : <Checks scan={scan} />;
}

const ALL_OPEN: CheckFilter = { severity: "all", status: "open", text: "" };

function Checks({ scan }: { readonly scan: Scan }) {
  const styles = useStyles();
  const { checks: texts } = useTexts();
  const { findings } = scan.computed;
  const checks = useMemo(() => checksOf(findings), [findings]);
  const handlings = useMemo(() => handledChecks(checks, scan.texts), [checks, scan.texts]);
  const [filter, setFilter] = useState(ALL_OPEN);
  const text = useDeferredValue(filter.text);
  const counts = useMemo(() => checkCounts(checks, handlings, filter.status), [checks, handlings, filter.status]);
  const shown = useMemo(
    () => filteredChecks(checks, handlings, { ...filter, text }),
    [checks, handlings, filter, text],
  );
  const { told, act } = useActions();
  if (checks.length === 0) return <Text>{texts.none}</Text>;
  return (
    <>
      <Filters filter={filter} counts={counts} onChange={(change) => setFilter((old) => ({ ...old, ...change }))} />
      <span className={styles.status} role="status" tabIndex={-1} data-told>
        {told === "" ? texts.shown(shown.length) : told}
      </span>
      {shown.length === 0 ? (
        <Text>{filter.text === "" && filter.status === "open" ? texts.noneLeft : texts.noMatch}</Text>
      ) : (
        <CheckList checks={shown} handlings={handlings} act={act} />
      )}
    </>
  );
}

/** What can be done about a check; resolves with true when it was. */
export interface CheckActions {
  readonly fix: (check: Check) => Promise<boolean>;
  readonly handle: (check: Check, handling: Handling) => Promise<boolean>;
}

function useActions(): { readonly told: string; readonly act: CheckActions } {
  const session = useSession();
  const { checks: texts } = useTexts();
  const [told, setTold] = useState("");
  const act: CheckActions = {
    fix: async (check) => {
      const { fix, place } = checkView(check);
      if (fix === null) return false;
      const done = await session.fix(fix).then(
        () => true,
        () => false,
      );
      if (done) setTold(texts.fixed(place, String(fix.content.value)));
      return done;
    },
    handle: async ({ keys, finding }, handling) => {
      const done = await session.write(() => handlingChanges(keys, handling));
      if (done) setTold(texts.handled(finding.subject, texts.statuses[handling.status]));
      return done;
    },
  };
  return { told, act };
}
