import { OfficeError } from "../errors";
import { formatAddress, parseAddress, splitSheet } from "../../formula/address";
import { endColumn, endRow } from "../../formula/area";
import { columnLetters } from "../../formula/columns";
import type { SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { flag, number, oneOf, optional, record, text } from "./arguments";
import { define, isModelObject, object, type ModelObject, type ObjectType, type Property } from "./define";
import { headersFooters } from "./headersFooters";
import { range } from "./range";
import { rangeAreas } from "./rangeAreas";

const POINTS_PER_INCH = 72;

/** Excel's names of paper sizes and the numbers of the file (ECMA-376 part 1, 18.3.1.63). */
const PAPER = {
  Letter: 1,
  Tabloid: 3,
  Ledger: 4,
  Legal: 5,
  Statement: 6,
  Executive: 7,
  A3: 8,
  A4: 9,
  A4Small: 10,
  A5: 11,
  B4: 12,
  B5: 13,
} as const;
type Paper = keyof typeof PAPER;

type Edge = "left" | "right" | "top" | "bottom" | "header" | "footer";

const margin = (edge: Edge): Property<Sheet> => ({
  get: ({ document }) => (document.pageSetup.margins?.[edge] ?? DEFAULT_MARGINS[edge]) * POINTS_PER_INCH,
  set: (sheet, value) => setMargin(sheet, edge, number(value) / POINTS_PER_INCH),
});

const DEFAULT_MARGINS = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };

function setMargin({ document }: Sheet, edge: Edge, inches: number): void {
  if (inches < 0) throw new OfficeError("InvalidArgument");
  document.pageSetup.margins = { ...DEFAULT_MARGINS, ...document.pageSetup.margins, [edge]: inches };
}

function readZoom({ document }: Sheet): unknown {
  const { fitToPage, fitToWidth, fitToHeight, scale } = document.pageSetup;
  if (!fitToPage) return { scale: scale ?? 100 };
  return {
    ...(fitToWidth === 0 ? {} : { horizontalFitToPages: fitToWidth ?? 1 }),
    ...(fitToHeight === 0 ? {} : { verticalFitToPages: fitToHeight ?? 1 }),
  };
}

/** Pages across and down, or a scale of 10 to 400 percent; not both. */
function writeZoom({ document }: Sheet, value: unknown): void {
  const { scale, horizontalFitToPages: across, verticalFitToPages: down } = record(value);
  const fits = typeof across === "number" || typeof down === "number";
  if (fits && typeof scale === "number") throw new OfficeError("InvalidArgument");
  if (fits) {
    document.pageSetup.fitToPage = true;
    document.pageSetup.fitToWidth = optional(across, number, 0);
    document.pageSetup.fitToHeight = optional(down, number, 0);
    return;
  }
  const percent = number(scale);
  if (percent < 10 || percent > 400) throw new OfficeError("InvalidArgument");
  document.pageSetup.fitToPage = false;
  document.pageSetup.scale = percent;
}

function given(sheet: Sheet, value: unknown): SheetRange {
  if (isModelObject(value)) return value.target as SheetRange;
  const area = parseAddress(splitSheet(text(value)).rest);
  if (!area) throw new OfficeError("InvalidArgument");
  return { sheet, area };
}

function printAreas(sheet: Sheet): ModelObject | null {
  const areas = (sheet.document.pageSetup.printArea ?? "")
    .split(/&&|,/)
    .flatMap((address) => parseAddress(splitSheet(address).rest) ?? []);
  return areas.length > 0 ? object(rangeAreas, { sheet, areas: areas.map((area) => ({ sheet, area })) }) : null;
}

function titles(sheet: Sheet, stored: string | undefined): ModelObject | null {
  const area = stored ? parseAddress(splitSheet(stored).rest) : null;
  return area && object(range, { sheet, area });
}

function required(found: ModelObject | null): ModelObject {
  if (!found) throw new OfficeError("ItemNotFound");
  return found;
}

const MARGIN_OPTIONS: Record<string, Edge> = {
  left: "left",
  right: "right",
  top: "top",
  bottom: "bottom",
  header: "header",
  footer: "footer",
};
const UNITS = { Points: 72, Inches: 1, Centimeters: 2.54 } as const;

