import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { judge, judgementOf, tryJudged } from "../../app/judge";
import type { Scan } from "../../app/scan";
import { readingView, type TargetItem } from "../../app/targetsView";
import { TextInput } from "../shell/TextInput";
import { useSession, useSessionState, useTexts } from "../useSession";
import { Bands } from "./Bands";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  feedback: {
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
  },
});

interface TargetFormProps {
  readonly scan: Scan;
  readonly item: TargetItem;
  readonly onKeep: () => void;
  readonly onDone: () => void;
}

/** Sets how an indicator is read, and shows at once what that comes to. */
export function TargetForm({ scan, item, onKeep, onDone }: TargetFormProps) {
  const styles = useStyles();
  const session = useSession();
  const { targets: texts } = useTexts();
  const { settings, job } = useSessionState();
  const [known] = useState(() => judgementOf(scan, item));
  const [target, setTarget] = useState(known?.target?.text ?? "");
  const [actual, setActual] = useState(known?.actual?.text ?? "");
  const reading = readingView(tryJudged(item, { target, actual }, settings));
  const typed = target.trim() !== "" || actual.trim() !== "";
  const keep = (said: { readonly target: string; readonly actual: string }): void => {
    onKeep();
    void session.judge((all) => judge(all, scan, item, said)).catch(() => undefined);
    onDone();
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        keep({ target, actual });
      }}
    >
      <TextInput label={texts.targetField} hint={texts.targetHint} value={target} onText={setTarget} autoFocus />
      <TextInput label={texts.actualField} hint={texts.actualHint} value={actual} onText={setActual} />
      <Bands chosen={actual} onChoose={setActual} />
      <div className={styles.feedback} role="status">
        <Text size={200}>{texts.feedback(reading.target, reading.actual)}</Text>
        <Text weight="semibold">{texts.result(texts.verdicts[reading.verdict], reading.rate)}</Text>
        {typed && reading.verdict === "review" && <Text size={200}>{texts.stillOpen}</Text>}
      </div>
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" size="small" disabled={job !== null && job !== "scan"}>
          {texts.save}
        </Button>
        <Button size="small" onClick={onDone}>
          {texts.cancel}
        </Button>
        {known !== null && (
          <Button size="small" onClick={() => keep({ target: "", actual: "" })}>
            {texts.clear}
          </Button>
        )}
      </div>
    </form>
  );
}
