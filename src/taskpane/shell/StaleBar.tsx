import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useSession, useSessionState, useTexts } from "../useSession";

/** The workbook was changed and is too large to be read again after every change. */
export function StaleBar() {
  const session = useSession();
  const { menu: texts } = useTexts();
  const { stale, job } = useSessionState();
  if (!stale) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{texts.staleLabel}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabled={job !== null} onClick={() => void session.scan().catch(() => undefined)}>
          {texts.stale}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
