import { readStored } from "./store";

export interface HostFacts {
  /** Excel; its version as Office tells it; PC, Mac, OfficeOnline …; "" where the host does not say. */
  readonly host: string;
  readonly version: string;
  readonly platform: string;
  readonly language: string;
}

export function readHostFacts(): HostFacts {
  const { diagnostics, displayLanguage } = Office.context;
  const { host, version, platform } = (diagnostics as Partial<Office.ContextInformation> | undefined) ?? {};
  return {
    host: String(host ?? ""),
    version: version ?? "",
    platform: String(platform ?? ""),
    language: displayLanguage,
  };
}

/** Requirement sets that matter here, with the newest version that is worth asking for. */
const SETS = [
  ["ExcelApi", 20],
  ["CustomFunctionsRuntime", 5],
  ["SharedRuntime", 2],
  ["RibbonApi", 2],
  ["DialogApi", 2],
] as const;

export interface ApiSet {
  readonly name: string;
  /** Newest version that the host has; null for none. */
  readonly version: string | null;
}

export function readApiSets(): readonly ApiSet[] {
  const { requirements } = Office.context;
  return SETS.map(([name, newest]) => {
    const versions = Array.from({ length: newest }, (_, index) => `1.${newest - index}`);
    return { name, version: versions.find((version) => requirements.isSetSupported(name, version)) ?? null };
  });
}

/** What is kept in the document's settings, and how long it is as JSON. */
export const STORED_KEYS = ["settings", "corrections", "judgements", "entries", "runs", "frozen", "layouts"] as const;

export type StoredKey = (typeof STORED_KEYS)[number];

export function readStoredSizes(): readonly { readonly key: StoredKey; readonly characters: number }[] {
  return STORED_KEYS.map((key) => {
    const stored = readStored(key);
    return { key, characters: stored === null ? 0 : JSON.stringify(stored).length };
  });
}
