import type { ConditionalFormattingOptions, ConditionalFormattingRule } from "@cj-tech-master/excelts";
import { OfficeError } from "../errors";
import { formatAddress, parseAddress } from "../../formula/address";
import { intersect, type Area } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { integer, flag, oneOf } from "./arguments";
import { subtract } from "./areas";
import { customRule } from "./customRule";
import { cellValueRule } from "./cellValueRule";
import { dataBarRule } from "./dataBarRule";
import { define, object, type ModelObject, type ObjectType } from "./define";
import { alive, allowed } from "./guard";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";

/** The cells whose rules a collection lists. */
export interface FormatScope {
  readonly sheet: Sheet;
  readonly ranges: readonly SheetRange[];
}

export type Rule = ConditionalFormattingRule & { stopIfTrue?: boolean };

/** One rule with the cells that it is for. */
export interface SheetRule {
  readonly sheet: Sheet;
  readonly format: ConditionalFormattingOptions;
  readonly rule: Rule;
}

const TYPES: Record<string, string> = {
  dataBar: "DataBar",
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  iconSet: "IconSet",
  top10: "TopBottom",
  aboveAverage: "PresetCriteria",
  timePeriod: "PresetCriteria",
  containsText: "ContainsText",
};

const ids = new WeakMap<Rule, string>();
let nextId = 1;

function idOf(rule: Rule): string {
  let id = ids.get(rule);
  if (id === undefined) {
    id = `{00000000-000E-0000-0000-${String(nextId).padStart(12, "0")}}`;
    nextId += 1;
    ids.set(rule, id);
  }
  return id;
}

const areasOf = ({ ref }: ConditionalFormattingOptions): readonly Area[] =>
  ref
    .trim()
    .split(/\s+/)
    .flatMap((part) => parseAddress(part) ?? []);

/** The rules that touch the scope, the first to apply first. */
function rulesIn({ sheet, ranges }: FormatScope): readonly SheetRule[] {
  const found: SheetRule[] = [];
  for (const format of sheet.document.conditionalFormattings) {
    const touches = areasOf(format).some((area) => ranges.some((other) => intersect(area, other.area)));
    if (touches) for (const rule of format.rules) found.push({ sheet, format, rule });
  }
  return found.sort((a, b) => (a.rule.priority ?? 0) - (b.rule.priority ?? 0));
}

const NEW_RULES: Record<string, () => ConditionalFormattingRule> = {
  DataBar: () => ({
    type: "dataBar",
    cfvo: [{ type: "min" }, { type: "max" }],
    color: { argb: "FF638EC6" },
    gradient: true,
  }),
  Custom: () => ({ type: "expression", formulae: [], style: {} }),
  CellValue: () => ({ type: "cellIs", formulae: [], style: {} }),
};

/** A new rule applies before the others. */
function add({ sheet, ranges }: FormatScope, type: unknown): SheetRule {
  for (const target of ranges) alive(target);
  allowed(sheet, "formatCells");
  const kind = oneOf(type, [
    "Custom",
    "DataBar",
    "ColorScale",
    "IconSet",
    "TopBottom",
    "PresetCriteria",
    "ContainsText",
    "CellValue",
  ]);
  const make = NEW_RULES[kind];
  if (!make)
    throw new OfficeError(
      "ApiNotFound",
      `The stand-in Excel does not model ConditionalFormatCollection.add("${kind}").`,
    );
  for (const { rules } of sheet.document.conditionalFormattings)
    for (const rule of rules) rule.priority = (rule.priority ?? 0) + 1;
  const rule: Rule = { ...make(), priority: 1 };
  const format = { ref: ranges.map(({ area }) => formatAddress(area)).join(" "), rules: [rule] };
  sheet.document.conditionalFormattings.push(format);
  return { sheet, format, rule };
}

function remove({ sheet, format, rule }: SheetRule): void {
  format.rules.splice(format.rules.indexOf(rule), 1);
  const { document } = sheet;
  document.conditionalFormattings = document.conditionalFormattings.filter(({ rules }) => rules.length > 0);
}

