import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Overview } from "../../app/overview";
import { useTexts } from "../useSession";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground3 },
});

interface WritingProps {
  readonly writing: NonNullable<Overview["writing"]>;
  readonly unread: readonly string[];
}

/** What one click will write and where, before it does. */
export function Writing({ writing, unread }: WritingProps) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title={texts.writing.title}>
      <ul className={styles.list}>
        {writing.edits.map(({ place, purpose }) => (
          <li key={`${place} ${purpose}`}>
            {purpose} <span className={styles.muted}>{place}</span>
          </li>
        ))}
        {writing.sheets.length > 0 && <li>{texts.writing.sheets(writing.sheets.join(texts.separator))}</li>}
      </ul>
      <Text size={200} className={styles.muted}>
        {texts.writing.promise}
      </Text>
      {unread.length > 0 && <Text size={200}>{texts.found.unread(unread.join(texts.separator))}</Text>}
    </Section>
  );
}
