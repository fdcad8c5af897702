import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { checkView, type Check, type CheckView } from "../../app/checksView";
import type { Handling } from "../../app/handlings";
import { PlaceLink } from "../shell/PlaceLink";
import { Tag, type TagTone } from "../shell/Tag";
import { useSessionState, useTexts } from "../useSession";
import type { CheckActions } from "./ChecksPage";
import { Figures } from "./Figures";
import { ReasonForm } from "./ReasonForm";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  muted: { color: tokens.colorNeutralForeground3 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    paddingTop: tokens.spacingVerticalXXS,
  },
});

const TONES: Readonly<Record<CheckView["severity"], TagTone>> = { error: "bad", warning: "ask", info: "plain" };

export interface CheckItemProps {
  readonly check: Check;
  readonly handling: Handling;
  readonly index: number;
  readonly count: number;
  readonly act: CheckActions;
  /** The finding was dealt with and may leave the list. */
  readonly onDone: () => void;
}

/** One finding: what stands there, what should, why, where, and what can be done. */
export function CheckItem(props: CheckItemProps) {
  const styles = useStyles();
  const texts = useTexts();
  const { check, handling, index, count } = props;
  const view = useMemo(() => checkView(check), [check]);
  const { severity, subject, message, why, action, place, target } = view;
  return (
    <li className={styles.item} data-index={index} aria-posinset={index + 1} aria-setsize={count}>
      <span className={styles.head}>
        <Tag tone={TONES[severity]}>{texts.findings.severities[severity]}</Tag>
        <Text weight="semibold">{subject}</Text>
      </span>
      <PlaceLink place={target} label={texts.findings.goTo(place)}>
        {place}
      </PlaceLink>
      <Text>{message}</Text>
      <Figures check={view} />
      {why !== "" && (
        <Text size={200} className={styles.muted}>
          {why}
        </Text>
      )}
      {action !== "" && <Text size={200}>{texts.checks.advice(action)}</Text>}
      {handling.status !== "open" && (
        <Text size={200} weight="semibold">
          {texts.checks.statuses[handling.status]}
        </Text>
      )}
      {handling.remark !== "" && <Text size={200}>{texts.checks.remark(handling.remark)}</Text>}
      <Actions {...props} view={view} />
    </li>
  );
}

function Actions({ check, view, handling, act, onDone }: CheckItemProps & { readonly view: CheckView }) {
  const styles = useStyles();
  const { checks: texts } = useTexts();
  const { job } = useSessionState();
  const [asking, setAsking] = useState(false);
  const { subject, fix, place } = view;
  const finish = (done: boolean): void => {
    if (done) onDone();
  };
  if (handling.status !== "open") {
    return (
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={texts.reopenOf(subject)}
          onClick={() => void act.handle(check, { ...handling, status: "open" }).then(finish)}
        >
          {texts.reopen}
        </Button>
      </div>
    );
  }
  if (asking) {
    return (
      <ReasonForm
        reason={handling.remark}
        onConfirm={(remark) => void act.handle(check, { status: "ignored", remark }).then(finish)}
        onCancel={() => setAsking(false)}
      />
    );
  }
  return (
    <div className={styles.actions}>
      {fix !== null && (
        <Button
          size="small"
          disabledFocusable={job !== null}
          aria-label={texts.fixOf(place, String(fix.content.value))}
          onClick={() => void act.fix(check).then(finish)}
        >
          {texts.fix}
        </Button>
      )}
      <Button
        size="small"
        aria-label={texts.doneOf(subject)}
        onClick={() => void act.handle(check, { ...handling, status: "done" }).then(finish)}
      >
        {texts.done}
      </Button>
      <Button size="small" aria-label={texts.ignoreOf(subject)} aria-expanded={false} onClick={() => setAsking(true)}>
        {texts.ignore}
      </Button>
    </div>
  );
}
