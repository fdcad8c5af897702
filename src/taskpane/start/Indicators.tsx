import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { IndicatorCounts } from "../../app/overview";
import { useNavigation } from "../useNavigation";
import { useTexts } from "../useSession";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXXS,
    fontVariantNumeric: "tabular-nums",
  },
  label: { color: tokens.colorNeutralForeground2 },
});

const VERDICTS = ["met", "unmet", "review", "missing", "other"] as const;

/** How many indicators were met, and how many need a person. */
export function Indicators({ counts }: { readonly counts: IndicatorCounts }) {
  const styles = useStyles();
  const texts = useTexts();
  const { open } = useNavigation();
  if (counts.all === 0) return null;
  return (
    <Section title={`${texts.indicators.title} ${counts.all}`}>
      <div className={styles.counts}>
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <span key={verdict}>
            <span className={styles.label}>{texts.indicators[verdict]}</span>{" "}
            <Text weight="semibold">{counts[verdict]}</Text>
          </span>
        ))}
      </div>
      {counts.review > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{texts.indicators.needsPerson(counts.review)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={() => open("targets")}>
              {texts.firstRun.goConfirm}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </Section>
  );
}
