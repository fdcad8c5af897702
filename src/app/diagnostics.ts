import { readCapabilities } from "../excel/capabilities";
import { readApiSets, readHostFacts, readStoredSizes, type ApiSet, type HostFacts } from "../excel/diagnostics";
import { associatedFunctions, selfTest, type FunctionCheck } from "../functions/selfTest";

/** What is known of the machinery, to be read and passed on. Nothing of the workbook is in it. */
export interface Diagnostics {
  readonly host: HostFacts;
  readonly sets: readonly ApiSet[];
  /** True when this Excel can do all that scanning and writing need. */
  readonly usable: boolean;
  readonly customFunctions: boolean;
  /** Of the release, and of page and functions as they were served; null where the files cannot be read. */
  readonly release: string | null;
  readonly page: string | null;
  readonly functions: string | null;
  /** Functions that `functions.json` lists, and those of them that the page does not have. */
  readonly listed: number | null;
  readonly unregistered: readonly string[];
  readonly selfTest: readonly FunctionCheck[];
  readonly stored: ReturnType<typeof readStoredSizes>;
  readonly browser: string;
}

/** Reads it all. Asks for nothing but the add-in's own files. */
export async function diagnose(): Promise<Diagnostics> {
  const [manifest, functions] = await Promise.all([ownFile("manifest.xml"), ownFile("functions.json")]);
  const { usable, customFunctions } = readCapabilities();
  const ids = functions === null ? null : listedIds(functions);
  const associated = associatedFunctions();
  const known = new Set(associated ?? []);
  return {
    host: readHostFacts(),
    sets: readApiSets(),
    usable,
    customFunctions,
    release: manifest === null ? null : (/<Version>([^<]+)<\/Version>/.exec(manifest)?.[1] ?? null),
    page: pageVersion(),
    functions: functions === null ? null : shortHash(functions),
    listed: ids?.length ?? associated?.length ?? null,
    unregistered: (ids ?? []).filter((id) => associated === null || !known.has(id.toUpperCase())),
    selfTest: selfTest(),
    stored: readStoredSizes(),
    browser: navigator.userAgent,
  };
}

async function ownFile(name: string): Promise<string | null> {
  try {
    const response = await fetch(name);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}

function listedIds(json: string): readonly string[] | null {
  try {
    const { functions } = JSON.parse(json) as { readonly functions?: readonly { readonly id: string }[] };
    return functions?.map(({ id }) => id) ?? null;
  } catch {
    return null;
  }
}

/** The page's script is served under an address that names its contents. */
function pageVersion(): string | null {
  const script = document.querySelector<HTMLScriptElement>("script[src*='taskpane.js']");
  return /[?&]v=(\w+)/.exec(script?.src ?? "")?.[1] ?? null;
}

function shortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return hash.toString(16).padStart(8, "0");
}
