import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MoneyOverview } from "../../app/overview";
import { useTexts } from "../useSession";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  list: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  term: { margin: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  unit: { color: tokens.colorNeutralForeground3 },
  rate: {
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
  },
  denominator: { gridColumn: "1 / -1", textAlign: "right", color: tokens.colorNeutralForeground3 },
});

/** Allocated, spent, rate, with the denominator always named. */
export function Money({ money }: { readonly money: MoneyOverview | null }) {
  const styles = useStyles();
  const texts = useTexts();
  if (money === null) return null;
  const rows = [
    [texts.money.allocated, money.allocated],
    [texts.money.spent, money.spent],
    [texts.money.returned, money.returned],
  ] as const;
  return (
    <Section title={texts.money.title}>
      <dl className={styles.list}>
        {rows.map(
          ([term, value]) =>
            value !== null && (
              <Pair key={term} term={term}>
                {value} <span className={styles.unit}>{money.unit}</span>
              </Pair>
            ),
        )}
        {money.rate !== null && (
          <>
            <Pair term={texts.money.rate}>
              <span className={styles.rate}>{money.rate}</span>
            </Pair>
            <Text as="span" size={200} className={styles.denominator}>
              {texts.money.denominators[money.denominator]}
            </Text>
          </>
        )}
      </dl>
    </Section>
  );
}

function Pair({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}
