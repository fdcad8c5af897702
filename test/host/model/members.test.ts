import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import "../../../host/batch/interpreter";
import { definedTypes } from "../../../host/model/objects/define";

interface OfficeClass {
  readonly scalars: readonly string[];
  readonly objects: readonly string[];
  readonly methods: readonly string[];
}

/** The members of every class, as office.js itself sends them. */
function officeClasses(): ReadonlyMap<string, OfficeClass> {
  const source = readFileSync(require.resolve("@microsoft/office-js/dist/excel-win32-16.01.debug.js"), "utf8");
  const parts = source.slice(source.indexOf("(function (Excel)")).split(/\r?\n {4}var _type(\w+) = "\w+";\r?\n/);
  const classes = new Map<string, OfficeClass>();
  for (let at = 1; at + 1 < parts.length; at += 2) {
    const body = parts[at + 1] ?? "";
    const names = /_scalarPropertyOriginalNames".*?return (\[.*?\]);/s.exec(body)?.[1] ?? "[]";
    const all = (pattern: RegExp): string[] => [...body.matchAll(pattern)].map((match) => match[1] ?? "");
    classes.set(parts[at] ?? "", {
      scalars: [
        ...(JSON.parse(names) as string[]),
        ...all(/_invokeSetProperty\(this, "(\w+)"/g),
        ...all(/_invokeSetProperty\(thisObj, "(\w+)"/g),
      ],
      objects: all(/_createPropertyObject\(Excel\.\w+, this, "(\w+)"/g),
      methods: [
        ...all(/_invokeMethod\((?:this|thisObj), "(\w+)"/g),
        ...all(/_createMethodObject\(Excel\.\w+, (?:this|thisObj), "(\w+)"/g),
      ],
    });
  }
  return classes;
}

const classes = officeClasses();
const indexed = new Set(["GetItem", "GetItemAt"]);
/** Not of the Excel name space. */
const outside = new Set(["AddinInternalService"]);

describe("every member of the model is one that office.js sends", () => {
  const types = definedTypes().filter(({ name }) => !outside.has(name));

  test.each(types.map((type) => [type.name, type] as const))("%s", (name, type) => {
    const known = classes.get(name);
    expect(known).toBeDefined();
    for (const property of Object.keys(type.properties)) expect(known?.scalars).toContain(property);
    for (const property of Object.keys(type.navigation)) expect(known?.objects).toContain(property);
    for (const method of Object.keys(type.methods)) if (!indexed.has(method)) expect(known?.methods).toContain(method);
  });
});
