import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { specialRows } from "../../app/recognitionView";
import { correctRowKind, ROW_KINDS, type Row, type RowKind, type Table } from "../../app/readings";
import { TextInput } from "../shell/TextInput";
import { useWindow } from "../shell/useWindow";
import { useTexts } from "../useSession";
import { ChoiceRow } from "./ChoiceRow";
import { Part } from "./Part";
import { useCorrect } from "./useCorrect";

const ROW_HEIGHT = 40;

const useStyles = makeStyles({
  window: { position: "relative" },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    height: `${ROW_HEIGHT}px`,
    display: "flex",
    flexDirection: "column",
    justifyContent: "center",
    overflow: "hidden",
  },
  other: { display: "flex", alignItems: "flex-end", gap: tokens.spacingHorizontalS },
});

/** Rows that are no plain data, and a way to name another. */
export function Rows({ table }: { readonly table: Table }) {
  const { recognition: texts } = useTexts();
  const [added, setAdded] = useState<readonly number[]>([]);
  const rows = useMemo(() => {
    const special = specialRows(table);
    const more = table.rows.filter((row) => added.includes(row.row) && !special.includes(row));
    return [...special, ...more].sort((one, other) => one.row - other.row);
  }, [table, added]);
  return (
    <Part title={texts.rows}>
      {rows.length === 0 && <Text size={200}>{texts.rowsNone}</Text>}
      <RowWindow table={table} rows={rows} />
      <OtherRow table={table} onRow={(row) => setAdded([...added, row])} />
    </Part>
  );
}

/** Only the rows that are seen are drawn: a table may have thousands of groups. */
function RowWindow({ table, rows }: { readonly table: Table; readonly rows: readonly Row[] }) {
  const styles = useStyles();
  const { ref, first, end } = useWindow(rows.length, ROW_HEIGHT);
  return (
    <div ref={ref} className={styles.window} style={{ height: rows.length * ROW_HEIGHT }}>
      {rows.slice(first, end).map((row, index) => (
        <div key={row.row} className={styles.row} style={{ top: (first + index) * ROW_HEIGHT }}>
          <RowChoice table={table} row={row} />
        </div>
      ))}
    </div>
  );
}

function RowChoice({ table, row }: { readonly table: Table; readonly row: Row }) {
  const { recognition: texts } = useTexts();
  const { correct } = useCorrect();
  const number = row.row + 1;
  const kinds: readonly RowKind[] = (ROW_KINDS as readonly RowKind[]).includes(row.kind)
    ? ROW_KINDS
    : [...ROW_KINDS, row.kind];
  const name = row.name.length > 22 ? `${row.name.slice(0, 21)}…` : row.name;
  return (
    <ChoiceRow
      name={`${number}  ${name}`}
      title={row.name}
      label={texts.rowLabel(number, row.name)}
      value={row.kind}
      options={kinds.map((kind) => [kind, texts.rowKinds[kind]])}
      onChoose={(kind) => correct((all) => correctRowKind(all, table, row.row, kind as RowKind))}
    />
  );
}

function OtherRow({ table, onRow }: { readonly table: Table; readonly onRow: (row: number) => void }) {
  const styles = useStyles();
  const { recognition: texts } = useTexts();
  const [text, setText] = useState("");
  const row = Number(text) - 1;
  const known = text === "" || table.rows.some((one) => one.row === row);
  return (
    <div className={styles.other}>
      <TextInput
        label={texts.otherRow}
        inputMode="numeric"
        value={text}
        aria-invalid={!known}
        {...(known ? {} : { hint: texts.rowMissing(row + 1) })}
        onText={(typed) => setText(typed.replace(/\D/g, ""))}
      />
      <Button
        disabled={text === "" || !known}
        onClick={() => {
          onRow(row);
          setText("");
        }}
      >
        {texts.otherRowApply}
      </Button>
    </div>
  );
}
