import type { Texts } from "../texts";

export const scoring = {
  none: "There is nothing to score: the workbook has no money, indicators or scoring table.",
  soFar: "Score so far",
  total: (total, full) => `${total} of ${full} points`,
  provisional: "provisional",
  open: (count) => `${count} to score`,
  allScored: "Everything is scored",
  announced: (total, grade, open) =>
    `Total ${total}, grade ${grade}${open === 0 ? "" : `, ${open} to score`}`,
  grade: (grade) => `Grade ${grade}`,
  notGraded: "open",
  criteria: "By criterion",
  next: "Next to score",
  hint: "Enter goes on to the next one; blank means not scored yet. What is entered wins over printed and computed scores and is kept in the summary sheet, column 录入得分.",
  section: (name, score, weight) => `${name}: ${score} of ${weight} points`,
  bonus: "bonus",
  entryOf: (name, weight) => `Score of ${name}, 0 to ${weight}`,
  outOf: (weight) => `/ ${weight}`,
  origins: { entry: "Entered", printed: "Printed", computed: "Computed", missing: "Open" },
  enter: "Edit",
  enterOf: (name) => `Enter a score: ${name}`,
  invalid: {
    number: "Enter a number",
    range: (least, most) => `Enter ${least} to ${most}`,
    decimals: (count) => (count === 0 ? "Enter a whole number" : `At most ${count} decimals`),
  },
  saved: (name, score) => `${name}: ${score === "" ? "not scored" : `${score} points`}`,

  scheme: "Scoring scheme",
  chooseScheme: "Choose a scoring scheme",
  automatic: (name) => `Automatic: ${name}`,
  ownScheme: (name) => `Sheet 评分方案: ${name}`,
  because: (reason) => `Why: ${reason}`,
  source: (source) => `Source: ${source}`,
  ladder: (ladder) => `Grades: ${ladder}`,
  writeOut: "Write out as a sheet to edit",
  writeOutHint: "Writes this scheme to a new sheet 评分方案; once edited, it is what scores. Can be undone.",
  openSheet: "Open the scheme sheet",
  reread: "Edited: read again",
  broken: (count) =>
    count === 1
      ? "The sheet 评分方案 has a problem and is not used"
      : `The sheet 评分方案 has ${count} problems and is not used`,
  sheetUsed: "Scored by the workbook's sheet 评分方案. After changes, read again.",

  denominator: "Reading of the spending rate",
  noRate: "no spending",
  noReturned: "This workbook has no returned money: all three readings give the same.",

  thresholds: "Thresholds",
  tolerance: "“About” may fall short by",
  overTarget: "Flag completion above",
  overTargetDeduction: "Points off for each such",
  lowExpenditure: "Flag spending rates below",
  bands: "Bands of qualitative indicators",
  bandMet: "Met from",
  bandPartly: "Partly met from",
  bandOrder: "“Met” cannot begin below “partly met”",
  points: "pt",

  caps: "Caps",
  executionCaps: "Cap the total by budget execution",
  executionCapsHint: "Below 50, 60, 70, 80 % execution the total is at most 59, 69, 79, 89",
  capQuarters: "Cap quarterly rates at 100 % before the mean",
} satisfies Texts["scoring"];
