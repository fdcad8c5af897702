import type { Worksheet } from "@cj-tech-master/excelts";
import type { Book } from "../grid/book";
import type { Sheet } from "../grid/sheet";

type Change = (formula: string, home: Sheet) => string;

/** Changes the formulas that stand outside cells: in names, rules, validations, charts and links inside the workbook. */
export function changeDocumentFormulas(book: Book, change: Change): void {
  for (const name of book.names) {
    const home = name.sheet ?? book.sheets[0];
    if (home) name.formula = change(name.formula, home);
  }
  for (const sheet of book.sheets) {
    const bare = (formula: string): string => change(`=${formula}`, sheet).slice(1);
    changeRules(sheet.document, bare);
    changeValidations(sheet.document, bare);
    for (const chart of sheet.document.getCharts()) {
      const { chartModel } = chart;
      if (chartModel && changeReferences(chartModel, bare)) chart.mutate(() => undefined);
    }
  }
}

function changeRules(document: Worksheet, change: (formula: string) => string): void {
  for (const { rules } of document.conditionalFormattings) {
    for (const rule of rules) {
      if ("formulae" in rule && rule.formulae) {
        rule.formulae = rule.formulae.map((formula) => (typeof formula === "string" ? change(formula) : formula));
      }
    }
  }
}

function changeValidations(document: Worksheet, change: (formula: string) => string): void {
  for (const validation of new Set(Object.values(document.dataValidations.model))) {
    if (!validation || !("formulae" in validation) || !validation.formulae) continue;
    const changed = validation.formulae.map((formula: unknown) =>
      typeof formula === "string" && !formula.startsWith('"') ? change(formula) : formula,
    );
    validation.formulae = changed as typeof validation.formulae;
  }
}

/** References of a chart's model: `numRef.formula`, `strRef.formula` and the like; true when one changed. */
export function changeReferences(value: unknown, change: (formula: string) => string): boolean {
  if (typeof value !== "object" || value === null) return false;
  let changed = false;
  if (Array.isArray(value)) {
    for (const item of value) changed = changeReferences(item, change) || changed;
    return changed;
  }
  const record = value as Record<string, unknown>;
  for (const [key, inner] of Object.entries(record)) {
    if (key === "formula" && typeof inner === "string") {
      const formula = change(inner);
      if (formula !== inner) {
        record[key] = formula;
        delete record.cache;
        changed = true;
      }
    } else if (key !== "cache" && !(inner instanceof Uint8Array)) {
      changed = changeReferences(inner, change) || changed;
    }
  }
  return changed;
}
