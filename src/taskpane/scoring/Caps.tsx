import { Text } from "@fluentui/react-components";
import { Section } from "../shell/Section";
import { useSession, useSessionState, useTexts } from "../useSession";
import { useControlStyles } from "./controls";

const CAPS = ["executionCaps", "capQuarters"] as const;

/** Caps that some places ask for; none by default. */
export function Caps() {
  const control = useControlStyles();
  const session = useSession();
  const { scoring } = useTexts();
  const { settings } = useSessionState();
  return (
    <Section title={scoring.caps}>
      {CAPS.map((cap) => (
        <label key={cap} className={control.option}>
          <input
            type="checkbox"
            className={control.mark}
            checked={settings[cap]}
            onChange={(event) => void session.set({ [cap]: event.target.checked }).catch(() => undefined)}
          />
          <span className={control.words}>
            {scoring[cap]}
            {cap === "executionCaps" && (
              <Text block size={200} className={control.hint}>
                {scoring.executionCapsHint}
              </Text>
            )}
          </span>
        </label>
      ))}
    </Section>
  );
}
