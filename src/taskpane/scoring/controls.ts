import { makeStyles, tokens } from "@fluentui/react-components";

/** Native radio buttons and check boxes with words beside them; a click anywhere on the line counts. */
export const useControlStyles = makeStyles({
  option: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    cursor: "pointer",
  },
  mark: {
    flexShrink: 0,
    width: "16px",
    height: "16px",
    margin: "2px 0 0",
    accentColor: tokens.colorCompoundBrandBackground,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "2px" },
  },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "36px",
  },
  words: { minWidth: 0, flexGrow: 1, flexShrink: 1, flexBasis: "96px", overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground3 },
});
