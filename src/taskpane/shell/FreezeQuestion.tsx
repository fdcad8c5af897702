import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  question: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Says what freezing does before it is done; Escape is no. */
export function FreezeQuestion({ onAnswer }: { readonly onAnswer: (yes: boolean) => void }) {
  const styles = useStyles();
  const texts = useTexts();
  const id = useId();
  return (
    <div
      role="alertdialog"
      aria-label={texts.menu.freeze}
      aria-describedby={id}
      className={styles.question}
      onKeyDown={(event) => {
        if (event.key === "Escape") onAnswer(false);
      }}
    >
      <Text id={id}>{texts.menu.askFreeze}</Text>
      <div className={styles.buttons}>
        <Button autoFocus size="small" appearance="primary" onClick={() => onAnswer(true)}>
          {texts.menu.confirmFreeze}
        </Button>
        <Button size="small" onClick={() => onAnswer(false)}>
          {texts.buttons.cancel}
        </Button>
      </div>
    </div>
  );
}
