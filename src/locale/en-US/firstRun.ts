import type { Texts } from "../texts";

export const firstRun = {
  title: "No performance tables here yet",
  intro: "PerfScore does three things in your sheets:",
  steps: {
    read: "Read: recognises money tables, indicator tables, self-evaluation forms and scoring tables as they are.",
    compute: "Compute: rates, completion and points as formulas; targets as they are worded, asking you where unsure.",
    check: "Check: sums, percentages and grades that do not agree are listed, and one summary sheet is written.",
  },
  promise: "Cells that hold something are not changed; everything can be undone; no network.",
  looksFor:
    "Heads have columns such as 下达, 支出, 目标值 or 完成值. There is a table that was not recognised? Choose its head on the page Tables.",
  sample: "Insert sample data",
  sampleHint: "adds a small table to try at once",
  form: "New self-evaluation form",
  formHint: "the standard form with formats, formulas and print setup",
  missingIndicators: "No indicator table was recognised: money is summarised, nothing is scored.",
  missingMoney: "No money table was recognised: there is no spending rate.",
  missingActuals: "No indicator has an actual value yet: fill them in first for a true score.",
  missingScore: "Nothing can be scored: the summary will have no score and no grade.",
  goConfirm: "Confirm",
  denominatorLabel: (words) => `How the spending rate is computed: ${words}`,
  denominators: {
    spent: "Rate = spent ÷ allocated. Returned money is not spent, nor taken off the allocation.",
    net: "Rate = spent ÷ (allocated − returned). Returned money is taken off the allocation first.",
    returnedAsSpent: "Rate = (spent + returned) ÷ allocated. Returned money counts as spent.",
  },
} satisfies Texts["firstRun"];
