import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isAllowed, NAMED_IN_FILE } from "../../scripts/notices/licences";
import { lockedPackages, type LockFile } from "../../scripts/notices/lockFile";
import { noticesPage, refusedPackages } from "../../scripts/notices/notices";
import { NOTICES_FILE, projectNotices, projectPackages } from "../../scripts/notices/project";

const LOCK: LockFile = {
  packages: {
    "": { version: "1.0.0" },
    "node_modules/shipped": { version: "1.0.0", license: "MIT" },
    "node_modules/tool": { version: "2.0.0", license: "(GPL-2.0 OR BSD-3-Clause)", dev: true },
    "node_modules/tool/node_modules/shipped": { version: "1.0.0", license: "MIT", dev: true },
    "node_modules/tool/node_modules/@scope/data": { version: "3.0.0", license: "CC-BY-4.0", dev: true },
    "node_modules/@microsoft/office-js": { version: "1.1.110", license: "LICENSE", dev: true },
  },
};

test("THIRD-PARTY-NOTICES.md is what the lock file gives today (else: npm run notices)", () => {
  expect(readFileSync(NOTICES_FILE, "utf8")).toBe(projectNotices());
});

test("every package has a licence that is on the list", () => {
  const packages = projectPackages();
  expect(packages.length).toBeGreaterThan(500);
  expect(refusedPackages(packages)).toEqual([]);
});

test.each(Object.entries(NAMED_IN_FILE))("%s has the licence %s in its file", (name, licence) => {
  const text = readFileSync(join(__dirname, "..", "..", "node_modules", name, "LICENSE"), "utf8");
  expect(licence).toBe("Apache-2.0");
  expect(text).toMatch(/^\s*Apache License\s+Version 2\.0/);
});

test("packages come once a version, shipped if any place of theirs is, office.js among them", () => {
  expect(lockedPackages(LOCK).map(({ name, shipped }) => `${name} ${shipped}`)).toEqual([
    "@microsoft/office-js true",
    "@scope/data false",
    "shipped true",
    "tool false",
  ]);
});

test.each([
  ["MIT", true],
  ["Apache-2.0 AND MIT", true],
  ["(GPL-2.0 OR BSD-3-Clause)", true],
  ["GPL-3.0", false],
  ["MIT AND GPL-3.0", false],
  ["MPL-2.0", false],
  ["SEE LICENSE IN LICENSE.md", false],
  ["", false],
])("%p may be shipped: %p", (expression, expected) => {
  expect(isAllowed(expression, true)).toBe(expected);
});

test("a package with another licence is named", () => {
  const packages = lockedPackages({
    packages: { "node_modules/odd": { version: "1.2.3", license: "GPL-3.0", dev: true }, "node_modules/none": {} },
  });
  expect(refusedPackages(packages)).toEqual(["none@: no licence named", "odd@1.2.3: GPL-3.0"]);
});

test("the page has the texts of what is shipped, the same text once", () => {
  const page = noticesPage(lockedPackages(LOCK), ({ name }) => `${name}\n\nCopyright somebody`);
  expect(page.match(/Copyright somebody/g)).toHaveLength(1);
  expect(page).toContain("| tool | 2.0.0 | (GPL-2.0 OR BSD-3-Clause) |");
});
