import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowDownRegular, ArrowUpRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import type { Scan } from "../../app/scan";
import type { TargetItem } from "../../app/targetsView";
import { useTexts } from "../useSession";
import { TargetCard } from "./TargetCard";
import { TargetList } from "./TargetList";

const useStyles = makeStyles({
  browser: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  steps: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  position: { flexGrow: 1, fontVariantNumeric: "tabular-nums", color: tokens.colorNeutralForeground3 },
});

const STEPS: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };
const TYPING = new Set(["INPUT", "SELECT", "TEXTAREA"]);

/** One indicator at a time with the list below; arrow keys go on wherever nothing is being typed. */
export function TargetBrowser({ scan, items }: { readonly scan: Scan; readonly items: readonly TargetItem[] }) {
  const styles = useStyles();
  const { targets: texts } = useTexts();
  const [chosen, setChosen] = useState({ key: items[0]?.key ?? "", index: 0 });
  // After a decision the indicator may have left the list: the one that took its place is next.
  const found =
    items[chosen.index]?.key === chosen.key ? chosen.index : items.findIndex(({ key }) => key === chosen.key);
  const index = found >= 0 ? found : Math.min(chosen.index, items.length - 1);
  const item = items[index];
  const open = (at: number): void => {
    const next = items[at];
    if (next) setChosen({ key: next.key, index: at });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || TYPING.has((event.target as HTMLElement).tagName)) return;
    event.preventDefault();
    open(index + step);
  };
  const browser = useRef<HTMLDivElement>(null);
  const decided = useRef(false);
  useEffect(() => {
    // The button that decided is gone with its indicator: the next one takes the focus.
    if (decided.current && document.activeElement === document.body)
      browser.current?.querySelector<HTMLElement>("article")?.focus();
    decided.current = false;
  }, [items]);
  if (!item) return null;
  return (
    <div ref={browser} className={styles.browser} onKeyDown={onKeyDown}>
      <div className={styles.steps}>
        <Text size={200} role="status" className={styles.position}>
          {texts.position(index + 1, items.length)}
        </Text>
        <Button
          size="small"
          icon={<ArrowUpRegular />}
          aria-label={texts.previous}
          disabledFocusable={index === 0}
          onClick={() => open(index - 1)}
        />
        <Button
          size="small"
          icon={<ArrowDownRegular />}
          aria-label={texts.next}
          disabledFocusable={index === items.length - 1}
          onClick={() => open(index + 1)}
        />
      </div>
      <TargetCard key={item.key} scan={scan} item={item} onDecide={() => (decided.current = true)} />
      <TargetList items={items} index={index} onOpen={open} />
    </div>
  );
}
