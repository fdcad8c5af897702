import { makeStyles, tokens } from "@fluentui/react-components";
import { useOverview, useSessionState } from "../useSession";
import { ActionBar } from "./ActionBar";
import { EmptyState } from "./EmptyState";
import { Findings } from "./Findings";
import { Header } from "./Header";
import { Indicators } from "./Indicators";
import { JobProgress } from "./JobProgress";
import { Money } from "./Money";
import { ProblemBar } from "./ProblemBar";
import { SchemeChoice } from "./SchemeChoice";
import { Score } from "./Score";
import { Writing } from "./Writing";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", height: "100%", color: tokens.colorNeutralForeground1 },
  content: {
    flexGrow: 1,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** The first page: what was found, what it comes to, what will be written, and the one button. */
export function StartPage() {
  const styles = useStyles();
  const { summary, job } = useSessionState();
  const found = useOverview();
  const ran = summary !== null;
  return (
    <div className={styles.page}>
      <Header workbook={found?.workbook ?? null} kinds={found?.kinds ?? []} />
      <main className={styles.content} aria-busy={job !== null}>
        <ProblemBar />
        {found === null && <JobProgress />}
        {found && found.writing === null && <EmptyState unread={found.unread} />}
        {found && ran && found.score && <Score score={found.score} />}
        {found?.writing && (
          <>
            <Money money={found.money} />
            <Indicators counts={found.indicators} />
            {ran && <Findings findings={found.findings} />}
            {found.scheme && <SchemeChoice scheme={found.scheme} />}
            {!ran && <Writing writing={found.writing} unread={found.unread} />}
          </>
        )}
      </main>
      <ActionBar enabled={found !== null && found.writing !== null} />
    </div>
  );
}
