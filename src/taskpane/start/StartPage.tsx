import { useOverview, useSessionState } from "../useSession";
import { missingParts } from "../../app/missing";
import { Findings } from "./Findings";
import { FirstRun } from "./FirstRun";
import { Indicators } from "./Indicators";
import { Missing } from "./Missing";
import { Money } from "./Money";
import { SchemeChoice } from "./SchemeChoice";
import { Score } from "./Score";
import { Writing } from "./Writing";

/** The first page: what was found, what it comes to, and what will be written. */
export function StartPage() {
  const { scan, summary } = useSessionState();
  const found = useOverview();
  if (found === null) return null;
  if (found.writing === null) return <FirstRun unread={found.unread} />;
  const ran = summary !== null;
  return (
    <>
      {ran && found.score && <Score score={found.score} />}
      <Money money={found.money} />
      {scan && <Missing parts={missingParts(scan)} />}
      <Indicators counts={found.indicators} />
      {ran && <Findings findings={found.findings} />}
      {found.scheme && <SchemeChoice scheme={found.scheme} />}
      {!ran && <Writing writing={found.writing} unread={found.unread} />}
    </>
  );
}
