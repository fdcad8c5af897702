import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { InfoRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
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
  denominator: { textAlign: "right", color: tokens.colorNeutralForeground3 },
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
          <Pair term={texts.money.rate}>
            <span className={styles.rate}>{money.rate}</span>
          </Pair>
        )}
      </dl>
      {money.rate !== null && <Denominator denominator={money.denominator} />}
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

/** Names what the rate divides by, and says on request what that means. */
function Denominator({ denominator }: Pick<MoneyOverview, "denominator">) {
  const styles = useStyles();
  const { money, firstRun } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const words = money.denominators[denominator];
  return (
    <div className={styles.denominator}>
      <Text size={200}>{words}</Text>
      <Button
        appearance="transparent"
        size="small"
        icon={<InfoRegular />}
        aria-label={firstRun.denominatorLabel(words)}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <Text id={id} block size={200} align="start">
          {firstRun.denominators[denominator]}
        </Text>
      )}
    </div>
  );
}
