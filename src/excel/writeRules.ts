import type { LayoutConditionalFormat, LayoutValidation } from "../plan/writePlan";
import { areaAddress } from "../sheets/area";
import type { WriteBatch } from "./writeBatch";

const ACTIONS_PER_RULE = 12;
/** Excel's limits for the message that appears beside a cell. */
const MAX_PROMPT_TITLE = 32;
const MAX_PROMPT = 255;

export async function writeConditionalFormats(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  formats: readonly LayoutConditionalFormat[],
): Promise<void> {
  for (const layout of formats) {
    await batch.reserveActions(ACTIONS_PER_RULE);
    const { conditionalFormats } = sheet.getRange(areaAddress(layout.area));
    if (layout.kind === "dataBar") {
      const { dataBar } = conditionalFormats.add("DataBar");
      dataBar.positiveFormat.fillColor = layout.color;
      dataBar.positiveFormat.gradientFill = false;
      if (layout.min !== undefined) dataBar.lowerBoundRule = { type: "Number", formula: String(layout.min) };
      if (layout.max !== undefined) dataBar.upperBoundRule = { type: "Number", formula: String(layout.max) };
    } else {
      const { custom } = conditionalFormats.add("Custom");
      custom.rule.formula = layout.formula;
      if (layout.color !== undefined) custom.format.font.color = layout.color;
      if (layout.bold !== undefined) custom.format.font.bold = layout.bold;
      if (layout.fill !== undefined) custom.format.fill.color = layout.fill;
    }
  }
}

export async function writeValidations(
  batch: WriteBatch,
  sheet: Excel.Worksheet,
  validations: readonly LayoutValidation[],
): Promise<void> {
  for (const layout of validations) {
    await batch.reserveActions(ACTIONS_PER_RULE);
    const { dataValidation } = sheet.getRange(areaAddress(layout.area));
    const title = layout.title.slice(0, MAX_PROMPT_TITLE);
    const message = layout.message.slice(0, MAX_PROMPT);
    dataValidation.rule =
      layout.kind === "decimal"
        ? { decimal: { formula1: layout.min, formula2: layout.max, operator: "Between" } }
        : { list: { inCellDropDown: true, source: layout.items.join(",") } };
    dataValidation.prompt = { showPrompt: true, title, message };
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message };
  }
}
