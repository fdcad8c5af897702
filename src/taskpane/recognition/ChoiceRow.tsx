import { makeStyles, mergeClasses, Select, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useCorrect } from "./useCorrect";

const useStyles = makeStyles({
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
  },
  name: { overflowWrap: "anywhere" },
  select: { minWidth: 0 },
  doubtful: {
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorStatusWarningBorder1}`,
    paddingLeft: tokens.spacingHorizontalXS,
  },
});

interface ChoiceRowProps {
  readonly name: string;
  /** Said by screen readers instead of the name. */
  readonly label?: string;
  readonly title?: string;
  readonly doubtful?: boolean;
  readonly value: string;
  readonly options: readonly (readonly [value: string, text: string])[];
  readonly onChoose: (value: string) => void;
}

/** Something that was read, and what else it could be. */
export function ChoiceRow({ name, label, title, doubtful, value, options, onChoose }: ChoiceRowProps) {
  const styles = useStyles();
  const { busy } = useCorrect();
  const id = useId();
  return (
    <div className={mergeClasses(styles.row, doubtful === true && styles.doubtful)}>
      <Text size={200} id={id} className={styles.name} title={title}>
        {name}
      </Text>
      <Select
        size="small"
        className={styles.select}
        value={value}
        disabled={busy}
        {...(label === undefined ? { "aria-labelledby": id } : { "aria-label": label })}
        onChange={(_event, chosen) => onChoose(chosen.value)}
      >
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </Select>
    </div>
  );
}
