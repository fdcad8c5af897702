import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useSession, useSessionState, useTexts } from "../useSession";

const useStyles = makeStyles({
  empty: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: tokens.spacingVerticalM },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Nothing to summarise: what is looked for, and a way on. */
export function EmptyState({ unread }: { readonly unread: readonly string[] }) {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts();
  const { job } = useSessionState();
  return (
    <section className={styles.empty}>
      <h2 className={styles.title}>{texts.empty.title}</h2>
      <Text>{texts.empty.text}</Text>
      <Text>{texts.empty.way}</Text>
      {unread.length > 0 && <Text size={200}>{texts.found.unread(unread.join(texts.separator))}</Text>}
      <Button disabled={job !== null} onClick={() => void session.scan().catch(() => undefined)}>
        {texts.buttons.rescan}
      </Button>
    </section>
  );
}
