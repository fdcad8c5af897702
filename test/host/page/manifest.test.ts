import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readManifest } from "../../../host/page/manifest";

const xml = readFileSync(join(__dirname, "fixture/manifest.xml"), "utf8");

/** The fixture's buttons have neither pictures nor a second text in their tips. */
const BUTTON = { description: null, icon: null, action: "ExecuteFunction", url: null };

describe("readManifest", () => {
  test("gives what Excel takes from a manifest", () => {
    expect(readManifest(xml)).toEqual({
      id: "0d9f7b1e-0000-4000-8000-000000000001",
      version: "1.2.3.0",
      name: "样例",
      defaultLocale: "zh-CN",
      requirements: [{ name: "SharedRuntime", minVersion: "1.1" }],
      taskPane: "https://addin.invalid/app/taskpane.html",
      functionFile: "https://addin.invalid/app/taskpane.html",
      runtimes: [{ url: "https://addin.invalid/app/taskpane.html", lifetime: "long" }],
      customFunctions: {
        script: "https://addin.invalid/app/taskpane.js",
        page: "https://addin.invalid/app/taskpane.html",
        metadata: "https://addin.invalid/app/functions.json",
        namespace: "FIX",
      },
      buttons: [
        { ...BUTTON, id: "Write", label: "写入", functionName: "write" },
        { ...BUTTON, id: "Fail", label: "写入", functionName: "fail" },
        { ...BUTTON, id: "Reject", label: "写入", functionName: "reject" },
        { ...BUTTON, id: "Hang", label: "写入", functionName: "hang" },
        { ...BUTTON, id: "Show", label: "打开", functionName: "show" },
        {
          ...BUTTON,
          id: "Open",
          label: "打开",
          action: "ShowTaskpane",
          functionName: null,
          url: "https://addin.invalid/app/taskpane.html",
        },
      ],
    });
  });

  test("takes the overrides of a language", () => {
    const manifest = readManifest(xml, "en-US");
    expect(manifest.name).toBe("Sample");
    expect(manifest.buttons.map(({ label }) => label)).toEqual(["Write", "Write", "Write", "Write", "打开", "打开"]);
  });

  test("refuses a resid without resource", () => {
    expect(() => readManifest(xml.replace('resid="Metadata"', 'resid="Nowhere"'))).toThrow("resid Nowhere");
  });

  test("refuses XML that is not well-formed", () => {
    expect(() => readManifest(xml.replace("</Resources>", ""))).toThrow("not well-formed");
  });

  test("refuses another document", () => {
    expect(() => readManifest("<a/>")).toThrow("OfficeApp");
  });

  test("needs no overrides", () => {
    const plain = xml.replace(/<VersionOverrides[\s\S]*<\/VersionOverrides>/, "");
    expect(readManifest(plain)).toMatchObject({ buttons: [], customFunctions: null, functionFile: null, runtimes: [] });
  });
});
