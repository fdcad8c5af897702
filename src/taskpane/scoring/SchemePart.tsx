import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { SchemeSheetView, SchemeView } from "../../app/scoringView";
import { PlaceLink } from "../shell/PlaceLink";
import { Section } from "../shell/Section";
import { useSession, useSessionState, useTexts } from "../useSession";

const useStyles = makeStyles({
  muted: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  problems: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
  button: { height: "auto", minHeight: "32px" },
});

interface SchemePartProps {
  readonly scheme: SchemeView | null;
  readonly sheet: SchemeSheetView | null;
}

/** Which scheme is used and why, the others, and the sheet in which it can be edited. */
export function SchemePart({ scheme, sheet }: SchemePartProps) {
  const styles = useStyles();
  const { scoring } = useTexts();
  return (
    <Section title={scoring.scheme}>
      {scheme && <SchemeSelect scheme={scheme} />}
      {scheme && (
        <Text size={200} className={styles.muted}>
          {scoring.used(scheme.name)}
          <br />
          {scoring.because(scheme.reason)}
          <br />
          {scoring.ladder(scheme.ladder)}
          {scheme.source !== "" && (
            <>
              <br />
              {scoring.source(scheme.source)}
            </>
          )}
        </Text>
      )}
      {sheet && sheet.problems.length > 0 && <BrokenSheet sheet={sheet} />}
      <SheetButtons sheet={sheet} />
    </Section>
  );
}

function SchemeSelect({ scheme }: { readonly scheme: SchemeView }) {
  const session = useSession();
  const { scoring } = useTexts();
  return (
    <Select
      aria-label={scoring.chooseScheme}
      title={scheme.name}
      value={scheme.chosen}
      onChange={(_event, { value }) => void session.setScheme(value === "" ? null : value).catch(() => undefined)}
    >
      <option value="">{scoring.automatic(scheme.name)}</option>
      {scheme.options.map(({ id, name, own }) => (
        <option key={id} value={id}>
          {own ? scoring.ownScheme(name) : name}
        </option>
      ))}
    </Select>
  );
}

function BrokenSheet({ sheet }: { readonly sheet: SchemeSheetView }) {
  const styles = useStyles();
  const { scoring } = useTexts();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{scoring.broken(sheet.problems.length)}</MessageBarTitle>
        <ul className={styles.problems}>
          {sheet.problems.map(({ text, place }) => (
            <li key={text}>
              <PlaceLink place={place}>{text}</PlaceLink>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function SheetButtons({ sheet }: { readonly sheet: SchemeSheetView | null }) {
  const styles = useStyles();
  const session = useSession();
  const { scoring } = useTexts();
  const { job } = useSessionState();
  const busy = job !== null;
  if (sheet === null) {
    return (
      <>
        <div className={styles.buttons}>
          <Button
            className={styles.button}
            disabledFocusable={busy}
            onClick={() => void session.writeScheme().catch(() => undefined)}
          >
            {scoring.writeOut}
          </Button>
        </div>
        <Text size={200} className={styles.muted}>
          {scoring.writeOutHint}
        </Text>
      </>
    );
  }
  return (
    <>
      {sheet.problems.length === 0 && <Text size={200}>{scoring.sheetUsed}</Text>}
      <div className={styles.buttons}>
        <Button className={styles.button} onClick={() => void session.goTo(sheet.place)}>
          {scoring.openSheet}
        </Button>
        <Button
          className={styles.button}
          disabledFocusable={busy}
          onClick={() => void session.scan().catch(() => undefined)}
        >
          {scoring.reread}
        </Button>
      </div>
    </>
  );
}
