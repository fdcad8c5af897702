import { makeStyles } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type RefObject } from "react";
import type { Check } from "../../app/checksView";
import type { Handling } from "../../app/handlings";
import { useTexts } from "../useSession";
import { CheckItem } from "./CheckItem";
import type { CheckActions } from "./ChecksPage";
import { useTallRows } from "./useTallRows";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Pixels of a finding of usual length. */
const USUAL_HEIGHT = 170;
const OPEN: Handling = { status: "open", remark: "" };

interface CheckListProps {
  readonly checks: readonly Check[];
  readonly handlings: ReadonlyMap<string, Handling>;
  readonly act: CheckActions;
}

/** The findings that a filter lets through; of thousands only those that are seen are drawn. */
export function CheckList({ checks, handlings, act }: CheckListProps) {
  const styles = useStyles();
  const texts = useTexts();
  const keys = useMemo(() => checks.map(({ key }) => key), [checks]);
  const { ref, first, end, above, below } = useTallRows(keys, USUAL_HEIGHT);
  const leave = useFocusAfter(ref);
  return (
    <ul
      ref={ref}
      className={styles.list}
      aria-label={texts.checks.list}
      style={{ paddingTop: above, paddingBottom: below }}
    >
      {checks.slice(first, end).map((check, index) => (
        <CheckItem
          key={check.key}
          check={check}
          handling={handlings.get(check.key) ?? OPEN}
          index={first + index}
          count={checks.length}
          act={act}
          onDone={() => leave(first + index)}
        />
      ))}
    </ul>
  );
}

/** A finding that was dealt with leaves the list: focus goes to the one that takes its place, or to what was told. */
function useFocusAfter(list: RefObject<HTMLElement | null>): (index: number) => void {
  const wanted = useRef<number | null>(null);
  const focus = (): void => {
    if (wanted.current === null || document.activeElement !== document.body) return;
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-index]") ?? [])];
    const row = rows.find(({ dataset }) => Number(dataset["index"]) === wanted.current) ?? rows.at(-1);
    const next = row?.querySelector<HTMLElement>("button") ?? document.querySelector<HTMLElement>("[data-told]");
    next?.focus();
    wanted.current = null;
  };
  useEffect(focus);
  return (index) => {
    wanted.current = index;
    focus();
  };
}
