import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { WorkbookProblem } from "../../app/problem";
import { useSession, useSessionState, useTexts } from "../useSession";
import { CopyButton } from "./CopyButton";

/** What went wrong and what to do; then what the last run could not do beside its figures. */
export function ProblemBar() {
  const session = useSession();
  const texts = useTexts();
  const { problem, summary, scan, job, settings } = useSessionState();
  const say = (entry: WorkbookProblem): string => (settings.locale === "zh-CN" ? entry.zh : entry.en);
  return (
    <>
      {problem && (
        <MessageBar intent={problem.code === "cancelled" ? "info" : "error"} layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.problem.title}</MessageBarTitle>
            {say(problem)}
          </MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={texts.buttons.close}
                onClick={() => session.dismissProblem()}
              />
            }
          >
            <CopyButton text={`${problem.code}\n${problem.zh}\n${problem.en}`} />
            {scan === null && job === null && (
              <Button onClick={() => void session.scan().catch(() => undefined)}>{texts.buttons.retry}</Button>
            )}
          </MessageBarActions>
        </MessageBar>
      )}
      {summary?.warnings.map((warning) => (
        <MessageBar key={warning.code} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{texts.problem.notice}</MessageBarTitle>
            {say(warning)}
          </MessageBarBody>
        </MessageBar>
      ))}
    </>
  );
}
