import { notModelled } from "../errors";
import { cellArea, type Area } from "../../formula/area";
import type { SheetRange } from "../grid/book";
import { isErrorValue } from "../../formula/errorValues";
import type { Cell } from "../grid/cell";
import { oneOf, optional } from "./arguments";
import { object, type ModelObject } from "./define";
import { alive, isUnbounded } from "./guard";
import { rangeAreas } from "./rangeAreas";

const MODELLED = ["Blanks", "Constants", "Formulas", "Visible"] as const;
const TYPES = [
  ...MODELLED,
  "DataValidations",
  "ConditionalFormats",
  "SameDataValidation",
  "SameConditionalFormat",
] as const;
const VALUES = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
] as const;

const kindOf = (cell: Cell): string => {
  if (typeof cell.value === "number") return "Number";
  if (typeof cell.value === "boolean") return "Logical";
  return isErrorValue(cell.value) ? "Error" : "Text";
};

/** The cells of the wanted kind as areas, neighbours in a row together; null when there is none. */
export function specialCells(target: SheetRange, [type, valueType]: readonly unknown[]): ModelObject | null {
  const { sheet } = alive(target);
  const wanted = oneOf(type, TYPES);
  if (!(MODELLED as readonly string[]).includes(wanted)) throw notModelled(`Range.getSpecialCells("${wanted}")`);
  const values = optional(valueType, (word) => oneOf(word, VALUES), "All");
  const whole = wanted === "Visible" && !isUnbounded(target.area);
  const used = whole ? target.area : sheet.usedArea(false, target.area);
  if (!used) return null;
  const matches = (row: number, column: number): boolean => {
    const cell = sheet.find(row, column);
    const ofKind = (): boolean => values === "All" || (cell !== undefined && values.includes(kindOf(cell)));
    if (wanted === "Blanks") return !cell || cell.blank;
    if (wanted === "Formulas") return cell !== undefined && cell.formula !== null && ofKind();
    if (wanted === "Constants") return cell !== undefined && cell.formula === null && cell.value !== "" && ofKind();
    return sheet.rows.get(row)?.hidden !== true && sheet.columns.get(column)?.hidden !== true;
  };
  const areas = collect(used, matches);
  return areas.length === 0 ? null : object(rangeAreas, { sheet, areas: areas.map((area) => ({ sheet, area })) });
}

function collect(used: Area, matches: (row: number, column: number) => boolean): readonly Area[] {
  const areas: Area[] = [];
  for (let row = used.row; row < used.row + used.rowCount; row += 1) {
    let open: Area | null = null as Area | null;
    for (let column = used.column; column < used.column + used.columnCount; column += 1) {
      if (!matches(row, column)) {
        open = null;
        continue;
      }
      if (open) {
        open = { ...open, columnCount: open.columnCount + 1 };
        areas[areas.length - 1] = open;
      } else {
        open = cellArea(row, column);
        areas.push(open);
      }
    }
  }
  return stacked(areas);
}

/** Areas of the same columns in consecutive rows become one. */
function stacked(areas: readonly Area[]): readonly Area[] {
  const result: Area[] = [];
  for (const area of areas) {
    const above = result.findIndex(
      (other) =>
        other.column === area.column &&
        other.columnCount === area.columnCount &&
        other.row + other.rowCount === area.row,
    );
    const found = result[above];
    if (found) result[above] = { ...found, rowCount: found.rowCount + 1 };
    else result.push(area);
  }
  return result;
}
