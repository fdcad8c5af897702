import type { Workbook, Worksheet } from "@cj-tech-master/excelts";
import { strFromU8, strToU8 } from "fflate";
import { cutSheet, joinSheet, selfContained, sheetParts, type Element } from "./sheetParts";
import type { Parts } from "./unpack";

/**
 * Elements of a worksheet that the document library reads only in part (rules for duplicates, "stop if true", validations
 * against a cell, criteria of a filter …). They are kept as they came, and written back as long as nobody changed what the
 * library knows of them.
 */
interface Group {
  readonly elements: readonly string[];
  /** What the library knows: the group is written back while this stays the same. */
  state(sheet: Worksheet): string;
}

/** Marks that the library puts on rules itself when it writes. */
const MARKS = new Set(["x14Id", "dxfId"]);
const json = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (MARKS.has(key) ? undefined : inner)) ?? "";

const GROUPS: readonly Group[] = [
  {
    elements: ["conditionalFormatting", "extLst"],
    state: (sheet) => json([sheet.conditionalFormattings, sheet.getSparklineGroups()]),
  },
  { elements: ["dataValidations"], state: (sheet) => json(sheet.dataValidations.model) },
  { elements: ["autoFilter", "sortState"], state: (sheet) => json(sheet.autoFilter) },
  { elements: ["pageSetup"], state: (sheet) => json(sheet.pageSetup) },
  { elements: ["sheetProtection"], state: (sheet) => json(sheet.sheetProtection) },
  { elements: ["printOptions"], state: (sheet) => json(sheet.pageSetup) },
  { elements: ["protectedRanges"], state: (sheet) => json([sheet.sheetProtection, sheet.mergedRegions]) },
  { elements: ["ignoredErrors"], state: (sheet) => json(sheet.ignoredErrors) },
];

interface KeptGroup {
  readonly group: Group;
  state: string;
  readonly elements: readonly Element[];
}

export interface KeptElements {
  readonly groups: ReadonlyMap<Worksheet, readonly KeptGroup[]>;
  /** The differential formats that rules point at, in the file's order. */
  readonly formats: readonly string[];
  /** Sheets that the file protects with a password. */
  readonly passwords: ReadonlySet<Worksheet>;
}

export const nothingKept: KeptElements = { groups: new Map(), formats: [], passwords: new Set() };

/** A reference to another part: its id means nothing in the file that is written. */
const POINTS_AT_PART = /\sr:id="[^"]*"/g;

export function keepElements(parts: Parts, workbook: Workbook): KeptElements {
  const groups = new Map<Worksheet, readonly KeptGroup[]>();
  const passwords = new Set<Worksheet>();
  const names = sheetParts(parts);
  for (const sheet of workbook.worksheets) {
    const content = parts[names.get(sheet.name) ?? ""];
    const xml = content && strFromU8(content);
    const cut = xml ? cutSheet(xml) : null;
    if (!xml || !cut) continue;
    // An old hash, which the document library drops, or a new one.
    if (
      cut.elements.some(
        (element) => element.name === "sheetProtection" && /\b(?:password|hashValue)=/.test(element.xml),
      )
    )
      passwords.add(sheet);
    groups.set(
      sheet,
      GROUPS.map((group) => ({
        group,
        state: group.state(sheet),
        elements: cut.elements
          .filter(
            ({ name, xml: text }) => group.elements.includes(name) && !(name === "extLst" && POINTS_AT_PART.test(text)),
          )
          .map((element) => selfContained(element, xml))
          .map(({ name, xml: text }) => ({
            name,
            xml: name === "pageSetup" ? text.replace(POINTS_AT_PART, "") : text,
          })),
      })),
    );
  }
  return { groups, formats: differentialFormats(parts), passwords };
}

function differentialFormats(parts: Parts): readonly string[] {
  const styles = parts["xl/styles.xml"];
  const block = styles && /<dxfs\b[^>]*>([\s\S]*?)<\/dxfs>/.exec(strFromU8(styles))?.[1];
  return block ? (block.match(FORMAT) ?? []) : [];
}

/** What goes back into the file, decided before it is written: the library changes its own objects when it writes. */
export interface Restoration {
  restore(parts: Parts): void;
}

export function planRestoration(workbook: Workbook, kept: KeptElements): Restoration {
  const same = [...kept.groups]
    .filter(([sheet]) => workbook.worksheets.includes(sheet))
    .map(([sheet, groups]) => ({ sheet, groups: groups.filter(({ group, state }) => group.state(sheet) === state) }));
  return {
    restore(parts) {
      const names = sheetParts(parts);
      const formats = new AppendedFormats(parts, kept.formats);
      for (const { sheet, groups } of same) {
        for (const entry of groups) entry.state = entry.group.state(sheet);
        restoreSheet(parts, names.get(sheet.name) ?? "", groups, formats);
      }
    },
  };
}

function restoreSheet(parts: Parts, part: string, groups: readonly KeptGroup[], formats: AppendedFormats): void {
  const present = groups.filter(({ elements }) => elements.length > 0);
  const content = parts[part];
  const cut = content && present.length > 0 ? cutSheet(strFromU8(content)) : null;
  if (!cut) return;
  const replaced = new Set(present.flatMap(({ group }) => group.elements));
  const restored = present.flatMap(({ elements }) => elements);
  const elements = [
    ...cut.elements.filter(({ name }) => !replaced.has(name)),
    ...restored.map(({ name, xml }) => ({
      name,
      xml: xml.replace(/\bdxfId="(\d+)"/g, (_, id: string) => `dxfId="${formats.place(Number(id))}"`),
    })),
  ];
  parts[part] = strToU8(joinSheet({ ...cut, elements }));
}

/** The file's own differential formats, added behind those that the library wrote when the first rule needs them. */
class AppendedFormats {
  private places: readonly number[] | null = null;

  constructor(
    private readonly parts: Parts,
    private readonly formats: readonly string[],
  ) {}

  /** The number that a format of the file has in the package that was written. */
  place(id: number): number {
    this.places ??= appendFormats(this.parts, this.formats);
    return this.places[id] ?? id;
  }
}

const FORMAT = /<dxf>[\s\S]*?<\/dxf>|<dxf\s*\/>/g;

function appendFormats(parts: Parts, formats: readonly string[]): readonly number[] {
  const styles = parts["xl/styles.xml"];
  if (!styles) return [];
  const xml = strFromU8(styles);
  const block = /<dxfs\b[^>]*?(?:\/>|>([\s\S]*?)<\/dxfs>)/.exec(xml);
  const all: string[] = block?.[1]?.match(FORMAT) ?? [];
  const places = formats.map((format) => (all.includes(format) ? all.indexOf(format) : all.push(format) - 1));
  const written = `<dxfs count="${all.length}">${all.join("")}</dxfs>`;
  const next = block
    ? xml.replace(block[0], () => written)
    : xml.replace("</cellStyles>", () => `</cellStyles>${written}`);
  parts["xl/styles.xml"] = strToU8(next);
  return places;
}
