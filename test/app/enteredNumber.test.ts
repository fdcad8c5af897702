import { enteredNumber, percentOf, shareOf } from "../../src/app/enteredNumber";

const POINTS = { least: 0, most: 10, decimals: 2 };

test.each([
  ["8.5", { value: 8.5 }],
  [" ８．５ 分", { value: 8.5 }],
  ["10", { value: 10 }],
  ["", { value: null }],
  ["　", { value: null }],
  ["10.01", { problem: "range" }],
  ["-0.5", { problem: "range" }],
  ["8.555", { problem: "decimals" }],
  ["8.50", { value: 8.5 }],
  ["八", { problem: "number" }],
  ["1e3x", { problem: "number" }],
])("“%s” typed for points", (typed, outcome) => {
  expect(enteredNumber(typed, POINTS)).toEqual(outcome);
});

test.each([
  [0.1, "10"],
  [0.855, "85.5"],
  [1.5, "150"],
  [0.07, "7"],
  [0, "0"],
])("%s is %s percent, exactly and back", (share, percent) => {
  expect(percentOf(share)).toBe(percent);
  expect(shareOf(Number(percent))).toBe(share);
});
