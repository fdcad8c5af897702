/** Of the commands that set something, these set contents or only the view. */
const ALLOWED = /^sheet\.command\.set-(range-values|worksheet-activate|scroll-relative|zoom-ratio)$/;

/**
 * Commands of the grid that change more than contents: rows and columns, sheets, looks, merges, panes. The preview
 * leaves these to Excel.
 */
const LEFT_TO_EXCEL =
  /^sheet\.command\.(set|insert|remove|delete|add|hide|cancel-frozen|clear-selection-(all|format)|delta|split|text-to|toggle|apply-format|paste-(format|col-width)|reset|copy-sheet|move-(rows|cols|range))(-|$)/;

export const isLeftToExcel = (id: string): boolean => LEFT_TO_EXCEL.test(id) && !ALLOWED.test(id);

/** What pasting may change besides contents. */
const CHANGES_SHAPE = /^sheet\.mutation\.(?!set-range-values|set-worksheet-(row-auto-height|active))/;

export const changesShape = (id: string): boolean => CHANGES_SHAPE.test(id);

/** The grid's own calculation: it knows neither the add-in's functions nor Excel's operators as the workbook does. */
export const startsCalculation = (id: string): boolean => /^formula\.mutation\.set-.*calculation-start$/.test(id);
