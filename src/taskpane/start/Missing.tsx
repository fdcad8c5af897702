import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { MissingPart } from "../../app/missing";
import { useTexts } from "../useSession";

const WORDS = {
  money: "missingMoney",
  indicators: "missingIndicators",
  actuals: "missingActuals",
  score: "missingScore",
} as const satisfies Record<MissingPart, string>;

/** What the workbook lacks, in words that say what comes of it. */
export function Missing({ parts }: { readonly parts: readonly MissingPart[] }) {
  const { firstRun } = useTexts();
  if (parts.length === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {parts.map((part) => (
          <div key={part}>{firstRun[WORDS[part]]}</div>
        ))}
      </MessageBarBody>
    </MessageBar>
  );
}
