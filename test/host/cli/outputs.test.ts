import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Outputs } from "../../../host/cli/outputs";

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function start(out: boolean) {
  const folder = mkdtempSync(join(tmpdir(), "score-out-"));
  folders.push(folder);
  const source = join(folder, "资金.xlsx");
  writeFileSync(source, "source");
  const outputs = () => new Outputs(out ? join(folder, "out") : null, join(folder, "record", "outputs.json"));
  return { folder, source, outputs };
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("the scored copy", () => {
  test("goes beside the workbook, which stays as it is", () => {
    const { folder, source, outputs } = start(false);
    expect(outputs().write(source, bytes("one"))).toBe(join(folder, "资金.绩评.xlsx"));
    expect(readFileSync(source, "utf8")).toBe("source");
  });

  test("goes into the chosen folder, which is made", () => {
    const { folder, source, outputs } = start(true);
    expect(outputs().write(source, bytes("one"))).toBe(join(folder, "out", "资金.绩评.xlsx"));
  });

  test("replaces what an earlier run wrote", () => {
    const { folder, source, outputs } = start(false);
    outputs().write(source, bytes("one"));
    outputs().write(source, bytes("two"));
    expect(readFileSync(join(folder, "资金.绩评.xlsx"), "utf8")).toBe("two");
    expect(readdirSync(folder).sort()).toEqual(["record", "资金.xlsx", "资金.绩评.xlsx"].sort());
  });

  test("does not replace a copy in which somebody worked on", () => {
    const { folder, source, outputs } = start(false);
    const first = outputs().write(source, bytes("one"));
    writeFileSync(first, "entered scores");
    expect(outputs().write(source, bytes("two"))).toBe(join(folder, "资金.绩评(2).xlsx"));
    expect(readFileSync(first, "utf8")).toBe("entered scores");
    expect(outputs().write(source, bytes("three"))).toBe(join(folder, "资金.绩评(2).xlsx"));
  });

  test("of a scored copy is never the copy itself", () => {
    const { folder, source, outputs } = start(false);
    const copy = outputs().write(source, bytes("one"));
    expect(outputs().write(copy, bytes("two"))).toBe(join(folder, "资金.绩评.绩评.xlsx"));
    expect(readFileSync(copy, "utf8")).toBe("one");
  });

  test("keeps every copy when the record is damaged", () => {
    const { folder, source, outputs } = start(false);
    outputs().write(source, bytes("one"));
    writeFileSync(join(folder, "record", "outputs.json"), "{");
    expect(outputs().write(source, bytes("two"))).toBe(join(folder, "资金.绩评(2).xlsx"));
  });
});
