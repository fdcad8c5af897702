import { Button, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { TargetsView } from "../../app/targetsView";
import { useTexts } from "../useSession";

const useStyles = makeStyles({
  filter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  choice: { display: "flex", gap: tokens.spacingHorizontalS },
});

interface TargetFilterProps {
  readonly view: TargetsView;
  readonly waitingOnly: boolean;
  readonly onWaitingOnly: (only: boolean) => void;
  readonly table: string | null;
  readonly onTable: (id: string | null) => void;
}

/** Those that need a person or all, of one table or of all. */
export function TargetFilter({ view, waitingOnly, onWaitingOnly, table, onTable }: TargetFilterProps) {
  const styles = useStyles();
  const { targets: texts } = useTexts();
  return (
    <div className={styles.filter}>
      <div role="group" aria-label={texts.filterLabel} className={styles.choice}>
        {[true, false].map((only) => (
          <Button
            key={String(only)}
            size="small"
            appearance={only === waitingOnly ? "primary" : "secondary"}
            aria-pressed={only === waitingOnly}
            onClick={() => onWaitingOnly(only)}
          >
            {only ? texts.toConfirm(view.waiting) : texts.all(view.items.length)}
          </Button>
        ))}
      </div>
      {view.tables.length > 1 && (
        <Select
          size="small"
          aria-label={texts.tableLabel}
          value={table ?? ""}
          onChange={(_event, { value }) => onTable(value === "" ? null : value)}
        >
          <option value="">{texts.allTables}</option>
          {view.tables.map(({ id, name, waiting }) => (
            <option key={id} value={id}>
              {waiting > 0 ? `${name}（${waiting}）` : name}
            </option>
          ))}
        </Select>
      )}
    </div>
  );
}
