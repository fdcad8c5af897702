import { Button, Text } from "@fluentui/react-components";
import { bringBack, type IgnoredTable } from "../../app/recognitionView";
import { Section } from "../shell/Section";
import { useTexts } from "../useSession";
import { EntryList } from "../shell/EntryList";
import { useCorrect } from "./useCorrect";

/** Tables that a person left out, each with the way back. */
export function LeftOut({ tables }: { readonly tables: readonly IgnoredTable[] }) {
  const { recognition: texts } = useTexts();
  const { busy, correct } = useCorrect();
  if (tables.length === 0) return null;
  return (
    <Section title={texts.ignoredTables}>
      <EntryList>
        {tables.map(({ correction, sheet, head }) => (
          <li key={`${correction.sheetId} ${correction.anchor.row} ${head}`}>
            <Text size={200}>{texts.ignoredTable(sheet, head)}</Text>
            <Button size="small" disabled={busy} onClick={() => correct((all) => bringBack(all, correction))}>
              {texts.useSheet}
            </Button>
          </li>
        ))}
      </EntryList>
    </Section>
  );
}
