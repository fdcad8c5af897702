import { Button, Text } from "@fluentui/react-components";
import { forgetJudgement, type UnfitJudgement } from "../../app/judge";
import { EntryList } from "../shell/EntryList";
import { Section } from "../shell/Section";
import { useSession, useTexts } from "../useSession";

/** What people decided about cells that hold something else now: told, and forgotten only when a person says so. */
export function UnfitJudgements({ unfit }: { readonly unfit: readonly UnfitJudgement[] }) {
  const session = useSession();
  const { targets: texts } = useTexts();
  if (unfit.length === 0) return null;
  return (
    <Section title={texts.unfit}>
      <Text size={200}>{texts.unfitIntro}</Text>
      <EntryList>
        {unfit.map((entry) => {
          const { judgement, reason } = entry;
          const { sheet, path, target, actual } = judgement;
          const name = path[2] ?? "";
          const text = (reason === "targetChanged" ? target : (actual ?? target))?.text ?? "";
          return (
            <li key={`${reason} ${judgement.sheetId} ${path.join(" ")} ${judgement.ordinal}`}>
              <Text>{texts.unfitReasons[reason](sheet, name, text)}</Text>
              <Button
                size="small"
                onClick={() => void session.judge((all) => forgetJudgement(all, entry)).catch(() => undefined)}
              >
                {texts.forget}
              </Button>
            </li>
          );
        })}
      </EntryList>
    </Section>
  );
}
