import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, type KeyboardEvent } from "react";
import type { Overview } from "../../app/overview";
import { PAGES, type Page, type PageId } from "../pages";
import { useNavigation } from "../useNavigation";
import { useTexts } from "../useSession";

export const PANEL_ID = "page";

export function tabId(page: PageId): string {
  return `tab-${page}`;
}

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexShrink: 0,
    flexWrap: "wrap",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    // A transparent border would be drawn where the browser forces its own colours.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    ":hover": { color: tokens.colorNeutralForeground2Hover, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": {
      outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
  count: { color: tokens.colorBrandForeground1, fontVariantNumeric: "tabular-nums" },
});

const STEPS: Readonly<Record<string, (index: number, count: number) => number>> = {
  ArrowRight: (index, count) => (index + 1) % count,
  ArrowLeft: (index, count) => (index + count - 1) % count,
  Home: () => 0,
  End: (_index, count) => count - 1,
};

/**
 * The pages, each with the number of things on it that need a person. Keys as the WAI-ARIA practices for tabs describe them;
 * Fluent's own tab list would bring a hundred kilobytes of focus engine.
 */
export function Tabs({ found }: { readonly found: Overview | null }) {
  const styles = useStyles();
  const texts = useTexts();
  const { page, open } = useNavigation();
  const list = useRef<HTMLDivElement>(null);
  const shown = PAGES.filter(({ aside, id }) => aside !== true || id === page);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const next = shown[
      step(
        shown.findIndex(({ id }) => id === page),
        shown.length,
      )
    ] as Page;
    open(next.id);
    list.current?.querySelector<HTMLElement>(`#${tabId(next.id)}`)?.focus();
  };
  return (
    <div ref={list} role="tablist" aria-label={texts.pagesLabel} className={styles.tabs} onKeyDown={onKeyDown}>
      {shown.map((entry) => (
        <TabButton key={entry.id} page={entry} waiting={found && entry.waiting ? entry.waiting(found) : 0} />
      ))}
    </div>
  );
}

function TabButton({ page, waiting }: { readonly page: Page; readonly waiting: number }) {
  const styles = useStyles();
  const texts = useTexts();
  const navigation = useNavigation();
  const selected = navigation.page === page.id;
  return (
    <button
      type="button"
      role="tab"
      id={tabId(page.id)}
      aria-selected={selected}
      aria-controls={PANEL_ID}
      tabIndex={selected ? 0 : -1}
      className={mergeClasses(styles.tab, selected && styles.selected)}
      onClick={() => navigation.open(page.id)}
    >
      {texts.pages[page.id]}
      {waiting > 0 && (
        <span className={styles.count} aria-label={texts.waiting(waiting)}>
          {waiting}
        </span>
      )}
    </button>
  );
}
