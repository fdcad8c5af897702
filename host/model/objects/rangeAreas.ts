import { cellCount, isEntireColumn, isEntireRow } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { OfficeError } from "../errors";
import { integer, oneOf, optional } from "./arguments";
import { conditionalFormats } from "./conditionalFormats";
import { define, object, type ObjectType } from "./define";
import { range } from "./range";
import { fullAddress } from "./rangeAddress";
import { CLEAR, clearRange } from "./rangeChange";
import { worksheet } from "./worksheet";

/** Several ranges of one sheet. */
export interface Areas {
  readonly sheet: Sheet;
  readonly areas: readonly SheetRange[];
}

export const rangeAreas: ObjectType<Areas> = define<Areas>("RangeAreas", {
  byReference: true,
  properties: {
    Address: { get: ({ areas }) => areas.map(fullAddress).join(",") },
    AddressLocal: { get: ({ areas }) => areas.map(fullAddress).join(",") },
    AreaCount: { get: ({ areas }) => areas.length },
    CellCount: { get: ({ areas }) => areas.reduce((sum, { area }) => sum + cellCount(area), 0) },
    IsEntireColumn: { get: ({ areas }) => areas.every(({ area }) => isEntireColumn(area)) },
    IsEntireRow: { get: ({ areas }) => areas.every(({ area }) => isEntireRow(area)) },
  },
  navigation: {
    Areas: (target) => object(rangeCollection, target),
    Worksheet: ({ sheet }) => object(worksheet, sheet),
    ConditionalFormats: ({ sheet, areas }) => object(conditionalFormats, { sheet, ranges: areas }),
  },
  methods: {
    Calculate: (_target, _args, host) => host.calculateNow(),
    Clear: ({ areas }, [what], { book }) => {
      for (const area of areas)
        clearRange(
          book,
          area,
          optional(what, (word) => oneOf(word, CLEAR), "All"),
        );
    },
  },
});

export const rangeCollection: ObjectType<Areas> = define<Areas>("RangeCollection", {
  items: ({ areas }) => areas.map((area) => object(range, area)),
  methods: {
    GetCount: ({ areas }) => areas.length,
    GetItemAt: ({ areas }, [index]) => {
      const item = areas[integer(index)];
      if (!item) throw new OfficeError("InvalidArgument");
      return object(range, item);
    },
  },
});
