import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { TextInput } from "../shell/TextInput";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  problem: { color: tokens.colorStatusDangerForeground1 },
});

interface ReasonFormProps {
  readonly reason: string;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Asks why a finding is to be ignored: whoever opens the workbook next wants to know. */
export function ReasonForm({ reason, onConfirm, onCancel }: ReasonFormProps) {
  const styles = useStyles();
  const { checks } = useTexts();
  const [text, setText] = useState(reason);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === "") setMissing(true);
    else onConfirm(text.trim());
  };
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === "Escape") onCancel();
      }}
    >
      <TextInput label={checks.reason} hint={checks.reasonHint} value={text} autoFocus required onText={setText} />
      {missing && (
        <Text size={200} role="alert" className={styles.problem}>
          {checks.needReason}
        </Text>
      )}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit">
          {checks.confirm}
        </Button>
        <Button size="small" onClick={onCancel}>
          {checks.cancel}
        </Button>
      </div>
    </form>
  );
}
