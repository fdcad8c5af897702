import { makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import type { SchemeOverview } from "../../app/overview";
import { useSession, useSessionState, useTexts } from "../useSession";
import { Section } from "../shell/Section";

const useStyles = makeStyles({
  reason: { color: tokens.colorNeutralForeground3 },
});

/** The scheme that is used, why, and the others. */
export function SchemeChoice({ scheme }: { readonly scheme: SchemeOverview }) {
  const styles = useStyles();
  const session = useSession();
  const { job, settings } = useSessionState();
  const texts = useTexts();
  return (
    <Section title={texts.scheme.title} aside={settings.scheme === null ? texts.scheme.proposed : undefined}>
      <Select
        aria-label={texts.scheme.label}
        title={scheme.name}
        value={scheme.id}
        disabled={job !== null}
        onChange={(_event, { value }) => void session.setScheme(value).catch(() => undefined)}
      >
        {scheme.options.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      {scheme.reason !== "" && (
        <Text size={200} className={styles.reason}>
          {scheme.reason}
        </Text>
      )}
    </Section>
  );
}
