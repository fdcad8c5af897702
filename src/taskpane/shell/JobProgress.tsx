import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { useSessionState, useTexts } from "../useSession";

const useStyles = makeStyles({
  progress: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  muted: { color: tokens.colorNeutralForeground3 },
});

/** Which step a long job is at; spoken by screen readers as it changes. */
export function JobProgress() {
  const styles = useStyles();
  const texts = useTexts();
  const { job, progress } = useSessionState();
  if (job === null) return null;
  const step = job === "undo" ? texts.undoing : progress ? texts.steps[progress.step] : texts.steps.read;
  const cells = progress?.cells;
  return (
    <div className={styles.progress} role="status">
      <Text>{step}…</Text>
      <ProgressBar {...(cells && cells.all > 0 ? { value: cells.done / cells.all } : {})} aria-label={step} />
      <Text size={200} className={styles.muted}>
        {cells && cells.all > 0
          ? texts.progressCells(cells.done.toLocaleString(), cells.all.toLocaleString())
          : texts.editingHint}
      </Text>
    </div>
  );
}
