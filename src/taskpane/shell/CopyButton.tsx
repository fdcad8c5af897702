import { Button, makeStyles, tokens, type ButtonProps } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  text: {
    boxSizing: "border-box",
    width: "100%",
    minHeight: "80px",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface CopyButtonProps extends Pick<ButtonProps, "appearance" | "size"> {
  readonly text: string;
}

type Outcome = "copied" | "selected" | null;

/** Copies a text. Where Excel does not let a page use the clipboard, the text is shown, selected, to be copied by keys. */
export function CopyButton({ text, ...button }: CopyButtonProps) {
  const styles = useStyles();
  const { buttons, diagnostics } = useTexts();
  const [outcome, setOutcome] = useState<Outcome>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (outcome === "selected") area.current?.select();
  }, [outcome]);
  return (
    <>
      <Button {...button} onClick={() => void copyText(text).then((done) => setOutcome(done ? "copied" : "selected"))}>
        {outcome === "copied" ? buttons.copied : buttons.copy}
      </Button>
      <span role="status">{outcome === "selected" ? diagnostics.selectAll : ""}</span>
      {outcome === "selected" && (
        <textarea ref={area} className={styles.text} readOnly aria-label={buttons.copy} value={text} />
      )}
    </>
  );
}

async function copyText(text: string): Promise<boolean> {
  const { clipboard } = navigator as { readonly clipboard?: Clipboard };
  if (clipboard === undefined) return false;
  return clipboard.writeText(text).then(
    () => true,
    () => false,
  );
}
