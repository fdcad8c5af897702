import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSession, useSessionState, useTexts } from "../useSession";
import { JobProgress } from "./JobProgress";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
  done: { display: "flex", justifyContent: "space-between", alignItems: "center", gap: tokens.spacingHorizontalS },
  main: { flexGrow: 1 },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Always at the bottom, always the same: the one button, and the way back. */
export function ActionBar({ enabled }: { readonly enabled: boolean }) {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts();
  const { job, summary, scan, canUndo } = useSessionState();
  return (
    <footer className={styles.bar}>
      {job !== null && scan !== null && <JobProgress />}
      {job === null && summary !== null && (
        <div className={styles.done}>
          <Text size={200} className={styles.muted} role="status">
            {texts.done([...summary.sheets.values()].join(texts.separator))}
          </Text>
          <Button size="small" onClick={() => void session.openSummary()}>
            {texts.buttons.openSummary}
          </Button>
        </div>
      )}
      <div className={styles.buttons}>
        <Button
          className={styles.main}
          appearance="primary"
          size="large"
          disabled={!enabled || job !== null}
          onClick={() => void session.summarise().catch(() => undefined)}
        >
          {summary === null ? texts.buttons.summarise : texts.buttons.summariseAgain}
        </Button>
        {job === "summarise" ? (
          <Button size="large" onClick={() => session.cancel()}>
            {texts.buttons.cancel}
          </Button>
        ) : (
          canUndo && (
            <Button
              size="large"
              disabled={job !== null}
              aria-label={texts.buttons.undoLong}
              onClick={() => void session.undo().catch(() => undefined)}
            >
              {texts.buttons.undo}
            </Button>
          )
        )}
      </div>
    </footer>
  );
}
