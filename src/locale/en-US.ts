import { checks } from "./en-US/checks";
import { diagnostics } from "./en-US/diagnostics";
import { firstRun } from "./en-US/firstRun";
import { menu } from "./en-US/menu";
import { recognition } from "./en-US/recognition";
import { scoring } from "./en-US/scoring";
import { targets } from "./en-US/targets";
import type { Texts } from "./texts";

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

export const enUS = {
  product: "PerfScore",
  unsavedWorkbook: "Unsaved workbook",
  pages: {
    start: "Start",
    recognition: "Tables",
    targets: "Targets",
    scoring: "Scoring",
    checks: "Checks",
    diagnostics: "Diagnostics",
  },
  pagesLabel: "Pages of PerfScore",
  waiting: (count: number) => counted(count, "thing needs you", "things need you"),
  buttons: {
    summarise: "Summarise",
    summariseAgain: "Run again",
    undo: "Undo",
    undoLong: "Undo this run",
    cancel: "Cancel",
    rescan: "Read again",
    retry: "Try again",
    copy: "Copy",
    copied: "Copied",
    close: "Close",
    openSummary: "Open it",
    more: "More",
    help: "Help",
    language: "中文",
  },
  steps: {
    waiting: "Please finish editing the cell (Enter or Esc)",
    read: "Reading the workbook",
    recognise: "Recognising tables",
    evaluate: "Computing and checking",
    plan: "Laying out the summary",
    check: "Checking the places to write",
    write: "Writing",
  },
  progressCells: (done, all) => `${done} of ${all} cells`,
  opening: "Opening PerfScore…",
  undoing: "Undoing",
  editingHint: "While a cell is being edited, this waits until you finish.",
  found: {
    title: "Found",
    kinds: {
      allocation: (count) => counted(count, "money table", "money tables"),
      indicators: (count) => counted(count, "indicator table", "indicator tables"),
      selfEvaluation: (count) => counted(count, "self-evaluation form", "self-evaluation forms"),
      scores: (count) => counted(count, "scoring table", "scoring tables"),
      tasks: (count) => counted(count, "task list", "task lists"),
    },
    unread: (names) => `Not read: ${names} (too large)`,
  },
  money: {
    title: "Money",
    allocated: "Allocated",
    spent: "Spent",
    returned: "Returned",
    rate: "Spending rate",
    denominators: {
      spent: "spent ÷ allocated",
      net: "spent ÷ (allocated − returned)",
      returnedAsSpent: "(spent + returned) ÷ allocated",
    },
    none: "No money figures",
  },
  indicators: {
    title: "Indicators",
    met: "met",
    unmet: "unmet",
    review: "to confirm",
    missing: "not filled in",
    other: "other",
    needsPerson: (count) => `${counted(count, "indicator needs", "indicators need")} your decision`,
  },
  scheme: {
    title: "Scoring scheme",
    proposed: "Chosen automatically",
    label: "Choose a scoring scheme",
  },
  writing: {
    title: "Will write",
    sheets: (names) => `Sheets ${names}`,
    nothing: "Nothing to write",
    promise: "Cells that hold something are not changed. Can be undone.",
  },
  score: {
    title: "Score",
    grade: "Grade",
    provisional: "provisional",
    of: (full) => `of ${full}`,
    missing: (count) => `${counted(count, "criterion", "criteria")} for a person to score`,
    section: (name, score, weight) => `${name}: ${score} of ${weight} points`,
    schemeIs: (name) => `by “${name}”`,
  },
  findings: {
    title: "Checks",
    none: "Nothing found",
    more: (count) => `${count} more in the check list`,
    printed: "printed",
    expected: "computed",
    goTo: (place) => `Go to ${place}`,
    severities: { error: "Error", warning: "Warning", info: "Note" },
  },
  done: (names) => `Written: ${names}`,
  problem: {
    title: "Not done",
    notice: "Please note",
  },
  checks,
  diagnostics,
  firstRun,
  menu,
  recognition,
  scoring,
  targets,
  separator: ", ",
} satisfies Texts;
