import type { ChartTitle } from "@cj-tech-master/excelts/chart";
import { flag, text } from "./arguments";
import { modelOf, seriesOf, type ChartRef } from "./chart";
import { chartFont } from "./chartFormat";
import { TITLE_LOOK } from "./chartLook";
import { seriesName } from "./seriesModel";
import { fontOfTitle, plainText, richText, textOf } from "./chartText";
import type { Book } from "../grid/book";
import { define, object, type ObjectType } from "./define";

/** A chart of one series is called after it until it gets a title of its own. */
function shownTitle(book: Book, ref: ChartRef): string {
  const own = plainText(modelOf(ref).chart.title);
  if (own !== undefined) return own;
  const [only, ...more] = seriesOf(ref);
  if (only && more.length === 0) return seriesName(book, ref, only.series);
  return book.locale === "zh-CN" ? "图表标题" : "Chart Title";
}

function visible(ref: ChartRef): boolean {
  const { title, autoTitleDeleted } = modelOf(ref).chart;
  return title !== undefined && autoTitleDeleted !== true;
}

function ownTitle(ref: ChartRef): ChartTitle {
  const { chart } = modelOf(ref);
  chart.autoTitleDeleted = false;
  chart.title ??= { overlay: false };
  return chart.title;
}

export const chartTitle: ObjectType<ChartRef> = define<ChartRef>("ChartTitle", {
  properties: {
    Text: {
      get: (ref, { book }) => shownTitle(book, ref),
      set: (ref, value) =>
        void ref.chart.mutate(() => {
          const title = ownTitle(ref);
          title.text = textOf(title, text(value), TITLE_LOOK);
          delete title.txPr;
          delete title.rawTx;
          delete title.strRef;
        }),
    },
    Visible: {
      get: visible,
      set: (ref, value) =>
        void ref.chart.mutate(({ chart }) => {
          if (flag(value)) ownTitle(ref);
          else {
            delete chart.title;
            chart.autoTitleDeleted = true;
          }
        }),
    },
    Overlay: {
      get: (ref) => modelOf(ref).chart.title?.overlay === true,
      set: (ref, value) => void ref.chart.mutate(() => void (ownTitle(ref).overlay = flag(value))),
    },
  },
  navigation: { Format: (ref) => object(titleFormat, ref) },
});

const titleFormat: ObjectType<ChartRef> = define<ChartRef>("ChartTitleFormat", {
  navigation: {
    Font: (ref, { book }) =>
      object(
        chartFont,
        fontOfTitle(ref, () => {
          const title = ownTitle(ref);
          title.text ??= richText(shownTitle(book, ref), {}, TITLE_LOOK);
          return title;
        }),
      ),
  },
});
