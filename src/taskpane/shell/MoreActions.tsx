import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useNavigation } from "../useNavigation";
import { useSession, useSessionState, useTexts } from "../useSession";
import { FreezeQuestion } from "./FreezeQuestion";
import { useUpkeep } from "./useUpkeep";

const useStyles = makeStyles({
  menu: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface MoreActionsProps {
  readonly id: string;
  readonly onClose: () => void;
}

/** Shown below the name while ⋯ is pressed in: a popup would bring a positioning engine of 130 kB with it. */
export function MoreActions({ id, onClose }: MoreActionsProps) {
  const styles = useStyles();
  const session = useSession();
  const texts = useTexts();
  const { open } = useNavigation();
  const { settings, job } = useSessionState();
  const { said, freeze, thaw, repair } = useUpkeep();
  const [asking, setAsking] = useState(false);
  const busy = job !== null;
  const other = settings.locale === "zh-CN" ? "en-US" : "zh-CN";
  const entries = [
    [texts.buttons.rescan, () => void session.scan().catch(() => undefined)],
    [texts.menu.freeze, () => setAsking(true)],
    [texts.menu.thaw, thaw],
    [texts.menu.repair, repair],
  ] as const;
  return (
    <div id={id} className={styles.menu}>
      <nav className={styles.actions} aria-label={texts.buttons.more}>
        {entries.map(([text, onClick]) => (
          <Button key={text} size="small" disabled={busy} onClick={onClick}>
            {text}
          </Button>
        ))}
        <Button
          size="small"
          onClick={() => {
            open("diagnostics");
            onClose();
          }}
        >
          {texts.menu.diagnostics}
        </Button>
        <Button size="small" lang={other} onClick={() => void session.set({ locale: other }).catch(() => undefined)}>
          {texts.buttons.language}
        </Button>
        <Button size="small" as="a" href={`help/${settings.locale}.html`} target="_blank">
          {texts.buttons.help}
        </Button>
      </nav>
      {asking && (
        <FreezeQuestion
          onAnswer={(yes) => {
            setAsking(false);
            if (yes) freeze();
          }}
        />
      )}
      <div role="status">{said !== "" && <Text size={200}>{said}</Text>}</div>
    </div>
  );
}
