import { join } from "node:path";
import ts from "typescript";
import { NEEDED_API } from "../../src/excel/capabilities";

const ROOT = join(__dirname, "..", "..");

/** Members beyond what the add-in needs: asked for first, or a field of an event that older hosts leave out. */
const ASKED_FOR: Readonly<Record<string, string>> = { getMergedAreasOrNullObject: "1.13", triggerSource: "1.14" };

/** 1.9 is older than 1.14. */
function isNewer(set: string, than: string): boolean {
  const [[major = 0, minor = 0] = [], [otherMajor = 0, otherMinor = 0] = []] = [set, than].map((text) =>
    text.split(".").map(Number),
  );
  return major === otherMajor ? minor > otherMinor : major > otherMajor;
}

/** Every member of Excel's object model that `src/excel` names, with the set that its documentation gives. */
function usedMembers(): ReadonlyMap<string, string> {
  const config = ts.readConfigFile(join(ROOT, "tsconfig.json"), (path) => ts.sys.readFile(path));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
  const files = ts.sys.readDirectory(join(ROOT, "src", "excel"), [".ts"]);
  const program = ts.createProgram(files, { ...options, types: ["office-js"] });
  const checker = program.getTypeChecker();
  const used = new Map<string, string>();
  const visit = (node: ts.Node): void => {
    const symbol = ts.isPropertyAccessExpression(node)
      ? checker.getSymbolAtLocation(node.name)
      : ts.isBindingElement(node)
        ? checker.getTypeAtLocation(node.parent).getProperty((node.propertyName ?? node.name).getText())
        : undefined;
    const declared = symbol?.declarations?.find((entry) => entry.getSourceFile().fileName.includes("office-js"));
    const set = declared && /\[ ?Api set: ExcelApi (?:BETA|(\d+\.\d+))/.exec(declared.getFullText());
    if (symbol && set) used.set(symbol.name, set[1] ?? "999");
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const source = program.getSourceFile(file);
    if (source) visit(source);
  }
  return used;
}

test("no member of the object model is newer than the add-in asks for", () => {
  const used = usedMembers();
  expect(used.size).toBeGreaterThan(80);
  expect(used.get("getSpecialCellsOrNullObject")).toBe("1.9");
  const newer = [...used].filter(([, set]) => isNewer(set, NEEDED_API));
  expect(Object.fromEntries(newer)).toEqual(ASKED_FOR);
  for (const [, set] of newer) expect(isNewer(set, "1.14")).toBe(false);
});
