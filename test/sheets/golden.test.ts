import { describe, expect, test } from "@jest/globals";
import { recognise } from "../../src/sheets/recognise";
import { goldenCases, publishedCases } from "./cases";
import { compareAll } from "./compare";

describe("published tables, laid out in three ways, are understood without a correction", () => {
  test.each(publishedCases().map((one) => [one.name, one] as const))("%s", (_, { snapshot, expected }) => {
    expect(compareAll(recognise(snapshot), expected)).toEqual([]);
  });
});

describe("forms as other bodies lay them out", () => {
  test.each(goldenCases().map((one) => [one.name, one] as const))("%s", (_, { snapshot, expected }) => {
    expect(compareAll(recognise(snapshot), expected)).toEqual([]);
  });
});
