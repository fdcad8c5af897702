import { OfficeError } from "../errors";
import type { Book } from "../grid/book";
import { text } from "./arguments";
import { define, object, type HostExtras, type ObjectType } from "./define";

type Part = HostExtras["customXml"][number];

const namespaceOf = (xml: string): string => /<[^?!][^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

const byId = (extras: HostExtras, id: unknown): Part | undefined =>
  extras.customXml.find((part) => part.id === text(id));

function wellFormed(xml: string): string {
  if (!/^\s*(<\?xml[^>]*\?>)?\s*<[\p{L}_]/u.test(xml)) throw new OfficeError("InvalidArgument");
  return xml;
}

export const customXmlPart: ObjectType<Part> = define<Part>("CustomXmlPart", {
  id: (part) => part.id,
  properties: { Id: { get: (part) => part.id }, NamespaceUri: { get: (part) => namespaceOf(part.xml) } },
  methods: {
    Delete: (part, _args, { extras }) => void (extras.customXml = extras.customXml.filter((other) => other !== part)),
    GetXml: (part) => part.xml,
    SetXml: (part, [xml]) => void (part.xml = wellFormed(text(xml))),
  },
});

export const customXmlParts: ObjectType<Book> = define<Book>("CustomXmlPartCollection", {
  items: (_book, { extras }) => extras.customXml.map((part) => object(customXmlPart, part)),
  index: (_book, id, { extras }) => {
    const part = byId(extras, id);
    if (!part) throw new OfficeError("ItemNotFound");
    return object(customXmlPart, part);
  },
  methods: {
    Add: (_book, [xml], { extras }) => {
      const part = { id: `{${crypto.randomUUID().toUpperCase()}}`, xml: wellFormed(text(xml)) };
      extras.customXml.push(part);
      return object(customXmlPart, part);
    },
    GetCount: (_book, _args, { extras }) => extras.customXml.length,
    GetItemOrNullObject: (_book, [id], { extras }) => {
      const part = byId(extras, id);
      return part ? object(customXmlPart, part) : null;
    },
    GetByNamespace: (_book, [uri], { extras }) =>
      object(scopedParts, { parts: extras.customXml.filter((part) => namespaceOf(part.xml) === text(uri)) }),
  },
});

interface Scoped {
  readonly parts: readonly Part[];
}

export const scopedParts: ObjectType<Scoped> = define<Scoped>("CustomXmlPartScopedCollection", {
  items: ({ parts }) => parts.map((part) => object(customXmlPart, part)),
  index: ({ parts }, id) => {
    const part = parts.find((other) => other.id === id);
    if (!part) throw new OfficeError("ItemNotFound");
    return object(customXmlPart, part);
  },
  methods: {
    GetCount: ({ parts }) => parts.length,
    GetOnlyItem: ({ parts }) => {
      const [part] = parts;
      if (!part || parts.length > 1) throw new OfficeError("InvalidOperation");
      return object(customXmlPart, part);
    },
    GetOnlyItemOrNullObject: ({ parts }) => {
      const [part] = parts;
      return part && parts.length === 1 ? object(customXmlPart, part) : null;
    },
  },
});
