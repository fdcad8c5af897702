import type { LayoutStyle } from "./writePlan";

/** Text and heads as every Chinese Windows has them; the pale colours stay apart from white, and from each other, in grey print. */
const BODY = "宋体";
const HEAD = "黑体";
const INK = "#1F1F1F";
const MUTED = "#595959";
const LINK = "#1F4E79";
const HEAD_FILL = "#E4ECF4";
const BAND_FILL = "#F4F7FA";
const INPUT_FILL = "#FFF9DB";

export const MONEY_FORMAT = "#,##0.00";
export const RATE_FORMAT = "0.00%";
export const POINTS_FORMAT = "0.00";

const text: LayoutStyle = {
  fontName: BODY,
  fontSize: 10.5,
  color: INK,
  horizontal: "left",
  vertical: "center",
  wrap: true,
  border: "hair",
};
const centred: LayoutStyle = { ...text, horizontal: "center" };
const figure: LayoutStyle = { ...text, horizontal: "right", wrap: false };
const bare: LayoutStyle = { ...text, border: "none" };
const head: LayoutStyle = { ...centred, fontName: HEAD, fill: HEAD_FILL };
const total = { bold: true, fill: BAND_FILL } as const;
const input = { fill: INPUT_FILL } as const;

const styles = {
  title: { ...bare, fontName: HEAD, fontSize: 16, horizontal: "center", wrap: false },
  subtitle: { ...bare, color: MUTED, horizontal: "center" },
  section: { ...bare, fontName: HEAD, fontSize: 12, wrap: false, vertical: "bottom" },
  tableCaption: { ...bare, fontName: HEAD, wrap: false, vertical: "bottom" },
  captionLink: { ...bare, color: LINK, horizontal: "right", wrap: false, vertical: "bottom" },
  caption: { ...bare, color: MUTED, horizontal: "right", vertical: "bottom" },
  note: bare,
  head,

  cardLabel: { ...centred, fontName: HEAD, fill: HEAD_FILL },
  cardScore: { ...centred, fontName: HEAD, fontSize: 36, numberFormat: POINTS_FORMAT, wrap: false },
  cardGrade: { ...centred, fontName: HEAD, fontSize: 18, wrap: false },
  cardNote: { ...centred, color: MUTED },
  factLabel: { ...text, fill: BAND_FILL },
  factMoney: { ...figure, numberFormat: MONEY_FORMAT },
  factRate: { ...figure, numberFormat: RATE_FORMAT },
  factPoints: { ...figure, numberFormat: POINTS_FORMAT },
  factCount: { ...figure, numberFormat: "0" },

  number: { ...centred, wrap: false, numberFormat: "0" },
  text,
  nested: { ...text, indent: 1 },
  centred,
  small: { ...text, fontSize: 9 },
  money: { ...figure, numberFormat: MONEY_FORMAT },
  rate: { ...figure, numberFormat: RATE_FORMAT },
  points: { ...figure, numberFormat: POINTS_FORMAT },
  difference: { ...figure, numberFormat: "+0.00;-0.00;0.00" },
  signed: { ...figure, numberFormat: "+#,##0.00##;-#,##0.00##;0.00" },
  signedRate: { ...figure, numberFormat: "+0.00%;-0.00%;0.00%" },
  value: { ...centred },
  link: { ...centred, color: LINK },

  band: { ...text, ...total },
  bandNumber: { ...centred, ...total },
  total: { ...text, ...total },
  totalMoney: { ...figure, ...total, numberFormat: MONEY_FORMAT },
  totalRate: { ...figure, ...total, numberFormat: RATE_FORMAT },
  totalPoints: { ...figure, ...total, numberFormat: POINTS_FORMAT },
  totalDifference: { ...figure, ...total, numberFormat: "+0.00;-0.00;0.00" },

  input: { ...text, ...input },
  inputPoints: { ...figure, ...input, numberFormat: POINTS_FORMAT },
  inputChoice: { ...centred, ...input },

  severe: { ...centred, fontName: HEAD, color: "#9C1C1C" },
  warning: { ...centred, fontName: HEAD, color: "#7A4B00" },
  information: { ...centred, color: MUTED },
} as const satisfies Record<string, LayoutStyle>;

export type Style = keyof typeof styles;

/** Every style that a layout names. */
export const STYLES: Readonly<Record<Style, LayoutStyle>> = styles;

/** Dark enough to be told apart from each other in grey print. */
export const CHART_COLOURS = { bar: "#4472A8", line: "#262626" } as const;
export const DATA_BAR_COLOUR = "#A9C4E2";
export const ALARM = { color: "#9C1C1C", bold: true } as const;
export const SETTLED_COLOUR = "#8C8C8C";
