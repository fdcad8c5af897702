import { Button, Text } from "@fluentui/react-components";
import { forgetUnfit, type UnfitCorrection } from "../../app/readings";
import { Section } from "../shell/Section";
import { useTexts } from "../useSession";
import { EntryList } from "../shell/EntryList";
import { useCorrect } from "./useCorrect";

/** Corrections whose place is gone: told, and forgotten only when a person says so. */
export function Unfit({ unfit }: { readonly unfit: readonly UnfitCorrection[] }) {
  const { recognition: texts } = useTexts();
  const { busy, correct } = useCorrect();
  if (unfit.length === 0) return null;
  return (
    <Section title={texts.unfit}>
      <Text size={200}>{texts.unfitIntro}</Text>
      <EntryList>
        {unfit.map((entry) => (
          <li key={`${entry.reason} ${entry.sheet} ${entry.detail}`}>
            <Text>{texts.unfitReasons[entry.reason](entry.sheet, entry.detail)}</Text>
            <Button size="small" disabled={busy} onClick={() => correct((all) => forgetUnfit(all, entry))}>
              {texts.forget}
            </Button>
          </li>
        ))}
      </EntryList>
    </Section>
  );
}
