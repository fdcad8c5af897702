import { OfficeError } from "../errors";
import type { Book } from "../grid/book";
import { optional, text } from "./arguments";
import { define, type ObjectType } from "./define";
import { isStructureLocked } from "./guard";

/** Passwords of the session are checked; a workbook whose file brings a password stays protected. */
const WORKBOOK = "";

export const workbookProtection: ObjectType<Book> = define<Book>("WorkbookProtection", {
  properties: { Protected: { get: isStructureLocked } },
  methods: {
    Protect: (book, [password], { extras }) => {
      if (isStructureLocked(book)) throw new OfficeError("InvalidOperation");
      book.document.protection = { lockStructure: true };
      extras.protect(WORKBOOK, optional<string | undefined>(password, text, undefined));
    },
    Unprotect: (book, [password], { extras }) => {
      if (!isStructureLocked(book)) return;
      const { workbookPassword, hashValue } = book.document.protection ?? {};
      const given = optional<string | undefined>(password, text, undefined);
      if (workbookPassword !== undefined || hashValue !== undefined || !extras.unprotect(WORKBOOK, given))
        throw new OfficeError("AccessDenied");
      delete book.document.protection;
    },
  },
});