/** Takes the rules from the cells of the scope; what lies beside them keeps its rules. */
function clearAll({ sheet, ranges }: FormatScope): void {
  allowed(sheet, "formatCells");
  const { document } = sheet;
  document.conditionalFormattings = document.conditionalFormattings.flatMap((format) => {
    let left = areasOf(format);
    for (const { area } of ranges) left = left.flatMap((part) => subtract(part, area));
    if (left.length === 0) return [];
    format.ref = left.map((area) => formatAddress(area)).join(" ");
    return [format];
  });
}

function found(scope: FormatScope, id: unknown): SheetRule | undefined {
  return rulesIn(scope).find(({ rule }) => idOf(rule) === id);
}

export const conditionalFormats: ObjectType<FormatScope> = define<FormatScope>("ConditionalFormatCollection", {
  items: (scope) => rulesIn(scope).map((item) => object(conditionalFormat, item)),
  index: (scope, id) => {
    const item = found(scope, id);
    if (!item) throw new OfficeError("ItemNotFound");
    return object(conditionalFormat, item);
  },
  methods: {
    Add: (scope, [type]) => object(conditionalFormat, add(scope, type)),
    ClearAll: clearAll,
    GetCount: (scope) => rulesIn(scope).length,
    GetItemAt: (scope, [index]) => {
      const item = rulesIn(scope)[integer(index)];
      if (!item) throw new OfficeError("InvalidArgument");
      return object(conditionalFormat, item);
    },
    GetItemOrNullObject: (scope, [id]) => {
      const item = found(scope, id);
      return item ? object(conditionalFormat, item) : null;
    },
  },
});

/** The rule's own object when it is of this type; Excel refuses the others. */
function part<T>(type: ObjectType<SheetRule>, wanted: T): (item: SheetRule) => ModelObject {
  return (item) => {
    if (item.rule.type !== wanted) throw new OfficeError("InvalidOperation");
    return object(type, item);
  };
}

const partOrNull =
  (type: ObjectType<SheetRule>, wanted: string) =>
  (item: SheetRule): ModelObject | null =>
    item.rule.type === wanted ? object(type, item) : null;

export const conditionalFormat: ObjectType<SheetRule> = define<SheetRule>("ConditionalFormat", {
  id: ({ rule }) => idOf(rule),
  properties: {
    Id: { get: ({ rule }) => idOf(rule) },
    Type: { get: ({ rule }) => TYPES[rule.type] ?? "Custom" },
    Priority: {
      get: ({ rule }) => (rule.priority ?? 1) - 1,
      set: ({ rule }, value) => void (rule.priority = integer(value) + 1),
    },
    StopIfTrue: {
      get: ({ rule }) => rule.stopIfTrue === true,
      set: ({ rule }, value) => void (rule.stopIfTrue = flag(value)),
    },
  },
  navigation: {
    Custom: part(customRule, "expression"),
    CustomOrNullObject: partOrNull(customRule, "expression"),
    CellValue: part(cellValueRule, "cellIs"),
    CellValueOrNullObject: partOrNull(cellValueRule, "cellIs"),
    DataBar: part(dataBarRule, "dataBar"),
    DataBarOrNullObject: partOrNull(dataBarRule, "dataBar"),
  },
  methods: {
    Delete: remove,
    GetRange: ({ sheet, format }) => {
      const [area, ...more] = areasOf(format);
      if (!area || more.length > 0) throw new OfficeError("InvalidOperation");
      return object(range, { sheet, area });
    },
    GetRangeOrNullObject: ({ sheet, format }) => {
      const [area, ...more] = areasOf(format);
      return area && more.length === 0 ? object(range, { sheet, area }) : null;
    },
    GetRanges: ({ sheet, format }) =>
      object(rangeAreas, { sheet, areas: areasOf(format).map((area) => ({ sheet, area })) }),
  },
});
