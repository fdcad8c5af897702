import { isAllowed, OFFICE_JS } from "./licences";
import type { LockedPackage } from "./lockFile";

/** Text of a package's licence file; null where it has none. */
export type LicenceTexts = (locked: LockedPackage) => string | null;

const HEAD = `# 第三方软件 Third-party notices

由 \`npm run notices\` 从 package-lock.json 生成，请勿手改。Generated from the lock file; do not edit.`;

/** Packages whose licence is not on the list, each with what it says. */
export function refusedPackages(packages: readonly LockedPackage[]): readonly string[] {
  return packages
    .filter(({ name, licence, shipped }) => name !== OFFICE_JS && !isAllowed(licence, shipped))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence || "no licence named"}`);
}

/** The page of notices: what users get with its licence texts, and the tools that it is made with. */
export function noticesPage(packages: readonly LockedPackage[], textOf: LicenceTexts): string {
  const shipped = packages.filter((one) => one.shipped);
  const tools = packages.filter((one) => !one.shipped);
  return [
    HEAD,
    `## 随产品发布 Shipped with the add-in (${shipped.length})`,
    table(shipped),
    `## 只用于开发 Development only, not shipped (${tools.length})`,
    table(tools),
    "## 许可证文本 Licence texts of what is shipped",
    ...licenceTexts(shipped, textOf),
    "",
  ].join("\n\n");
}

function table(packages: readonly LockedPackage[]): string {
  const rows = packages.map(({ name, version, licence }) => `| ${name} | ${version} | ${named(name, licence)} |`);
  return ["| 名称 | 版本 | 许可证 |", "| --- | --- | --- |", ...rows].join("\n");
}

function named(name: string, licence: string): string {
  return name === OFFICE_JS ? "Microsoft（原样发布，见 lib/LICENSE.md）" : licence;
}

/** Each text once, under the packages that it belongs to. office.js brings its own file. */
function licenceTexts(packages: readonly LockedPackage[], textOf: LicenceTexts): readonly string[] {
  const owners = new Map<string, string[]>();
  for (const locked of packages) {
    if (locked.name === OFFICE_JS) continue;
    const text = withoutName(
      tidy(textOf(locked) ?? `${locked.licence}: the package has no licence file of its own.`),
      locked.name,
    );
    const names = owners.get(text) ?? [];
    if (!names.includes(locked.name)) names.push(locked.name);
    owners.set(text, names);
  }
  return [...owners].map(([text, names]) => `### ${names.join(", ")}\n\n\`\`\`text\n${text}\n\`\`\``);
}

/** Some texts begin with the package's own name: without it they are the same for a whole family. */
function withoutName(text: string, name: string): string {
  const [first = "", ...rest] = text.split("\n");
  return first.trim() === name ? rest.join("\n").trim() : text;
}

function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n")
    .trim();
}
