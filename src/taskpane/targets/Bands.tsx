import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  bands: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What is kept for each band: words of the tables themselves, whatever the pane's language. */
const BANDS = { met: "完成", partly: "部分完成", unmet: "未完成" } as const;
const NAMES = Object.keys(BANDS) as (keyof typeof BANDS)[];

interface BandsProps {
  /** The text that stands for the actual value now. */
  readonly chosen?: string;
  readonly onChoose: (text: string) => void;
}

/** Decides without a number: met, partly met, not met. */
export function Bands({ chosen, onChoose }: BandsProps) {
  const styles = useStyles();
  const { targets: texts } = useTexts();
  return (
    <div role="group" aria-label={texts.bandsLabel} className={styles.bands}>
      {NAMES.map((band) => (
        <Button
          key={band}
          size="small"
          {...(chosen === undefined ? {} : { "aria-pressed": chosen === BANDS[band] })}
          onClick={() => onChoose(BANDS[band])}
        >
          {texts.bands[band]}
        </Button>
      ))}
    </div>
  );
}
