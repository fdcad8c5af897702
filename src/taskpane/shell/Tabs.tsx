import { CounterBadge, makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import type { Overview } from "../../app/overview";
import { PAGES, type PageId } from "../pages";
import { useNavigation } from "../useNavigation";
import { useTexts } from "../useSession";

export const PANEL_ID = "page";

export function tabId(page: PageId): string {
  return `tab-${page}`;
}

const useStyles = makeStyles({
  tabs: {
    flexShrink: 0,
    flexWrap: "wrap",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  tab: { paddingLeft: tokens.spacingHorizontalSNudge, paddingRight: tokens.spacingHorizontalSNudge },
  label: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXXS },
});

/** The pages, each with the number of things on it that need a person. */
export function Tabs({ found }: { readonly found: Overview | null }) {
  const styles = useStyles();
  const texts = useTexts();
  const { page, open } = useNavigation();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      selectedValue={page}
      onTabSelect={(_event, { value }) => open(value as PageId)}
      aria-label={texts.pagesLabel}
    >
      {PAGES.filter(({ aside, id }) => aside !== true || id === page).map(({ id, waiting }) => {
        const count = found && waiting ? waiting(found) : 0;
        return (
          <Tab key={id} id={tabId(id)} value={id} aria-controls={PANEL_ID} className={styles.tab}>
            <span className={styles.label}>
              {texts.pages[id]}
              {count > 0 && (
                <CounterBadge
                  size="small"
                  appearance="ghost"
                  color="brand"
                  count={count}
                  overflowCount={999}
                  aria-label={texts.waiting(count)}
                />
              )}
            </span>
          </Tab>
        );
      })}
    </TabList>
  );
}
