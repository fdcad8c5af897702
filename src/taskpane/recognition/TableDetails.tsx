import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TableView } from "../../app/recognitionView";
import {
  clearTable,
  correctKind,
  correctUnit,
  ignoreSheet,
  ignoreTable,
  MONEY_UNITS,
  TABLE_KINDS,
  type MoneyUnit,
  type Snapshot,
  type TableKind,
} from "../../app/readings";
import { useSession, useTexts } from "../useSession";
import { ChoiceRow } from "./ChoiceRow";
import { Columns } from "./Columns";
import { HeaderRows } from "./HeaderRows";
import { Rows } from "./Rows";
import { reasonTexts } from "./reasonTexts";
import { useCorrect } from "./useCorrect";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `0 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  choices: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

interface TableDetailsProps {
  readonly id: string;
  readonly view: TableView;
  readonly snapshot: Snapshot;
}

/** Kind, unit, head, columns and special rows of a table, each with what else it could be. */
export function TableDetails({ id, view, snapshot }: TableDetailsProps) {
  const styles = useStyles();
  const session = useSession();
  const { recognition: texts, separator } = useTexts();
  const { busy, correct } = useCorrect();
  const { table, place, corrected } = view;
  const reasons = reasonTexts(texts, table.reasons);
  return (
    <div id={id} className={styles.details}>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => void session.goTo(place)}>
          {texts.show}
        </Button>
        {corrected && (
          <Button size="small" disabled={busy} onClick={() => correct((all) => clearTable(all, table))}>
            {texts.takeBack}
          </Button>
        )}
      </div>
      <div className={styles.choices}>
        <ChoiceRow
          name={texts.kind}
          value={table.kind}
          options={TABLE_KINDS.map((kind) => [kind, texts.kinds[kind]])}
          onChoose={(kind) => correct((all) => correctKind(all, table, kind as TableKind))}
        />
        <ChoiceRow
          name={texts.unit}
          value={table.unit ?? ""}
          options={[["", texts.noUnit], ...MONEY_UNITS.map((unit) => [unit, unit] as const)]}
          onChoose={(unit) => correct((all) => correctUnit(all, table, unit === "" ? null : (unit as MoneyUnit)))}
        />
        <HeaderRows table={table} snapshot={snapshot} />
        {reasons.length > 0 && (
          <Text size={200} className={styles.muted}>
            {texts.why} {reasons.join(separator)}
          </Text>
        )}
      </div>
      <Columns table={table} />
      <Rows table={table} />
      <div className={styles.buttons}>
        <Button size="small" disabled={busy} onClick={() => correct((all) => ignoreTable(all, table))}>
          {texts.ignoreTable}
        </Button>
        <Button
          size="small"
          disabled={busy}
          onClick={() => correct((all) => ignoreSheet(all, table.sheetId, table.sheet))}
        >
          {texts.ignoreSheet}
        </Button>
      </div>
    </div>
  );
}
