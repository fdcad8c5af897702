import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import { diagnose, type Diagnostics } from "../../app/diagnostics";
import { diagnosticsSections, diagnosticsText, type DiagnosticsSection } from "../../app/diagnosticsText";
import { CopyButton } from "../shell/CopyButton";
import { Section } from "../shell/Section";
import { useSessionState, useTexts } from "../useSession";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, overflowWrap: "anywhere" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  term: { margin: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, fontVariantNumeric: "tabular-nums" },
  wrong: { color: tokens.colorStatusDangerForeground1 },
});

/** 诊断: what a maintainer asks first, as a text that can be copied. */
export function DiagnosticsPage() {
  const styles = useStyles();
  const { diagnostics: texts } = useTexts();
  const { problem } = useSessionState();
  const [found, setFound] = useState<Diagnostics | null>(null);
  const look = useCallback(() => void diagnose().then(setFound), []);
  useEffect(look, [look]);
  if (found === null) return <Text role="status">{texts.reading}</Text>;
  const sections = diagnosticsSections(found, problem, texts);
  return (
    <>
      <Text>{texts.intro}</Text>
      <div className={styles.buttons}>
        <CopyButton appearance="primary" text={diagnosticsText(sections)} />
        <Button onClick={look}>{texts.again}</Button>
      </div>
      {sections.map((section) => (
        <Facts key={section.title} section={section} />
      ))}
    </>
  );
}

function Facts({ section: { title, lines } }: { readonly section: DiagnosticsSection }) {
  const styles = useStyles();
  return (
    <Section title={title}>
      <dl className={styles.list}>
        {lines.map(({ term, value, wrong }, index) => (
          <div key={`${index} ${term}`} className={styles.line}>
            <dt className={styles.term} hidden={term === title}>
              {term}
            </dt>
            <dd className={mergeClasses(styles.value, wrong && styles.wrong)}>{value}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
