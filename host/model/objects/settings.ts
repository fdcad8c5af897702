import { OfficeError } from "../errors";
import type { Book } from "../grid/book";
import { text } from "./arguments";
import { define, object, type ObjectType } from "./define";

interface SettingKey {
  readonly key: string;
}

export const setting: ObjectType<SettingKey> = define<SettingKey>("Setting", {
  id: ({ key }) => key,
  properties: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { book }) => book.settings.get(key),
      set: ({ key }, value, { book }) => void book.settings.set(key, value),
    },
  },
  methods: { Delete: ({ key }, _args, { book }) => void book.settings.delete(key) },
});

/** `workbook.settings`: the same keys as `Office.context.document.settings`. */
export const settings: ObjectType<Book> = define<Book>("SettingCollection", {
  items: (book) => [...book.settings.keys()].map((key) => object(setting, { key })),
  index: (book, given) => {
    const key = text(given);
    if (!book.settings.has(key)) throw new OfficeError("ItemNotFound");
    return object(setting, { key });
  },
  methods: {
    Add: (book, [key, value]) => {
      book.settings.set(text(key), value);
      return object(setting, { key: text(key) });
    },
    GetCount: (book) => book.settings.size,
    GetItem: (book, [key]) => {
      if (!book.settings.has(text(key))) throw new OfficeError("ItemNotFound");
      return object(setting, { key: text(key) });
    },
    GetItemOrNullObject: (book, [key]) => (book.settings.has(text(key)) ? object(setting, { key: text(key) }) : null),
  },
});
