import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { DEFAULT_SETTINGS, settingsFrom } from "../../src/domain/settings";

describe("settings from a workbook", () => {
  test("valid ones are taken, the rest are the defaults", () => {
    const stored = { denominator: "net", bands: [0.8, 0.5], tolerance: 2, overTarget: "1.3", colour: "red" };
    expect(settingsFrom(stored)).toEqual({ ...DEFAULT_SETTINGS, denominator: "net", bands: [0.8, 0.5] });
  });

  test("what was stored is read back", () => {
    const chosen = { ...DEFAULT_SETTINGS, scheme: "mof-2020", executionCaps: true, overTargetDeduction: 2 };
    expect(settingsFrom(JSON.parse(JSON.stringify(chosen)))).toEqual(chosen);
  });

  test("anything at all gives settings", () => {
    fc.assert(
      fc.property(fc.anything(), (stored) => {
        expect(Object.keys(settingsFrom(stored)).sort()).toEqual(Object.keys(DEFAULT_SETTINGS).sort());
      }),
    );
  });
});
