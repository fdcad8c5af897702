import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ScoreView } from "../../app/scoringView";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  bar: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: `calc(-1 * ${tokens.spacingVerticalM}) calc(-1 * ${tokens.spacingHorizontalL}) 0`,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  figures: { display: "flex", alignItems: "baseline", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  total: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  grade: {
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground1,
  },
  muted: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Total and grade as they stand with every keystroke; spoken once what is typed is a number. */
export function LiveTotal({ score, onNext }: { readonly score: ScoreView; readonly onNext: () => void }) {
  const styles = useStyles();
  const { scoring } = useTexts();
  const { total, full, grade, complete, missing } = score;
  return (
    <div className={styles.bar}>
      <div className={styles.figures} aria-hidden>
        <span className={styles.total}>{total}</span>
        <Text size={200} className={styles.muted}>
          {scoring.outOf(full)}
        </Text>
        {grade === null ? (
          <Text size={200} className={styles.muted}>
            {scoring.grade(scoring.notGraded)}
          </Text>
        ) : (
          <span className={styles.grade}>
            {grade}
            {!complete && <Text size={200}>（{scoring.provisional}）</Text>}
          </span>
        )}
      </div>
      <span role="status" className={styles.hidden}>
        {scoring.announced(total, grade ?? scoring.notGraded, missing)}
      </span>
      {missing > 0 ? (
        <Button size="small" onClick={onNext} aria-label={`${scoring.open(missing)}，${scoring.next}`}>
          {scoring.open(missing)}
        </Button>
      ) : (
        <Text size={200} className={styles.muted}>
          {scoring.allScored}
        </Text>
      )}
    </div>
  );
}
