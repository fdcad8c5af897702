import type { Workbook } from "@cj-tech-master/excelts";
import type { Book } from "../grid/book";
import { number, text } from "./arguments";
import { define, type Property, type ObjectType } from "./define";

type TextKey = "title" | "subject" | "keywords" | "category" | "manager" | "company" | "description" | "creator";

const textProperty = (key: TextKey): Property<Book> => ({
  get: ({ document }) => document[key] ?? "",
  set: ({ document }, value) => void ((document as Pick<Workbook, TextKey>)[key] = text(value)),
});

export const documentProperties: ObjectType<Book> = define<Book>("DocumentProperties", {
  properties: {
    Title: textProperty("title"),
    Subject: textProperty("subject"),
    Author: textProperty("creator"),
    Keywords: textProperty("keywords"),
    Comments: textProperty("description"),
    Category: textProperty("category"),
    Manager: textProperty("manager"),
    Company: textProperty("company"),
    LastAuthor: { get: ({ document }) => document.lastModifiedBy ?? "" },
    RevisionNumber: {
      get: ({ document }) => document.revision ?? 0,
      set: ({ document }, value) => void (document.revision = number(value)),
    },
    CreationDate: { get: ({ document }) => `/Date(${document.created.getTime()})/` },
  },
});
