import { BODY_SIZE } from "./text";
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

/** A number format that keeps figures, and words that stand in their place, a blank away from the border. */
export function spaced(positive: string, negative = `-${positive}`, zero = positive): string {
  return [positive, negative, zero, "@"].map((section) => `${section}_ `).join(";");
}

/** As they are written into people's own tables. */
export const RATE_FORMAT = "0.00%";
export const POINTS_FORMAT = "0.00";

const MONEY = spaced("#,##0.00");
const RATE = spaced(RATE_FORMAT);
const POINTS = spaced(POINTS_FORMAT);
const DIFFERENCE = spaced("+0.00", "-0.00", "0.00");

const plain: LayoutStyle = {
  fontName: BODY,
  fontSize: BODY_SIZE,
  color: INK,
  vertical: "center",
  wrap: true,
  border: "hair",
};
const text: LayoutStyle = { ...plain, horizontal: "left", indent: 1 };
const centred: LayoutStyle = { ...plain, horizontal: "center" };
const figure: LayoutStyle = { ...plain, horizontal: "right", wrap: false };
const bare: LayoutStyle = { ...plain, horizontal: "left", border: "none" };
const head: LayoutStyle = { ...centred, fontName: HEAD, fill: HEAD_FILL };
const total = { bold: true, fill: BAND_FILL } as const;
const input = { fill: INPUT_FILL } as const;

const styles = {
  title: { ...bare, fontName: HEAD, fontSize: 16, horizontal: "center", wrap: false },
  subtitle: { ...bare, color: MUTED, horizontal: "center", vertical: "top" },
  section: { ...bare, fontName: HEAD, fontSize: 12, wrap: false, vertical: "bottom" },
  tableCaption: { ...bare, fontName: HEAD, wrap: false, vertical: "bottom" },
  captionLink: { ...bare, color: LINK, horizontal: "right", wrap: false, vertical: "bottom" },
  caption: { ...bare, color: MUTED, horizontal: "right", vertical: "bottom" },
  note: bare,
  head,

  cardLabel: { ...centred, fontName: HEAD, fill: HEAD_FILL },
  cardScore: { ...centred, fontName: HEAD, fontSize: 36, numberFormat: POINTS, wrap: false },
  cardGrade: { ...centred, fontName: HEAD, fontSize: 18, wrap: false },
  cardNote: { ...centred, color: MUTED },
  factLabel: { ...text, fill: BAND_FILL, wrap: false },
  factMoney: { ...figure, numberFormat: MONEY },
  factRate: { ...figure, numberFormat: RATE },
  factPoints: { ...figure, numberFormat: POINTS },
  factCount: { ...figure, numberFormat: spaced("0") },

  number: { ...centred, wrap: false, numberFormat: "0" },
  text,
  nested: { ...text, indent: 2 },
  centred,
  absent: { ...centred, color: MUTED },
  small: { ...text, fontSize: 9 },
  money: { ...figure, numberFormat: MONEY },
  rate: { ...figure, numberFormat: RATE },
  points: { ...figure, numberFormat: POINTS },
  difference: { ...figure, numberFormat: DIFFERENCE },
  signed: { ...figure, numberFormat: spaced("+#,##0.00##", "-#,##0.00##", "0.00") },
  signedRate: { ...figure, numberFormat: spaced("+0.00%", "-0.00%", "0.00%") },
  link: { ...centred, color: LINK },

  band: { ...text, ...total },
  bandNumber: { ...centred, ...total },
  total: { ...text, ...total },
  totalMoney: { ...figure, ...total, numberFormat: MONEY },
  totalRate: { ...figure, ...total, numberFormat: RATE },
  totalPoints: { ...figure, ...total, numberFormat: POINTS },
  totalDifference: { ...figure, ...total, numberFormat: DIFFERENCE },

  input: { ...text, ...input },
  inputMoney: { ...figure, ...input, numberFormat: MONEY },
  inputPoints: { ...figure, ...input, numberFormat: POINTS },
  inputChoice: { ...centred, ...input },

  severe: { ...centred, fontName: HEAD, color: "#9C1C1C" },
  warning: { ...centred, fontName: HEAD, color: "#7A4B00" },
  information: { ...centred, color: MUTED },
} as const satisfies Record<string, LayoutStyle>;

export type Style = keyof typeof styles;

/** Every style that a layout names. */
export const STYLES: Readonly<Record<Style, LayoutStyle>> = styles;

/** Bars light enough for dark figures on them, and a line that stays apart from them in grey print. */
export const CHART_COLOURS = { bar: "#8FB4DC", line: "#262626" } as const;
export const DATA_BAR_COLOUR = "#CFE0F1";
export const ALARM = { color: "#9C1C1C", bold: true } as const;
export const SETTLED_COLOUR = "#8C8C8C";
