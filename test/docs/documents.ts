import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

export const ROOT = resolve(__dirname, "..", "..");

export interface Document {
  /** Below the project. */
  readonly path: string;
  readonly text: string;
}

/** Every page for readers at the top and in docs. */
export const DOCUMENTS: readonly Document[] = [
  ...markdownIn("."),
  ...markdownIn("docs"),
  ...["docs/pictures/README.md", "host/README.md", "samples/README.md"],
]
  .filter((path) => path !== "THIRD-PARTY-NOTICES.md")
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

export function documentAt(path: string): Document {
  const found = DOCUMENTS.find((one) => one.path === path);
  if (!found) throw new Error(`no ${path}`);
  return found;
}

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith(".md"))
    .map((file) => (folder === "." ? file : `${folder}/${file}`));
}
