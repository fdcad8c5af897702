import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactNode } from "react";
import { judge } from "../../app/judge";
import { targetDetail, type ReadingView, type TargetItem } from "../../app/targetsView";
import type { Scan } from "../../app/scan";
import { PlaceLink } from "../shell/PlaceLink";
import { Tag } from "../shell/Tag";
import { useSession, useTexts } from "../useSession";
import { Bands } from "./Bands";
import { TargetForm } from "./TargetForm";
import { VERDICT_TONES } from "./tones";

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    overflowWrap: "anywhere",
  },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  muted: { color: tokens.colorNeutralForeground3 },
  facts: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
  },
  term: { margin: 0, color: tokens.colorNeutralForeground2 },
  value: { margin: 0 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  result: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

interface TargetCardProps {
  readonly scan: Scan;
  readonly item: TargetItem;
  /** A decision is about to be kept. */
  readonly onDecide: () => void;
}

/** One indicator: what the cells say, how that was read, and what it comes to. */
export function TargetCard({ scan, item, onDecide }: TargetCardProps) {
  const styles = useStyles();
  const { targets: texts } = useTexts();
  const [editing, setEditing] = useState(false);
  const session = useSession();
  const id = useId();
  const detail = targetDetail(item);
  const decide = (actual: string): void => {
    onDecide();
    void session.judge((all) => judge(all, scan, item, { actual })).catch(() => undefined);
  };
  const { name, group, at, place, target, actual, reading, judged } = detail;
  return (
    <article className={styles.card} tabIndex={-1} aria-labelledby={id}>
      <div className={styles.head}>
        <div>
          <h2 id={id} className={styles.name}>
            {name}
          </h2>
          {group !== "" && (
            <Text size={200} className={styles.muted}>
              {group}
            </Text>
          )}
        </div>
        <Button
          size="small"
          aria-label={texts.editLabel(name)}
          aria-expanded={editing}
          onClick={() => setEditing(!editing)}
        >
          {texts.edit}
        </Button>
      </div>
      <dl className={styles.facts}>
        <Fact term={texts.target}>{target === "" ? texts.blank : target}</Fact>
        <Fact term={texts.readAs}>{reading.target}</Fact>
        <Fact term={texts.actual}>{actual === "" ? texts.blank : actual}</Fact>
        {reading.actual !== "" && reading.actual !== actual && <Fact term={texts.readAs}>{reading.actual}</Fact>}
      </dl>
      <Result reading={reading} judged={judged} />
      <PlaceLink place={place}>{at}</PlaceLink>
      {item.needsPerson && !editing && <Bands onChoose={decide} />}
      {editing && <TargetForm scan={scan} item={item} onKeep={onDecide} onDone={() => setEditing(false)} />}
    </article>
  );
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.value}>{children}</dd>
    </>
  );
}

/** The verdict, the rate, and what of the reading a person should know. */
function Result({ reading, judged }: { readonly reading: ReadingView; readonly judged: boolean }) {
  const styles = useStyles();
  const { targets: texts, separator } = useTexts();
  const { verdict, rate, flags } = reading;
  const reasons = flags.filter((flag) => flag !== "人工认定").map((flag) => texts.reasons[flag]);
  return (
    <>
      <div className={styles.result}>
        <Tag tone={VERDICT_TONES[verdict]}>{texts.verdicts[verdict]}</Tag>
        {rate !== "" && <Text weight="semibold">{rate}</Text>}
        {judged && <Tag tone="plain">{texts.judged}</Tag>}
      </div>
      {reasons.length > 0 && (
        <Text size={200} className={styles.muted}>
          {reasons.join(separator)}
        </Text>
      )}
    </>
  );
}
