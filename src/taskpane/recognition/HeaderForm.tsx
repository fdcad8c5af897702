import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { TextInput } from "../shell/TextInput";
import { useTexts } from "../useSession";

/** More rows than any head has: a slip of the finger. */
const MOST_ROWS = 8;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  fields: { display: "grid", gridTemplateColumns: "1fr 1fr", gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

interface HeaderFormProps {
  readonly id: string;
  readonly first: number;
  readonly last: number;
  /** Row numbers as Excel shows them; false when these rows hold no text. */
  readonly onApply: (first: number, last: number) => boolean;
}

/** Asks which rows are a table's head. */
export function HeaderForm({ id, first, last, onApply }: HeaderFormProps) {
  const styles = useStyles();
  const { recognition: texts } = useTexts();
  const [from, setFrom] = useState(String(first));
  const [to, setTo] = useState(String(last));
  const [refused, setRefused] = useState(false);
  const [top, bottom] = [Number(from), Number(to)];
  const valid = top >= 1 && bottom >= top && bottom - top < MOST_ROWS;
  const digits = (text: string): string => text.replace(/\D/g, "");
  return (
    <form
      id={id}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (valid) setRefused(!onApply(top, bottom));
      }}
    >
      <div className={styles.fields}>
        <TextInput label={texts.headerFrom} inputMode="numeric" value={from} onText={(text) => setFrom(digits(text))} />
        <TextInput label={texts.headerTo} inputMode="numeric" value={to} onText={(text) => setTo(digits(text))} />
      </div>
      {refused && (
        <Text size={200} role="alert" className={styles.problem}>
          {texts.headerEmpty}
        </Text>
      )}
      <Button size="small" type="submit" disabled={!valid}>
        {texts.headerApply}
      </Button>
    </form>
  );
}
