import type { Sheet } from "../grid/sheet";
import { oneOf, text } from "./arguments";
import { define, object, type ObjectType, type Property } from "./define";

type Page = "odd" | "even" | "first";

interface PageText {
  readonly sheet: Sheet;
  readonly page: Page;
}

type Section = "L" | "C" | "R";

/** Splits `&L…&C…&R…`; `&&` is a sign of its own. */
function sections(stored: string | null | undefined): Record<Section, string> {
  const found: Record<Section, string> = { L: "", C: "", R: "" };
  let section: Section = "C";
  for (const part of (stored ?? "").match(/&&|&[LCR]|&|[^&]+/g) ?? []) {
    if (part === "&L" || part === "&C" || part === "&R") section = part.charAt(1) as Section;
    else found[section] += part;
  }
  return found;
}

function join(parts: Record<Section, string>): string {
  return (["L", "C", "R"] as const)
    .map((section) => (parts[section] === "" ? "" : `&${section}${parts[section]}`))
    .join("");
}

type Kind = "Header" | "Footer";

function section(side: Section, kind: Kind): Property<PageText> {
  const key = (page: Page): `${Page}${Kind}` => `${page}${kind}`;
  return {
    get: ({ sheet, page }) => sections(sheet.document.headerFooter[key(page)])[side],
    set: ({ sheet, page }, value) => {
      const { headerFooter } = sheet.document;
      const stored = join({ ...sections(headerFooter[key(page)]), [side]: text(value) });
      headerFooter[key(page)] = stored;
    },
  };
}

const headerFooter: ObjectType<PageText> = define<PageText>("HeaderFooter", {
  properties: {
    LeftHeader: section("L", "Header"),
    CenterHeader: section("C", "Header"),
    RightHeader: section("R", "Header"),
    LeftFooter: section("L", "Footer"),
    CenterFooter: section("C", "Footer"),
    RightFooter: section("R", "Footer"),
  },
});

const STATES = ["Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"] as const;

export const headersFooters: ObjectType<Sheet> = define<Sheet>("HeaderFooterGroup", {
  properties: {
    State: {
      get: ({ document: { headerFooter: stored } }) => {
        if (stored.differentFirst) return stored.differentOddEven ? "FirstOddAndEven" : "FirstAndDefault";
        return stored.differentOddEven ? "OddAndEven" : "Default";
      },
      set: ({ document: { headerFooter: stored } }, value) => {
        const state = oneOf(value, STATES);
        stored.differentFirst = state.startsWith("First");
        stored.differentOddEven = state.includes("Odd");
      },
    },
    UseSheetMargins: { get: () => true },
    UseSheetScale: { get: () => true },
  },
  navigation: {
    DefaultForAllPages: (sheet) => object(headerFooter, { sheet, page: "odd" }),
    OddPages: (sheet) => object(headerFooter, { sheet, page: "odd" }),
    EvenPages: (sheet) => object(headerFooter, { sheet, page: "even" }),
    FirstPage: (sheet) => object(headerFooter, { sheet, page: "first" }),
  },
});
