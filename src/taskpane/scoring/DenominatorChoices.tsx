import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { DenominatorChoice } from "../../app/denominators";
import { Section } from "../shell/Section";
import { useSession, useSessionState, useTexts } from "../useSession";
import { useControlStyles } from "./controls";

const useStyles = makeStyles({
  group: { margin: 0, padding: 0, border: "none", minWidth: 0 },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  rate: { marginLeft: "auto", whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums", textAlign: "right" },
  muted: { color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
});

/** The three readings of returned money, each with what it gives for this workbook. */
export function DenominatorChoices({ choices }: { readonly choices: readonly DenominatorChoice[] }) {
  const styles = useStyles();
  const control = useControlStyles();
  const session = useSession();
  const { scoring, money } = useTexts();
  const { settings } = useSessionState();
  const name = useId();
  const rates = new Set(choices.map(({ rate }) => rate));
  return (
    <Section title={scoring.denominator}>
      <fieldset className={styles.group} aria-label={scoring.denominator}>
        {choices.map(({ id, rate, division }) => (
          <label key={id} className={control.option}>
            <input
              type="radio"
              className={control.mark}
              name={name}
              checked={settings.denominator === id}
              onChange={() => void session.set({ denominator: id }).catch(() => undefined)}
            />
            <span className={styles.words}>
              {money.denominators[id]}
              {division !== null && (
                <Text block size={200} className={styles.muted}>
                  {division}
                </Text>
              )}
            </span>
            <span className={styles.rate}>{rate ?? scoring.noRate}</span>
          </label>
        ))}
      </fieldset>
      {rates.size === 1 && !rates.has(null) && (
        <Text size={200} className={styles.muted}>
          {scoring.noReturned}
        </Text>
      )}
    </Section>
  );
}
