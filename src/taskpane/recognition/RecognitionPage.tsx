import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { recognitionView, type RecognitionView, type TableView } from "../../app/recognitionView";
import type { Scan } from "../../app/scan";
import { Section } from "../shell/Section";
import { useSessionState, useTexts } from "../useSession";
import { LeftOut } from "./LeftOut";
import { OtherSheets } from "./OtherSheets";
import { TableReading } from "./TableReading";
import { Unfit } from "./Unfit";

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** What each table was taken for, and how to say otherwise. */
export function RecognitionPage() {
  const { scan } = useSessionState();
  return scan && <Readings scan={scan} />;
}

function Readings({ scan }: { readonly scan: Scan }) {
  const styles = useStyles();
  const { recognition: texts, pages } = useTexts();
  const view = useMemo(() => recognitionView(scan), [scan]);
  const tables = useSteadyOrder(view);
  return (
    <>
      <Text size={200} className={styles.muted}>
        {texts.intro}
      </Text>
      <Section title={pages.recognition} aside={view.waiting > 0 ? texts.ask(view.waiting) : undefined}>
        {view.waiting === 0 && tables.length > 0 && <Text size={200}>{texts.allSure}</Text>}
        <ul className={styles.list}>
          {tables.map((entry) => (
            <TableReading key={entry.table.id} view={entry} snapshot={scan.reading.snapshot} />
          ))}
        </ul>
      </Section>
      <LeftOut tables={view.ignoredTables} />
      <OtherSheets sheets={view.sheets} snapshot={scan.reading.snapshot} />
      <Unfit unfit={view.unfit} />
    </>
  );
}

/** The doubtful tables first, as they were when the page was opened: nothing jumps away under a person's hands. */
function useSteadyOrder({ tables }: RecognitionView): readonly TableView[] {
  const [order] = useState(() => new Map(tables.map(({ table }, index) => [table.id, index])));
  return useMemo(() => {
    const rank = ({ table }: TableView): number => order.get(table.id) ?? order.size;
    return [...tables].sort((one, other) => rank(one) - rank(other));
  }, [tables, order]);
}
