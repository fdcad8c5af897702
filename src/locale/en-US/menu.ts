import type { Texts } from "../texts";

export const menu = {
  freeze: "Freeze",
  thaw: "Restore formulas",
  repair: "Repair formulas",
  diagnostics: "Diagnostics",
  askFreeze:
    "Freezing replaces PerfScore's formulas (PERF.…) by plain formulas or values, which also work on computers without PerfScore. Cells that became values no longer follow the data. It can be undone, and Restore formulas brings them back.",
  confirmFreeze: "Freeze",
  frozen: (native, values) =>
    native + values === 0
      ? "There was nothing to freeze."
      : `Frozen: ${native} cells have plain formulas now, ${values} have values.`,
  thawed: (count) => `Restored formulas in ${count} cells.`,
  repaired: (count) => (count === 0 ? "There was nothing to repair." : `Repaired formulas in ${count} cells.`),
  left: (places) => `Left as they were: ${places}`,
  stale: "Data changed: read again",
  staleLabel: "The workbook was changed: the figures below are old",
} satisfies Texts["menu"];
