import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Overview } from "../../app/overview";
import type { Texts } from "../../locale";
import { useTexts } from "../useSession";
import { MoreActions } from "./MoreActions";

const useStyles = makeStyles({
  header: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  names: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  workbook: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  kinds: { color: tokens.colorNeutralForeground3 },
});

interface HeaderProps {
  readonly workbook: string | null;
  readonly kinds: Overview["kinds"];
}

/** The workbook's name, not ours; below it what was found. */
export function Header({ workbook, kinds }: HeaderProps) {
  const styles = useStyles();
  const texts = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={styles.header}>
      <div className={styles.line}>
        <div className={styles.names}>
          <h1 className={styles.workbook}>{workbook === null ? texts.product : workbook || texts.unsavedWorkbook}</h1>
          {kinds.length > 0 && (
            <Text size={200} className={styles.kinds}>
              {kinds.map(({ kind, count }) => kindText(texts, kind, count)).join(" · ")}
            </Text>
          )}
        </div>
        <Button
          appearance="subtle"
          icon={<MoreHorizontalRegular />}
          aria-label={texts.buttons.more}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        />
      </div>
      {open && <MoreActions id={id} onClose={() => setOpen(false)} />}
    </div>
  );
}

function kindText(texts: Texts, kind: string, count: number): string {
  const { kinds } = texts.found;
  return kind in kinds ? kinds[kind as keyof typeof kinds](count) : "";
}
