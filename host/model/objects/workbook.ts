import type { Book } from "../grid/book";
import { application } from "./application";
import { comments } from "./comments";
import { customXmlParts } from "./customXmlParts";
import { define, object, type ObjectType } from "./define";
import { namedItems } from "./names";
import { documentProperties } from "./properties";
import { range } from "./range";
import { settings } from "./settings";
import { tables } from "./tables";
import { workbookProtection } from "./workbookProtection";
import { worksheets } from "./worksheets";

export const workbook: ObjectType<Book> = define<Book>("Workbook", {
  properties: {
    Name: { get: (book) => book.name },
    ReadOnly: { get: () => false },
    IsDirty: { get: () => true },
    AutoSave: { get: () => false },
    PreviouslySaved: { get: () => true },
    CalculationEngineVersion: { get: () => 191029 },
    UsePrecisionAsDisplayed: { get: () => false },
  },
  navigation: {
    Application: (book) => object(application, book),
    Comments: () => object(comments, { sheet: null }),
    CustomXmlParts: (book) => object(customXmlParts, book),
    Names: () => object(namedItems, { sheet: null }),
    Properties: (book) => object(documentProperties, book),
    Protection: (book) => object(workbookProtection, book),
    Settings: (book) => object(settings, book),
    Tables: () => object(tables, { sheet: null }),
    Worksheets: (book) => object(worksheets, book),
  },
  methods: {
    GetActiveCell: (book) => {
      const sheet = book.activeSheet();
      const { row, column } = book.selection(sheet);
      return object(range, { sheet, area: { row, column, rowCount: 1, columnCount: 1 } });
    },
    GetSelectedRange: (book) => {
      const sheet = book.activeSheet();
      return object(range, { sheet, area: book.selection(sheet) });
    },
  },
});
