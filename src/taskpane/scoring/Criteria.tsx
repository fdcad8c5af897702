import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CriterionView, SectionView } from "../../app/scoringView";
import { Section } from "../shell/Section";
import { Tag, type TagTone } from "../shell/Tag";
import { useTexts } from "../useSession";
import { NumberInput } from "./NumberInput";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", paddingBottom: tokens.spacingVerticalS },
  head: { display: "flex", alignItems: "baseline", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  number: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  track: {
    height: "4px",
    margin: `${tokens.spacingVerticalXXS} 0`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground5,
    overflow: "hidden",
    forcedColorAdjust: "none",
  },
  fill: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "36px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  label: { minWidth: 0, flexGrow: 1, flexShrink: 1, flexBasis: "96px", overflowWrap: "anywhere" },
  tag: { marginLeft: tokens.spacingHorizontalXS },
  value: { display: "flex", alignItems: "center", flexShrink: 0, marginLeft: "auto", gap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground3, paddingBottom: tokens.spacingVerticalS },
  enter: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS },
});

export interface CriteriaProps {
  readonly sections: readonly SectionView[];
  readonly onDraft: (key: string, value: number | null | undefined) => void;
  readonly onEnter: (criterion: CriterionView, value: number | null) => Promise<boolean>;
}

/** The score section by section, with an input for whatever a person judges. */
export function Criteria({ sections, ...entry }: CriteriaProps) {
  const styles = useStyles();
  const { scoring } = useTexts();
  return (
    <Section title={scoring.criteria}>
      <Text size={200} className={styles.hint}>
        {scoring.hint}
      </Text>
      {sections.map((section, index) => (
        <SectionPart key={`${index} ${section.name}`} section={section} {...entry} />
      ))}
    </Section>
  );
}

type EntryProps = Pick<CriteriaProps, "onDraft" | "onEnter">;

function SectionPart({ section, ...entry }: { readonly section: SectionView } & EntryProps) {
  const styles = useStyles();
  const { scoring } = useTexts();
  const { name, score, weight, share, bonus, criteria } = section;
  return (
    <div className={styles.section}>
      <div className={styles.head}>
        <h3 className={styles.name}>{bonus ? `${name}（${scoring.bonus}）` : name}</h3>
        <span className={styles.number} aria-label={scoring.section(name, score, weight)} role="img">
          {score} <span className={styles.muted}>{scoring.outOf(weight)}</span>
        </span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={styles.fill} style={{ width: `${share * 100}%` }} />
      </div>
      <ul className={styles.list}>
        {criteria.map((criterion) => (
          <CriterionRow key={criterion.key} criterion={criterion} {...entry} />
        ))}
      </ul>
    </div>
  );
}

const TONES: Readonly<Record<CriterionView["origin"], TagTone>> = {
  entry: "good",
  printed: "plain",
  computed: "plain",
  missing: "ask",
};

function CriterionRow({ criterion, ...entry }: { readonly criterion: CriterionView } & EntryProps) {
  const styles = useStyles();
  const { scoring } = useTexts();
  const [opened, setOpened] = useState(false);
  const { name, judged, origin, score, weight } = criterion;
  const open = judged || opened;
  return (
    <li className={styles.row}>
      <span className={styles.label}>
        {name}
        <span className={styles.tag}>
          <Tag tone={TONES[origin]}>{scoring.origins[origin]}</Tag>
        </span>
      </span>
      {open ? (
        <EntryInput criterion={criterion} autoFocus={opened && !judged} {...entry} />
      ) : (
        <span className={styles.value}>
          <span className={styles.number}>
            {score} <span className={styles.muted}>{scoring.outOf(weight)}</span>
          </span>
          <Button
            className={styles.enter}
            size="small"
            appearance="subtle"
            aria-label={scoring.enterOf(name)}
            onClick={() => setOpened(true)}
          >
            {scoring.enter}
          </Button>
        </span>
      )}
    </li>
  );
}

/** Points are printed and added up with two decimals. */
const POINT_DECIMALS = 2;

function EntryInput({
  criterion,
  autoFocus,
  onDraft,
  onEnter,
}: { readonly criterion: CriterionView; readonly autoFocus: boolean } & EntryProps) {
  const { scoring } = useTexts();
  const { key, name, weight, most, stored } = criterion;
  return (
    <NumberInput
      label={scoring.entryOf(name, weight)}
      value={stored}
      limits={{ least: 0, most, decimals: POINT_DECIMALS }}
      suffix={scoring.outOf(weight)}
      blank
      autoFocus={autoFocus}
      onDraft={(value) => onDraft(key, value)}
      onCommit={(value) => onEnter(criterion, value)}
      onMove={focusEntry}
    />
  );
}

/** Goes to the next input for a score, or the one before; stays where there is none. */
export function focusEntry(from: HTMLInputElement, step: 1 | -1): void {
  const inputs = [...document.querySelectorAll<HTMLInputElement>("main ul input[data-entry]")];
  inputs[inputs.indexOf(from) + step]?.focus();
}
