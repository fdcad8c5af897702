import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId, useState } from "react";
import { chooseHeader, type Snapshot, type Table } from "../../app/readings";
import { useTexts } from "../useSession";
import { HeaderForm } from "./HeaderForm";
import { useCorrect } from "./useCorrect";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
});

/** Which rows are the table's head, and how to choose others. */
export function HeaderRows({ table, snapshot }: { readonly table: Table; readonly snapshot: Snapshot }) {
  const styles = useStyles();
  const { recognition: texts } = useTexts();
  const { correct } = useCorrect();
  const [open, setOpen] = useState(false);
  const id = useId();
  const first = (table.headerRows[0] ?? table.area.row) + 1;
  const last = (table.headerRows.at(-1) ?? table.area.row) + 1;
  const apply = (from: number, to: number): boolean => {
    const rows = { first: from - 1, last: to - 1 };
    if (!readable(snapshot, table.sheetId, rows, table)) return false;
    correct((all) => chooseHeader(all, snapshot, table.sheetId, rows, table) ?? all);
    setOpen(false);
    return true;
  };
  return (
    <>
      <div className={styles.line}>
        <Text size={200}>
          {texts.header} {texts.headerRows(first, last)}
        </Text>
        <Button
          size="small"
          appearance="subtle"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={() => setOpen(!open)}
        >
          {texts.headerChange}
        </Button>
      </div>
      {open && <HeaderForm id={id} first={first} last={last} onApply={apply} />}
    </>
  );
}

function readable(
  snapshot: Snapshot,
  sheetId: string,
  rows: { readonly first: number; readonly last: number },
  table: Table,
): boolean {
  return chooseHeader({ version: 1, ignoredSheets: [], tables: [] }, snapshot, sheetId, rows, table) !== null;
}
