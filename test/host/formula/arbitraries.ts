import fc from "fast-check";
import { columnLetters } from "../../../host/formula/columns";
import { sheetPrefix } from "../../../host/formula/sheetName";

export const cell = fc
  .record({
    row: fc.integer({ min: 0, max: 5000 }),
    column: fc.integer({ min: 0, max: 200 }),
    fixed: fc.constantFrom("", "$"),
  })
  .map(({ row, column, fixed }) => `${fixed}${columnLetters(column)}${fixed}${row + 1}`);

export const sheetName = fc
  .string({ minLength: 1, maxLength: 12 })
  .filter((name) => /^[^\\/?*[\]:'\s]([^\\/?*[\]:]*[^\\/?*[\]:'\s])?$/.test(name));

const reference = fc
  .tuple(fc.option(sheetName), cell)
  .map(([sheet, at]) => (sheet === null ? at : `${sheetPrefix(sheet)}!${at}`));
const text = fc.string({ maxLength: 10 }).map((value) => `"${value.replaceAll('"', '""')}"`);
const operand = fc.oneof(
  reference,
  text,
  fc.integer({ min: 0, max: 999 }).map(String),
  fc.constantFrom("TRUE", "#REF!", "支出合计", "{1,2;3,4}", "表1[金额]"),
);

/** A formula of every kind of operand. */
export const formula = fc
  .array(operand, { minLength: 1, maxLength: 5 })
  .map((operands) => `=IF(${operands.join("&")},SUM(${operands.join(",")}),"")`);
