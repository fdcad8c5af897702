import { makeStyles, tokens } from "@fluentui/react-components";
import { PAGES } from "../pages";
import { NavigationProvider, useNavigation } from "../useNavigation";
import { useOverview, useSessionState } from "../useSession";
import { ActionBar } from "./ActionBar";
import { Header } from "./Header";
import { JobProgress } from "./JobProgress";
import { ProblemBar } from "./ProblemBar";
import { StaleBar } from "./StaleBar";
import { PANEL_ID, Tabs, tabId } from "./Tabs";

const useStyles = makeStyles({
  shell: { display: "flex", flexDirection: "column", height: "100%", color: tokens.colorNeutralForeground1 },
  top: { flexShrink: 0 },
  main: { flexGrow: 1, minHeight: 0, overflowY: "auto" },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
});

/** What is the same on every page: the workbook's name, the tabs, what went wrong, and the one button. */
export function Shell() {
  return (
    <NavigationProvider>
      <Frame />
    </NavigationProvider>
  );
}

function Frame() {
  const styles = useStyles();
  const { job } = useSessionState();
  const found = useOverview();
  const { page } = useNavigation();
  const { Content, aside } = PAGES.find(({ id }) => id === page) ?? PAGES[0]!;
  const needsScan = aside !== true;
  return (
    <div className={styles.shell}>
      <header className={styles.top}>
        <Header workbook={found?.workbook ?? null} kinds={found?.kinds ?? []} />
        <Tabs found={found} />
      </header>
      <main className={styles.main} aria-busy={job !== null}>
        <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(page)} className={styles.content}>
          <ProblemBar />
          <StaleBar />
          {needsScan && found === null ? <JobProgress /> : <Content />}
        </div>
      </main>
      <ActionBar enabled={found !== null && found.writing !== null} />
    </div>
  );
}
