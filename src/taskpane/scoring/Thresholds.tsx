import { Text } from "@fluentui/react-components";
import { useState } from "react";
import { percentOf, shareOf } from "../../app/enteredNumber";
import { useSession, useSessionState, useTexts } from "../useSession";
import { Section } from "../shell/Section";
import { useControlStyles } from "./controls";
import { NumberInput } from "./NumberInput";

const PERCENT = { least: 0, most: 100, decimals: 2 };
const OVER_TARGET = { least: 100, most: 10000, decimals: 2 };
const DEDUCTION = { least: 0, most: 100, decimals: 2 };

/** 左右 and 约, what is flagged, and the bands of qualitative indicators. */
export function Thresholds() {
  const session = useSession();
  const { scoring } = useTexts();
  const { settings } = useSessionState();
  const keep = (change: Partial<typeof settings>): Promise<boolean> =>
    session.set(change).then(
      () => true,
      () => false,
    );
  return (
    <Section title={scoring.thresholds}>
      <PercentLine label={scoring.tolerance} value={settings.tolerance} onChange={(tolerance) => keep({ tolerance })} />
      <PercentLine
        label={scoring.lowExpenditure}
        value={settings.lowExpenditure}
        onChange={(lowExpenditure) => keep({ lowExpenditure })}
      />
      <PercentLine
        label={scoring.overTarget}
        value={settings.overTarget}
        limits={OVER_TARGET}
        onChange={(overTarget) => keep({ overTarget })}
      />
      <Line label={scoring.overTargetDeduction}>
        <NumberInput
          label={scoring.overTargetDeduction}
          value={String(settings.overTargetDeduction)}
          limits={DEDUCTION}
          suffix={scoring.points}
          onCommit={(points) => keep({ overTargetDeduction: points ?? 0 })}
        />
      </Line>
      <Bands bands={settings.bands} onChange={(bands) => keep({ bands })} />
    </Section>
  );
}

interface BandsProps {
  readonly bands: readonly [met: number, partly: number];
  readonly onChange: (bands: readonly [met: number, partly: number]) => Promise<boolean>;
}

function Bands({ bands: [met, partly], onChange }: BandsProps) {
  const { scoring } = useTexts();
  const [wrong, setWrong] = useState(false);
  const change = (next: readonly [number, number]): Promise<boolean> => {
    const ordered = next[0] >= next[1];
    setWrong(!ordered);
    return ordered ? onChange(next) : Promise.resolve(false);
  };
  return (
    <>
      <PercentLine label={scoring.bandMet} value={met} onChange={(share) => change([share, partly])} />
      <PercentLine label={scoring.bandPartly} value={partly} onChange={(share) => change([met, share])} />
      {wrong && (
        <Text size={200} role="alert">
          {scoring.bandOrder}
        </Text>
      )}
    </>
  );
}

interface PercentLineProps {
  readonly label: string;
  /** A share: 0.1 is shown as 10. */
  readonly value: number;
  readonly limits?: typeof PERCENT;
  readonly onChange: (share: number) => Promise<boolean>;
}

function PercentLine({ label, value, limits = PERCENT, onChange }: PercentLineProps) {
  return (
    <Line label={label}>
      <NumberInput
        label={label}
        value={percentOf(value)}
        limits={limits}
        suffix="%"
        onCommit={(percent) => (percent === null ? Promise.resolve(false) : onChange(shareOf(percent)))}
      />
    </Line>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  const control = useControlStyles();
  return (
    <div className={control.line}>
      <span className={control.words} aria-hidden>
        {label}
      </span>
      {children}
    </div>
  );
}
