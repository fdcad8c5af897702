import type { Chart } from "@cj-tech-master/excelts/chart";
import { OfficeError } from "../errors";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { integer, objectOf, optional, text } from "./arguments";
import { anchorAt, chart, chartId, chartName, type ChartRef } from "./chart";
import { replaceSeries } from "./seriesModel";
import { reference } from "./chartSource";
import { dressChart } from "./chartLook";
import { kindOf } from "./chartTypes";
import { define, object, type Host, type ObjectType } from "./define";
import { allowed } from "./guard";

/** Size of a new chart, in points. */
const WIDTH = 360;
const HEIGHT = 216;

function add(sheet: Sheet, [type, source, seriesBy]: readonly unknown[], { book, extras }: Host): ChartRef {
  allowed(sheet, null);
  const kind = kindOf(type);
  const range = objectOf<SheetRange>(source, "Range");
  const number = sheet.document.addChart(
    {
      type: kind.type,
      ...(kind.barDir ? { barDir: kind.barDir } : {}),
      series: [{ values: reference(range.sheet, range.area) }],
    } as never,
    {
      tl: anchorAt(book, sheet, WIDTH / 2, HEIGHT / 3),
      br: anchorAt(book, sheet, WIDTH * 1.5, (HEIGHT * 4) / 3),
    } as never,
  );
  const made = sheet.document.getCharts().find((other: Chart) => other.chartNumber === number);
  if (!made) throw new OfficeError("GeneralException");
  const ref = { sheet, chart: made };
  replaceSeries(ref, kind, book, range, optional(seriesBy, text, "Auto"));
  made.mutate((model) => {
    dressChart(model, book.locale);
  });
  extras.chartNames.set(number, freeName(sheet, book.locale, extras.chartNames));
  return ref;
}

/** "图表 1": the first number that no chart of the sheet has. */
function freeName(sheet: Sheet, locale: string, names: ReadonlyMap<number, string>): string {
  const taken = new Set(sheet.document.getCharts().map((other) => names.get(other.chartNumber)));
  const word = locale === "zh-CN" ? "图表" : "Chart";
  for (let index = 1; ; index += 1) if (!taken.has(`${word} ${index}`)) return `${word} ${index}`;
}

const refs = (sheet: Sheet): readonly ChartRef[] => sheet.document.getCharts().map((item) => ({ sheet, chart: item }));

function find(sheet: Sheet, key: unknown, host: Host): ChartRef | undefined {
  const wanted = text(key);
  const all = refs(sheet);
  return (
    all.find((ref) => chartId(ref) === wanted) ??
    all.find((ref) => chartName(ref, host).toLowerCase() === wanted.toLowerCase())
  );
}

function required(ref: ChartRef | undefined): ChartRef {
  if (!ref) throw new OfficeError("ItemNotFound");
  return ref;
}

export const charts: ObjectType<Sheet> = define<Sheet>("ChartCollection", {
  properties: { Count: { get: (sheet) => refs(sheet).length } },
  items: (sheet) => refs(sheet).map((ref) => object(chart, ref)),
  index: (sheet, key, host) => object(chart, required(find(sheet, key, host))),
  methods: {
    Add: (sheet, args, host) => object(chart, add(sheet, args, host)),
    GetCount: (sheet) => refs(sheet).length,
    GetItem: (sheet, [key], host) => object(chart, required(find(sheet, key, host))),
    GetItemAt: (sheet, [index]) => {
      const ref = refs(sheet)[integer(index)];
      if (!ref) throw new OfficeError("InvalidArgument");
      return object(chart, ref);
    },
    GetItemOrNullObject: (sheet, [key], host) => {
      const ref = find(sheet, key, host);
      return ref ? object(chart, ref) : null;
    },
  },
});
