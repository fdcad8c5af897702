import { sheetId } from "../../document/readBook";
import { OfficeError } from "../errors";
import { isVisible, type Book } from "../grid/book";
import { Sheet } from "../grid/sheet";
import { flag, optional, text } from "./arguments";
import { define, object, type ObjectType } from "./define";
import { inFront, structureFree } from "./guard";
import { checkSheetName, freeSheetName } from "./sheetNames";
import { worksheet } from "./worksheet";

function add(book: Book, given: unknown): Sheet {
  inFront(book);
  structureFree(book);
  const name = given === undefined || given === null ? freeSheetName(book) : checkSheetName(book, text(given), null);
  const document = book.document.addWorksheet(name);
  const sheet = new Sheet(sheetId(document), document, book.styles);
  book.active = book.activeSheet();
  book.sheets.push(sheet);
  book.listener?.sheetAdded(sheet);
  return sheet;
}

const ends = (book: Book, visibleOnly: unknown): Sheet[] =>
  optional(visibleOnly, flag, false) ? book.sheets.filter(isVisible) : book.sheets;

function required(sheet: Sheet | undefined): Sheet {
  if (!sheet) throw new OfficeError("ItemNotFound");
  return sheet;
}

export const worksheets: ObjectType<Book> = define<Book>("WorksheetCollection", {
  items: (book) => book.sheets.map((sheet) => object(worksheet, sheet)),
  index: (book, key) => object(worksheet, required(book.findSheet(text(key)))),
  methods: {
    Add: (book, [name]) => object(worksheet, add(book, name)),
    _RegisterDataChangedEvent: (book) => {
      book.events.watch(true);
      return null;
    },
    _UnregisterDataChangedEvent: (book) => {
      book.events.watch(false);
      return null;
    },
    GetActiveWorksheet: (book) => object(worksheet, book.activeSheet()),
    GetCount: (book, [visibleOnly]) => ends(book, visibleOnly).length,
    GetFirst: (book, [visibleOnly]) => object(worksheet, required(ends(book, visibleOnly)[0])),
    GetLast: (book, [visibleOnly]) => object(worksheet, required(ends(book, visibleOnly).at(-1))),
    GetItem: (book, [key]) => object(worksheet, required(book.findSheet(text(key)))),
    GetItemOrNullObject: (book, [key]) => {
      const sheet = book.findSheet(text(key));
      return sheet ? object(worksheet, sheet) : null;
    },
  },
});
