import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckView } from "../../app/checksView";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  term: { margin: 0, color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", minWidth: 0 },
});

const LONGEST = 60;

/** What is printed, what it should be, and by how much they differ; numbers below each other. */
export function Figures({ check }: { readonly check: CheckView }) {
  const styles = useStyles();
  const { checks } = useTexts();
  const lines = (["printed", "expected", "difference"] as const).flatMap((name) => {
    const text = check[name];
    return text === null ? [] : [{ name, text }];
  });
  if (lines.length === 0) return null;
  return (
    <dl className={styles.figures}>
      {lines.map(({ name, text }) => (
        <div key={name} style={{ display: "contents" }}>
          <dt className={styles.term}>{checks[name]}</dt>
          <dd className={styles.figure} title={text.length > LONGEST ? text : undefined}>
            {text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
