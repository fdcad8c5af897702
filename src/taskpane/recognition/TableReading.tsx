import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Sureness, TableView } from "../../app/recognitionView";
import type { Snapshot } from "../../app/readings";
import { Tag, type TagTone } from "../shell/Tag";
import { useTexts } from "../useSession";
import { TableDetails } from "./TableDetails";

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} 0`,
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  chevron: { flexShrink: 0 },
  names: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  muted: { color: tokens.colorNeutralForeground3 },
});

const TONES: Readonly<Record<Sureness, TagTone>> = { sure: "plain", fair: "plain", ask: "ask" };

interface TableReadingProps {
  readonly view: TableView;
  readonly snapshot: Snapshot;
}

/** One table: its sheet, what it was taken for, how sure; opened, everything that was read. */
export function TableReading({ view, snapshot }: TableReadingProps) {
  const styles = useStyles();
  const { recognition: texts } = useTexts();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { table, sureness, title, address, corrected, doubtful } = view;
  const about = [texts.kinds[table.kind], address, corrected ? texts.corrected : "", title];
  return (
    <li className={styles.item}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {open ? <ChevronDownRegular className={styles.chevron} /> : <ChevronRightRegular className={styles.chevron} />}
        <span className={styles.names}>
          <Text weight="semibold">{table.sheet}</Text>
          <Text size={200} className={styles.muted}>
            {about.filter((part) => part !== "").join(" · ")}
          </Text>
        </span>
        <Tag tone={TONES[sureness]}>{doubtful > 0 ? texts.doubtful(doubtful) : texts.sureness[sureness]}</Tag>
      </button>
      {open && <TableDetails id={id} view={view} snapshot={snapshot} />}
    </li>
  );
}
