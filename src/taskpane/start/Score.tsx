import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { ScoreOverview } from "../../app/overview";
import { useTexts } from "../useSession";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  total: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  points: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  grade: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  sections: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  line: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { overflowWrap: "anywhere" },
  number: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** Total, grade, and a bar for each section. */
export function Score({ score }: { readonly score: ScoreOverview }) {
  const styles = useStyles();
  const texts = useTexts();
  return (
    <Section title={texts.score.title} aside={texts.score.schemeIs(score.scheme)}>
      <div className={styles.total}>
        <span className={styles.points}>{score.total}</span>
        {score.grade !== null && <span className={styles.grade}>{score.grade}</span>}
        <Text size={200} className={styles.muted}>
          {texts.score.of(score.full)}
          {score.complete ? "" : ` · ${texts.score.provisional} · ${texts.score.missing(score.missing)}`}
        </Text>
      </div>
      <ul className={styles.sections}>
        {score.sections.map((section) => (
          <li key={section.name}>
            <div className={styles.line}>
              <span className={styles.name}>{section.name}</span>
              <span className={styles.number}>
                {section.score}/{section.weight}
              </span>
            </div>
            <ProgressBar
              aria-label={texts.score.section(section.name, section.score, section.weight)}
              value={section.share}
              max={1}
              thickness="large"
            />
          </li>
        ))}
      </ul>
    </Section>
  );
}
