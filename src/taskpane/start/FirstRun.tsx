import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { FormKind } from "../../app/session";
import { useSession, useSessionState, useTexts } from "../useSession";

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  steps: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  step: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  choice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
});

const STEPS = ["read", "compute", "check"] as const;

/** Nothing to summarise: what the add-in does, something to try it with, and what it looks for. */
export function FirstRun({ unread }: { readonly unread: readonly string[] }) {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts();
  const { job } = useSessionState();
  const { firstRun } = texts;
  return (
    <section className={styles.page}>
      <h2 className={styles.title}>{firstRun.title}</h2>
      <Text>{firstRun.intro}</Text>
      <ul className={styles.steps}>
        {STEPS.map((step) => (
          <li key={step} className={styles.step}>
            {firstRun.steps[step]}
          </li>
        ))}
      </ul>
      <Text size={200} className={styles.muted}>
        {firstRun.promise}
      </Text>
      <Choice kind="sample" />
      <Choice kind="form" />
      <Text size={200} className={styles.muted}>
        {firstRun.looksFor}
      </Text>
      {unread.length > 0 && <Text size={200}>{texts.found.unread(unread.join(texts.separator))}</Text>}
      <Button disabled={job !== null} onClick={() => void session.scan().catch(() => undefined)}>
        {texts.buttons.rescan}
      </Button>
    </section>
  );
}

function Choice({ kind }: { readonly kind: FormKind }) {
  const styles = useStyles();
  const session = useSession();
  const { firstRun } = useTexts();
  const { job } = useSessionState();
  return (
    <div className={styles.choice}>
      <Button disabled={job !== null} onClick={() => void session.addForm(kind).catch(() => undefined)}>
        {firstRun[kind]}
      </Button>
      <Text size={200} className={styles.muted}>
        {kind === "sample" ? firstRun.sampleHint : firstRun.formHint}
      </Text>
    </div>
  );
}
