import { OfficeError } from "../errors";
import { isWellFormed } from "../../formula/syntax";
import { tokenize } from "../../formula/tokens";
import { formatAddress, parseAddress } from "../../formula/address";
import { sheetPrefix } from "../../formula/sheetName";
import type { Book, DefinedName, SheetRange } from "../grid/book";
import type { Sheet } from "../grid/sheet";
import { flag, optional, text } from "./arguments";
import { define, isModelObject, object, type ModelObject, type ObjectType } from "./define";
import { range } from "./range";
import { worksheet } from "./worksheet";

/** The name as seen from a sheet: its own before the workbook's. */
export function findName(book: Book, name: string, sheet: Sheet | null): DefinedName | undefined {
  const wanted = name.toLowerCase();
  const named = book.names.filter((item) => item.name.toLowerCase() === wanted);
  return named.find((item) => item.sheet === sheet && sheet !== null) ?? named.find((item) => item.sheet === null);
}

/** The range that a name refers to; null when it is a constant, a formula or lost. */
export function nameArea(book: Book, name: DefinedName): SheetRange | null {
  const tokens = tokenize(name.formula.slice(1)).filter((token) => token.kind !== "space");
  const [token] = tokens;
  if (tokens.length !== 1 || token?.kind !== "reference") return null;
  const sheet = token.sheet === null ? name.sheet : book.sheetByName(token.sheet);
  const area = parseAddress(token.rest);
  return sheet && area ? { sheet, area } : null;
}

/** Names begin with a letter, `_` or `\`, hold no blanks, and are no cell address. */
function isName(name: string): boolean {
  return (
    /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name) &&
    parseAddress(name) === null &&
    !/^R\d*C\d*$/i.test(name) &&
    !/^[rc]$/i.test(name)
  );
}

export interface Names {
  readonly sheet: Sheet | null;
}

function add(book: Book, { sheet }: Names, [name, reference, comment]: readonly unknown[]): ModelObject {
  const wanted = text(name);
  if (!isName(wanted)) throw new OfficeError("InvalidArgument");
  if (book.names.some((item) => item.sheet === sheet && item.name.toLowerCase() === wanted.toLowerCase())) {
    throw new OfficeError("InvalidArgument");
  }
  const item: DefinedName = {
    name: wanted,
    formula: formulaOf(reference),
    sheet,
    visible: true,
    comment: optional(comment, text, ""),
  };
  book.names.push(item);
  return object(namedItem, item);
}

function formulaOf(reference: unknown): string {
  if (isModelObject(reference)) {
    if (reference.type.name !== "Range") throw new OfficeError("InvalidArgument");
    const { sheet, area } = reference.target as SheetRange;
    return `=${sheetPrefix(sheet.name)}!${formatAddress(area, true)}`;
  }
  const formula = text(reference);
  const whole = formula.startsWith("=") ? formula : `=${formula}`;
  if (!isWellFormed(whole)) throw new OfficeError("InvalidArgument");
  return whole;
}

const inScope = (book: Book, { sheet }: Names): readonly DefinedName[] =>
  book.names.filter((item) => (sheet === null ? item.sheet === null : item.sheet === sheet));

const find = (book: Book, names: Names, key: unknown): DefinedName | undefined => {
  const wanted = text(key).toLowerCase();
  return inScope(book, names).find((item) => item.name.toLowerCase() === wanted);
};

export const namedItems: ObjectType<Names> = define<Names>("NamedItemCollection", {
  items: (names, { book }) => inScope(book, names).map((item) => object(namedItem, item)),
  index: (names, key, { book }) => {
    const item = find(book, names, key);
    if (!item) throw new OfficeError("ItemNotFound");
    return object(namedItem, item);
  },
  methods: {
    Add: (names, args, { book }) => add(book, names, args),
    GetCount: (names, _args, { book }) => inScope(book, names).length,
    GetItemOrNullObject: (names, [key], { book }) => {
      const item = find(book, names, key);
      return item ? object(namedItem, item) : null;
    },
  },
});

function typeOf(book: Book, item: DefinedName): string {
  if (nameArea(book, item)) return "Range";
  const constant = item.formula.slice(1);
  if (/^".*"$/s.test(constant)) return "String";
  if (/^#/.test(constant)) return "Error";
  if (/^-?\d+$/.test(constant)) return "Integer";
  return Number.isNaN(Number(constant)) ? "String" : "Double";
}

export const namedItem: ObjectType<DefinedName> = define<DefinedName>("NamedItem", {
  id: (item) => item.name,
  properties: {
    Name: { get: (item) => item.name },
    Comment: { get: (item) => item.comment, set: (item, value) => void (item.comment = text(value)) },
    Formula: { get: (item) => item.formula, set: (item, value) => void (item.formula = formulaOf(value)) },
    Scope: { get: (item) => (item.sheet ? "Worksheet" : "Workbook") },
    Type: { get: (item, { book }) => typeOf(book, item) },
    Value: { get: (item) => item.formula.slice(1) },
    Visible: { get: (item) => item.visible, set: (item, value) => void (item.visible = flag(value)) },
  },
  navigation: {
    Worksheet: (item) => {
      if (!item.sheet) throw new OfficeError("ItemNotFound");
      return object(worksheet, item.sheet);
    },
    WorksheetOrNullObject: (item) => (item.sheet ? object(worksheet, item.sheet) : null),
  },
  methods: {
    Delete: (item, _args, { book }) => void (book.names = book.names.filter((other) => other !== item)),
    GetRange: (item, _args, { book }) => {
      const place = nameArea(book, item);
      if (!place) throw new OfficeError("InvalidOperation");
      return object(range, place);
    },
    GetRangeOrNullObject: (item, _args, { book }) => {
      const place = nameArea(book, item);
      return place ? object(range, place) : null;
    },
  },
});
