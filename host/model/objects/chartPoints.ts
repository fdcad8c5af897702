import { OfficeError } from "../errors";
import { parseAddress, splitSheet } from "../../formula/address";
import { cellCount } from "../../formula/area";
import { integer } from "./arguments";
import type { SeriesRef } from "./seriesModel";
import { chartBorder, chartFill, type Shape } from "./chartFormat";
import { define, object, type ObjectType } from "./define";

interface PointRef {
  readonly target: SeriesRef;
  readonly index: number;
}

function shapeOf({ target, index }: PointRef): Shape {
  const find = (): NonNullable<SeriesRef["series"]["dataPoints"]>[number] | undefined =>
    target.series.dataPoints?.find((point) => point.index === index);
  return {
    ref: target.ref,
    read: () => find()?.spPr,
    write: (properties) => {
      const others = (target.series.dataPoints ?? []).filter((point) => point.index !== index);
      const point = { ...find(), index, invertIfNegative: false, spPr: properties };
      target.series.dataPoints = [...others, point].sort((a, b) => a.index - b.index);
    },
  };
}

const pointFormat: ObjectType<PointRef> = define<PointRef>("ChartPointFormat", {
  navigation: {
    Fill: (point) => object(chartFill, shapeOf(point)),
    Border: (point) => object(chartBorder, shapeOf(point)),
  },
});

const chartPoint: ObjectType<PointRef> = define<PointRef>("ChartPoint", {
  navigation: { Format: (point) => object(pointFormat, point) },
});

function count({ series }: SeriesRef): number {
  const area = parseAddress(splitSheet(series.val?.numRef?.formula ?? "").rest);
  return area ? cellCount(area) : 0;
}

export const chartPoints: ObjectType<SeriesRef> = define<SeriesRef>("ChartPointsCollection", {
  properties: { Count: { get: count } },
  items: (target) => Array.from({ length: count(target) }, (_, index) => object(chartPoint, { target, index })),
  methods: {
    GetCount: count,
    GetItemAt: (target, [given]) => {
      const index = integer(given);
      if (index < 0 || index >= count(target)) throw new OfficeError("InvalidArgument");
      return object(chartPoint, { target, index });
    },
  },
});