export const pageLayout: ObjectType<Sheet> = define<Sheet>("PageLayout", {
  properties: {
    Orientation: {
      get: ({ document }) => (document.pageSetup.orientation === "landscape" ? "Landscape" : "Portrait"),
      set: ({ document }, value) =>
        void (document.pageSetup.orientation = oneOf(value, ["Portrait", "Landscape"]).toLowerCase()),
    },
    PaperSize: {
      get: ({ document }) =>
        (Object.keys(PAPER) as Paper[]).find((name) => PAPER[name] === (document.pageSetup.paperSize ?? 1)) ?? "Letter",
      set: ({ document }, value) =>
        void (document.pageSetup.paperSize = PAPER[oneOf(value, Object.keys(PAPER) as Paper[])]),
    },
    Zoom: { get: readZoom, set: writeZoom },
    CenterHorizontally: {
      get: ({ document }) => document.pageSetup.horizontalCentered === true,
      set: ({ document }, value) => void (document.pageSetup.horizontalCentered = flag(value)),
    },
    CenterVertically: {
      get: ({ document }) => document.pageSetup.verticalCentered === true,
      set: ({ document }, value) => void (document.pageSetup.verticalCentered = flag(value)),
    },
    PrintGridlines: {
      get: ({ document }) => document.pageSetup.showGridLines === true,
      set: ({ document }, value) => void (document.pageSetup.showGridLines = flag(value)),
    },
    PrintHeadings: {
      get: ({ document }) => document.pageSetup.showRowColHeaders === true,
      set: ({ document }, value) => void (document.pageSetup.showRowColHeaders = flag(value)),
    },
    BlackAndWhite: {
      get: ({ document }) => document.pageSetup.blackAndWhite === true,
      set: ({ document }, value) => void (document.pageSetup.blackAndWhite = flag(value)),
    },
    DraftMode: {
      get: ({ document }) => document.pageSetup.draft === true,
      set: ({ document }, value) => void (document.pageSetup.draft = flag(value)),
    },
    FirstPageNumber: {
      get: ({ document }) => document.pageSetup.firstPageNumber ?? "",
      set: ({ document }, value) => void (document.pageSetup.firstPageNumber = number(value)),
    },
    PrintOrder: {
      get: ({ document }) => (document.pageSetup.pageOrder === "overThenDown" ? "OverThenDown" : "DownThenOver"),
      set: ({ document }, value) => {
        document.pageSetup.pageOrder =
          oneOf(value, ["DownThenOver", "OverThenDown"]) === "OverThenDown" ? "overThenDown" : "downThenOver";
      },
    },
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    HeaderMargin: margin("header"),
    FooterMargin: margin("footer"),
  },
  navigation: { HeadersFooters: (sheet) => object(headersFooters, sheet) },
  methods: {
    SetPrintArea: (sheet, [value]) =>
      void (sheet.document.pageSetup.printArea = formatAddress(given(sheet, value).area)),
    SetPrintMargins: (sheet, [unit, options]) => {
      const perInch = UNITS[oneOf(unit, ["Points", "Inches", "Centimeters"])];
      for (const [option, value] of Object.entries(record(options))) {
        const edge = MARGIN_OPTIONS[option];
        if (edge && typeof value === "number") setMargin(sheet, edge, value / perInch);
      }
    },
    SetPrintTitleRows: (sheet, [value]) => {
      const { area } = given(sheet, value);
      sheet.document.pageSetup.printTitlesRow = `${area.row + 1}:${endRow(area) + 1}`;
    },
    SetPrintTitleColumns: (sheet, [value]) => {
      const { area } = given(sheet, value);
      sheet.document.pageSetup.printTitlesColumn = `${columnLetters(area.column)}:${columnLetters(endColumn(area))}`;
    },
    GetPrintArea: (sheet) => required(printAreas(sheet)),
    GetPrintAreaOrNullObject: printAreas,
    GetPrintTitleRows: (sheet) => required(titles(sheet, sheet.document.pageSetup.printTitlesRow)),
    GetPrintTitleRowsOrNullObject: (sheet) => titles(sheet, sheet.document.pageSetup.printTitlesRow),
    GetPrintTitleColumns: (sheet) => required(titles(sheet, sheet.document.pageSetup.printTitlesColumn)),
    GetPrintTitleColumnsOrNullObject: (sheet) => titles(sheet, sheet.document.pageSetup.printTitlesColumn),
  },
});
