import { makeStyles, mergeClasses, Select, tokens } from "@fluentui/react-components";
import type { CheckCounts, CheckFilter } from "../../app/checksView";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  filters: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  chip: {
    minHeight: "28px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  search: {
    boxSizing: "border-box",
    flexGrow: 1,
    flexBasis: "140px",
    minWidth: 0,
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: "-1px",
    },
    "::placeholder": { color: tokens.colorNeutralForeground3 },
  },
  status: { flexGrow: 1, flexBasis: "110px", minWidth: 0 },
});

const SEVERITIES = ["all", "error", "warning", "info"] as const;
const STATUSES = ["open", "done", "ignored", "all"] as const;

interface FiltersProps {
  readonly filter: CheckFilter;
  readonly counts: CheckCounts;
  readonly onChange: (change: Partial<CheckFilter>) => void;
}

/** Severity, what was done, and words to look for. */
export function Filters({ filter, counts, onChange }: FiltersProps) {
  const styles = useStyles();
  const { checks, findings } = useTexts();
  const total = counts.open + counts.done + counts.ignored;
  return (
    <div className={styles.filters} role="search">
      <div className={styles.chips} role="group" aria-label={checks.severity}>
        {SEVERITIES.map((severity) => (
          <button
            key={severity}
            type="button"
            className={mergeClasses(styles.chip, filter.severity === severity && styles.chosen)}
            aria-pressed={filter.severity === severity}
            onClick={() => onChange({ severity })}
          >
            {severity === "all" ? checks.all : findings.severities[severity]} {counts[severity]}
          </button>
        ))}
      </div>
      <div className={styles.line}>
        <input
          type="search"
          className={styles.search}
          aria-label={checks.search}
          placeholder={checks.searchHint}
          value={filter.text}
          onChange={(event) => onChange({ text: event.target.value })}
        />
        <Select
          className={styles.status}
          aria-label={checks.statusLabel}
          value={filter.status}
          onChange={(_event, { value }) => onChange({ status: value as CheckFilter["status"] })}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {checks.statuses[status]} {status === "all" ? total : counts[status]}
            </option>
          ))}
        </Select>
      </div>
    </div>
  );
}
