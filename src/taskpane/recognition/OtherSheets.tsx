import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import type { PlainSheet } from "../../app/recognitionView";
import { chooseHeader, ignoreSheet, type Snapshot } from "../../app/readings";
import { Section } from "../shell/Section";
import { useTexts } from "../useSession";
import { EntryList } from "../shell/EntryList";
import { HeaderForm } from "./HeaderForm";
import { useCorrect } from "./useCorrect";

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  form: { flexBasis: "100%" },
});

/** Sheets that give no table: why, and how to say where the head of one is. */
export function OtherSheets({
  sheets,
  snapshot,
}: {
  readonly sheets: readonly PlainSheet[];
  readonly snapshot: Snapshot;
}) {
  const { recognition: texts } = useTexts();
  if (sheets.length === 0) return null;
  return (
    <Section title={texts.others}>
      <EntryList>
        {sheets.map((sheet) => (
          <OtherSheet key={sheet.sheetId} entry={sheet} snapshot={snapshot} />
        ))}
      </EntryList>
    </Section>
  );
}

function OtherSheet({ entry, snapshot }: { readonly entry: PlainSheet; readonly snapshot: Snapshot }) {
  const styles = useStyles();
  const { recognition: texts } = useTexts();
  const { busy, correct } = useCorrect();
  const [open, setOpen] = useState(false);
  const id = useId();
  const { sheetId, sheet, state } = entry;
  const apply = (from: number, to: number): boolean => {
    const rows = { first: from - 1, last: to - 1 };
    const none = { version: 1, ignoredSheets: [], tables: [] } as const;
    if (chooseHeader(none, snapshot, sheetId, rows) === null) return false;
    correct((all) => chooseHeader(all, snapshot, sheetId, rows) ?? all);
    return true;
  };
  return (
    <li>
      <span>
        <Text>{sheet}</Text>{" "}
        <Text size={200} className={styles.muted}>
          {texts.states[state]}
        </Text>
      </span>
      {state === "ignored" && (
        <Button size="small" disabled={busy} onClick={() => correct((all) => ignoreSheet(all, sheetId, sheet, false))}>
          {texts.useSheet}
        </Button>
      )}
      {state === "noTable" && (
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {texts.chooseHeader}
        </Button>
      )}
      {open && state === "noTable" && (
        <div className={styles.form}>
          <HeaderForm id={id} first={1} last={1} onApply={apply} />
        </div>
      )}
    </li>
  );
}
