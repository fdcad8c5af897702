import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";

const FOLDER = resolve(__dirname, "..", "..", "packaging");

/**
 * A template of packaging/ with `{{NAME}}` replaced by the values.
 * @throws where a name has no value
 */
export function filled(file: string, values: Readonly<Record<string, string>> = {}): string {
  return readFileSync(join(FOLDER, file), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`packaging/${file}: no value for {{${name}}}`);
    return value;
  });
}

export function htmlText(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}
