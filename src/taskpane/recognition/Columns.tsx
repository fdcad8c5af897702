import { columnViews, type ColumnView } from "../../app/recognitionView";
import { COLUMN_ROLES, correctRole, type ColumnRole, type Table } from "../../app/readings";
import { useTexts } from "../useSession";
import { ChoiceRow } from "./ChoiceRow";
import { Part } from "./Part";
import { reasonTexts } from "./reasonTexts";
import { useCorrect } from "./useCorrect";

/** Each column by its letter and the sheet's own words, and what it was taken for. */
export function Columns({ table }: { readonly table: Table }) {
  const { recognition: texts } = useTexts();
  return (
    <Part title={texts.columns}>
      {columnViews(table).map((column) => (
        <ColumnChoice key={column.column} table={table} view={column} />
      ))}
    </Part>
  );
}

function ColumnChoice({ table, view }: { readonly table: Table; readonly view: ColumnView }) {
  const { recognition: texts, separator } = useTexts();
  const { correct } = useCorrect();
  const { column, letters, header, role, sureness, reasons } = view;
  const head = header === "" ? texts.noHeader : header;
  return (
    <ChoiceRow
      name={`${letters}  ${head}`}
      label={texts.columnLabel(letters, head)}
      title={reasonTexts(texts, reasons).join(separator)}
      doubtful={sureness === "ask"}
      value={role ?? ""}
      options={[["", texts.noRole], ...COLUMN_ROLES.map((one) => [one, texts.roles[one]] as const)]}
      onChoose={(chosen) =>
        correct((all) => correctRole(all, table, column, chosen === "" ? null : (chosen as ColumnRole)))
      }
    />
  );
}
