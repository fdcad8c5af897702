import { cpSync, mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { CustomFunction } from "../../../host/calc/calculator";
import type { AddinHost } from "../../../host/page/addin";

interface Batch {
  readonly Actions: readonly { readonly Id: number; readonly ActionType: number }[];
}

/** The fixture as it would be served: its own files, and the package's office.js beside them. */
export function serveFixture(): { readonly dist: string; readonly manifest: string; remove(): void } {
  const dist = mkdtempSync(join(tmpdir(), "fixture-addin-"));
  cpSync(join(__dirname, "fixture"), dist, { recursive: true });
  symlinkSync(join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist"), join(dist, "lib"));
  return { dist, manifest: join(dist, "manifest.xml"), remove: () => rmSync(dist, { recursive: true, force: true }) };
}

/** A host of one cell, 42, that keeps what it was asked. */
export class OneCellHost implements AddinHost {
  readonly bodies: string[] = [];
  readonly flags: number[] = [];
  functions: readonly CustomFunction[] = [];
  readonly settings = new Map<string, unknown>([["before", "kept"]]);
  readonly name = "C:\\资金.xlsx";
  locale = "zh-CN";
  apiSets: Record<string, number> = { ExcelApi: 1.17, SharedRuntime: 1.2, CustomFunctionsRuntime: 1.4 };
  /** Answered instead of the next batches, as long as it is not 0. */
  failure = 0;

  execute(body: string, flags: number): Promise<{ code: number; body: string }> {
    this.bodies.push(body);
    this.flags.push(flags);
    if (this.failure) return Promise.resolve({ code: this.failure, body: "" });
    const { Actions } = JSON.parse(body) as Batch;
    const Results = Actions.map(({ Id, ActionType }) => ({
      ActionId: Id,
      Value: ActionType === 1 ? {} : ActionType === 2 ? { Values: [[42]] } : null,
    }));
    return Promise.resolve({ code: 0, body: JSON.stringify({ Results }) });
  }

  registerFunctions(functions: readonly CustomFunction[]): void {
    this.functions = functions;
  }
}
