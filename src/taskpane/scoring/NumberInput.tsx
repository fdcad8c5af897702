import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, useState, type KeyboardEvent } from "react";
import { enteredNumber, type NumberLimits, type NumberProblem } from "../../app/enteredNumber";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  box: { display: "flex", flexDirection: "column", alignItems: "flex-end", minWidth: 0, marginLeft: "auto" },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  input: {
    boxSizing: "border-box",
    width: "72px",
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    fontVariantNumeric: "tabular-nums",
    textAlign: "right",
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
      outlineOffset: "-1px",
    },
  },
  wrong: { border: `${tokens.strokeWidthThin} solid ${tokens.colorStatusDangerBorder2}` },
  suffix: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200, textAlign: "right" },
});

interface NumberInputProps {
  readonly label: string;
  /** As it is kept; "" for nothing. */
  readonly value: string;
  readonly limits: NumberLimits;
  readonly suffix?: string;
  /** True where nothing may be typed as well. */
  readonly blank?: boolean;
  readonly autoFocus?: boolean;
  /** While it is typed: the number, null for blank; left out for what is no number. */
  readonly onDraft?: (value: number | null | undefined) => void;
  /** When the input is left or Enter is pressed. False: it was not taken. */
  readonly onCommit: (value: number | null) => Promise<boolean>;
  /** Goes to another input: 1 the next, -1 the one before. */
  readonly onMove?: (input: HTMLInputElement, step: 1 | -1) => void;
}

/** A number to type, checked as it is left. Esc brings back what stood there. */
export function NumberInput(props: NumberInputProps) {
  const { label, value, limits, suffix, blank = false, autoFocus = false, onDraft, onCommit, onMove } = props;
  const styles = useStyles();
  const id = useId();
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState<NumberProblem | null>(null);
  const committing = useRef(false);
  const text = useProblemText(problem, limits);
  const forget = (): void => {
    setDraft(null);
    setProblem(null);
    onDraft?.(undefined);
  };
  const type = (typed: string): void => {
    const read = enteredNumber(typed, limits);
    setDraft(typed);
    setProblem(null);
    onDraft?.("value" in read ? read.value : undefined);
  };
  const commit = async (): Promise<void> => {
    if (draft === null || committing.current) return;
    const read = enteredNumber(draft, limits);
    if ("problem" in read) return setProblem(read.problem);
    if (read.value === null && !blank) return forget();
    const same = (read.value === null ? "" : String(read.value)) === value;
    committing.current = true;
    if (!same) await onCommit(read.value);
    committing.current = false;
    forget();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    const { key, currentTarget } = event;
    if (key === "Escape") return forget();
    if (key !== "Enter" && key !== "ArrowDown" && key !== "ArrowUp") return;
    event.preventDefault();
    const sound = draft === null || "value" in enteredNumber(draft, limits);
    if (sound) onMove?.(currentTarget, key === "ArrowUp" ? -1 : 1);
    // Where focus moved on, leaving the input has committed it.
    if (document.activeElement === currentTarget) void commit();
  };
  return (
    <span className={styles.box}>
      <span className={styles.line}>
        <input
          id={id}
          className={mergeClasses(styles.input, problem !== null && styles.wrong)}
          type="text"
          inputMode="decimal"
          autoComplete="off"
          aria-label={label}
          aria-invalid={problem !== null}
          aria-describedby={problem === null ? undefined : `${id}-problem`}
          data-entry
          autoFocus={autoFocus}
          value={draft ?? value}
          onChange={(event) => type(event.target.value)}
          onBlur={() => void commit()}
          onKeyDown={onKeyDown}
          onFocus={(event) => event.target.select()}
        />
        {suffix !== undefined && <span className={styles.suffix}>{suffix}</span>}
      </span>
      {problem !== null && (
        <span id={`${id}-problem`} role="alert" className={styles.problem}>
          {text}
        </span>
      )}
    </span>
  );
}

function useProblemText(problem: NumberProblem | null, { least, most, decimals }: NumberLimits): string {
  const { invalid } = useTexts().scoring;
  switch (problem) {
    case null:
      return "";
    case "number":
      return invalid.number;
    case "range":
      return invalid.range(String(least), String(most));
    case "decimals":
      return invalid.decimals(decimals);
  }
}
