import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { itemName, readingView, type TargetItem } from "../../app/targetsView";
import { Tag } from "../shell/Tag";
import { useWindow } from "../shell/useWindow";
import { useTexts } from "../useSession";
import { VERDICT_TONES } from "./tones";

const ROW_HEIGHT = 48;

const useStyles = makeStyles({
  list: {
    position: "relative",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  row: {
    position: "absolute",
    left: 0,
    right: 0,
    boxSizing: "border-box",
    height: `${ROW_HEIGHT}px`,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
  },
  chosen: {
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  texts: { flexGrow: 1, minWidth: 0, display: "flex", flexDirection: "column" },
  line: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  reading: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

interface TargetListProps {
  readonly items: readonly TargetItem[];
  readonly index: number;
  readonly onOpen: (index: number) => void;
}

/** All indicators that are shown, one line each; only what is seen is drawn. */
export function TargetList({ items, index, onOpen }: TargetListProps) {
  const styles = useStyles();
  const { targets: texts } = useTexts();
  const { ref, first, end, reveal } = useWindow(items.length, ROW_HEIGHT);
  const id = useId();
  const before = useRef(index);
  useEffect(() => {
    // Going on with the keys in the list keeps the chosen line in view; on the card nothing scrolls.
    if (before.current !== index && document.activeElement === ref.current) reveal(index);
    before.current = index;
  });
  return (
    <div
      ref={ref}
      role="listbox"
      tabIndex={0}
      aria-label={texts.listLabel}
      {...(index >= first && index < end ? { "aria-activedescendant": `${id}-${index}` } : {})}
      className={styles.list}
      style={{ height: items.length * ROW_HEIGHT }}
    >
      {items.slice(first, end).map((item, offset) => {
        const at = first + offset;
        return (
          <div
            key={item.key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === index}
            aria-setsize={items.length}
            aria-posinset={at + 1}
            className={mergeClasses(styles.row, at === index && styles.chosen)}
            style={{ top: at * ROW_HEIGHT }}
            onClick={() => onOpen(at)}
          >
            <Line item={item} />
          </div>
        );
      })}
    </div>
  );
}

function Line({ item }: { readonly item: TargetItem }) {
  const styles = useStyles();
  const { targets: texts } = useTexts();
  const name = itemName(item);
  const { target, actual, verdict, rate } = readingView(item.indicator.completion);
  const read = actual === "" ? target : `${target} → ${actual}`;
  return (
    <>
      <span className={styles.texts} title={`${name}\n${read}`}>
        <span className={styles.line}>{name}</span>
        <span className={mergeClasses(styles.line, styles.reading)}>{read}</span>
      </span>
      <Tag tone={VERDICT_TONES[verdict]}>{verdict === "unmet" && rate !== "" ? rate : texts.verdicts[verdict]}</Tag>
    </>
  );
}
