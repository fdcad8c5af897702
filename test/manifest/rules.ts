import { childNames, type ManifestDocument, typeOf, valuesOf } from "./document";
import { CHILDREN } from "./order";

/** The files that are served beside the manifest. */
export interface ServedFiles {
  readonly base: string;
  /** The bytes behind an address below `base`; null where there is no file. */
  read(address: string): Buffer | null;
}

export interface ManifestRule {
  readonly id: string;
  readonly source: string;
  /** What is wrong; empty when nothing is. */
  check(manifest: ManifestDocument, files: ServedFiles): readonly string[];
}

/** Every language that the product speaks besides the manifest's own. */
const OTHER_LOCALES = ["en-US"];
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Names that read the same in every language. */
const SAME_EVERYWHERE = new Set(["Functions.Namespace"]);

export const MANIFEST_RULES: readonly ManifestRule[] = [
  {
    id: "order",
    source: "Microsoft, How to find the proper order of manifest elements; [MS-OWEMXML]",
    check: (manifest) => [manifest.root, ...manifest.root.getElementsByTagName("*")].flatMap(misplaced),
  },
  {
    id: "identity",
    source: "[MS-OWEMXML] 2.3.5 UUID, 2.3.8 Version, 2.3.7 CultureName",
    check: (manifest) => [
      ...(GUID.test(manifest.text("Id")) ? [] : [`Id ${manifest.text("Id")}`]),
      ...(/^\d{1,5}(\.\d{1,5}){3}$/.test(manifest.text("Version")) ? [] : [`Version ${manifest.text("Version")}`]),
      ...(/^[a-z]{2}-[A-Z]{2}$/.test(manifest.text("DefaultLocale")) ? [] : ["DefaultLocale"]),
    ],
  },
  {
    id: "lengths",
    source: "[MS-OWEMXML] 2.3.2 ShortString 125, 2.3.3 LongString 250, 2.3.4 URL 2048; Microsoft, Resources: strings",
    check: (manifest) => {
      const limits = [
        ...limited([manifest.at("DisplayName"), ...under(manifest, "ShortStrings")], 125),
        ...limited([manifest.at("Description"), ...under(manifest, "LongStrings")], 250),
      ];
      return [
        ...limits,
        ...(manifest.text("ProviderName").length > 125 ? ["ProviderName"] : []),
        ...manifest.addresses().filter((address) => address.length > 2048),
      ];
    },
  },
  {
    id: "ids",
    source: "Microsoft, Control, Group and OfficeTab: id is unique and at most 125 characters",
    check: (manifest) => {
      const ids = ["Group", "Control", "CustomTab"].flatMap((name) => manifest.all(name).map(({ id }) => id));
      return [...ids.filter((id) => id === "" || id.length > 125), ...twice(ids)];
    },
  },
  {
    id: "resources",
    source: "Microsoft, Resources: every resid names one resource, at most 32 characters",
    check: (manifest) => {
      const defined = ["Images", "Urls", "ShortStrings", "LongStrings"].flatMap((name) =>
        under(manifest, name).map(({ id }) => id),
      );
      const used = [...manifest.root.getElementsByTagName("*")].flatMap((one) => one.getAttribute("resid") ?? []);
      return [
        ...twice(defined).map((id) => `${id} defined twice`),
        ...used.filter((id) => !defined.includes(id)).map((id) => `${id} is not defined`),
        ...defined.filter((id) => !used.includes(id)).map((id) => `${id} is not used`),
        ...defined.filter((id) => id.length > 32).map((id) => `${id} is too long`),
      ];
    },
  },
  {
    id: "resource kinds",
    source: "Microsoft, Resources: images and URLs, short strings for labels and titles, long strings for descriptions",
    check: (manifest) =>
      [...manifest.root.getElementsByTagName("*")].flatMap((element) => {
        const wanted = KIND_OF[element.localName];
        const resource = under(manifest, wanted ?? "").find(({ id }) => id === element.getAttribute("resid"));
        return element.hasAttribute("resid") && !resource ? [`${element.localName} wants one of ${wanted}`] : [];
      }),
  },
  {
    id: "icons",
    source: "Microsoft, Icon: PNG of 16, 32 and 80 pixels; IconUrl 32, HighResolutionIconUrl 64",
    check: (manifest, files) => [
      ...manifest.all("Icon").flatMap((icon) => missingSizes(icon)),
      ...imagesOf(manifest).flatMap(([address, size]) => wrongImage(files.read(address), address, size)),
    ],
  },
  {
    id: "addresses",
    source: "Microsoft, Requirements for Office Add-ins: https only; every address is served",
    check: (manifest, files) =>
      manifest.addresses().flatMap((address) => {
        if (!address.startsWith("https://")) return [`${address} is not https`];
        if (!address.startsWith(files.base)) return [`${address} is not below ${files.base}`];
        return files.read(address) === null ? [`${address} is not served`] : [];
      }),
  },
  {
    id: "languages",
    source: "Microsoft, Localization for Office Add-ins: one Override a language, where the text differs",
    check: (manifest) =>
      manifest.localised().flatMap((element) => {
        const locales = [...element.children].map((one) => one.getAttribute("Locale") ?? "");
        const isText = !/^https:/.test(element.getAttribute("DefaultValue") ?? "");
        const missing = isText && !SAME_EVERYWHERE.has(element.id) ? OTHER_LOCALES : [];
        return [
          ...missing.filter((one) => !locales.includes(one)).map((one) => `${nameOf(element)} has no ${one}`),
          ...locales.filter((one) => !OTHER_LOCALES.includes(one)).map((one) => `${nameOf(element)}: ${one}`),
          ...twice(locales).map((one) => `${nameOf(element)}: ${one} twice`),
          ...(valuesOf(element).includes("") ? [`${nameOf(element)} is empty`] : []),
        ];
      }),
  },
  {
    id: "shared runtime",
    source:
      "Microsoft, Configure your add-in to use a shared runtime: one page for runtime, functions, commands and pane",
    check: (manifest) => {
      const [runtime, ...more] = manifest.all("Runtime");
      const page = runtime?.getAttribute("resid");
      const pages = [
        ...manifest.all("Page").map((one) => one.firstElementChild),
        ...manifest.all("FunctionFile"),
        ...manifest
          .all("Action")
          .flatMap((one) => [...one.children].filter(({ localName }) => localName === "SourceLocation")),
      ];
      const others = pages.filter((one) => one?.getAttribute("resid") !== page);
      const required = manifest.all("Set").some((set) => set.getAttribute("Name") === "SharedRuntime");
      return [
        ...(more.length > 0 ? ["more than one Runtime"] : []),
        ...(runtime?.getAttribute("lifetime") === "long" ? [] : ["the Runtime is not long"]),
        ...others.map((one) => `${one?.localName} has another page`),
        ...(required ? [] : ["SharedRuntime is not required"]),
      ];
    },
  },
  {
    id: "namespace",
    source: "Microsoft, Custom functions naming guidelines: letters, digits, _ and ., beginning with a letter",
    check: (manifest) => {
      const id = manifest.all("Namespace")[0]?.getAttribute("resid");
      const text = under(manifest, "ShortStrings").find((one) => one.id === id);
      return text && /^[A-Za-z][\w.]*$/.test(text.getAttribute("DefaultValue") ?? "") ? [] : ["Namespace"];
    },
  },
];

const KIND_OF: Readonly<Record<string, string>> = {
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
  Namespace: "ShortStrings",
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
};

/** What breaks the rules, each with the rule's id. */
export function brokenRules(manifest: ManifestDocument, files: ServedFiles): readonly string[] {
  return MANIFEST_RULES.flatMap(({ id, check }) => check(manifest, files).map((what) => `${id}: ${what}`));
}

function misplaced(element: Element): readonly string[] {
  const { localName: name } = element;
  const keys = [`${element.parentElement?.localName} > ${name}`, `${name} ${typeOf(element)}`, name];
  const inOverrides = element.closest("VersionOverrides") !== null;
  const key = inOverrides && name === "Host" ? "VersionOverrides > Host" : keys.find((one) => CHILDREN[one]);
  const allowed = key === undefined ? undefined : CHILDREN[key];
  if (!allowed) return [];
  const names = allowed.map((one) => one.replace("!", ""));
  const present = childNames(element);
  const places = present.map((one) => names.indexOf(one));
  const required = allowed.filter((one) => one.endsWith("!")).map((one) => one.slice(0, -1));
  return [
    ...present.filter((_, index) => places[index] === -1).map((one) => `${one} in ${name}`),
    ...present
      .filter((_, index) => (places[index] ?? 0) < (places[index - 1] ?? 0))
      .map((one) => `${one} too late in ${name}`),
    ...required.filter((one) => !present.includes(one)).map((one) => `${name} has no ${one}`),
  ];
}

function under(manifest: ManifestDocument, group: string): readonly Element[] {
  return [...(manifest.at("VersionOverrides", "Resources", group)?.children ?? [])];
}

function limited(elements: readonly (Element | null)[], limit: number): readonly string[] {
  return elements.flatMap((element) =>
    element && valuesOf(element).some((value) => value.length > limit) ? [`${nameOf(element)} over ${limit}`] : [],
  );
}

function nameOf(element: Element): string {
  return element.id || element.localName;
}

function twice(values: readonly string[]): readonly string[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

function missingSizes(icon: Element): readonly string[] {
  const sizes = [...icon.children].map((image) => image.getAttribute("size"));
  return ["16", "32", "80"].filter((size) => !sizes.includes(size)).map((size) => `Icon without ${size}`);
}

/** Addresses of images with the size that the manifest states for them. */
function imagesOf(manifest: ManifestDocument): readonly (readonly [string, number])[] {
  const address = (element: Element | null | undefined): string => element?.getAttribute("DefaultValue") ?? "";
  const resources = new Map(under(manifest, "Images").map((image) => [image.id, address(image)]));
  const inIcons = manifest
    .all("Icon")
    .flatMap((icon) => [...icon.children])
    .map(
      (image) => [resources.get(image.getAttribute("resid") ?? "") ?? "", Number(image.getAttribute("size"))] as const,
    );
  return [[address(manifest.at("IconUrl")), 32], [address(manifest.at("HighResolutionIconUrl")), 64], ...inIcons];
}

/** Width and height of a PNG stand in its first chunk. */
function wrongImage(png: Buffer | null, address: string, size: number): readonly string[] {
  if (!png?.subarray(1, 4).equals(Buffer.from("PNG"))) return [`${address} is no PNG`];
  const found = [png.readUInt32BE(16), png.readUInt32BE(20)];
  return found.every((side) => side === size) ? [] : [`${address} is ${found.join("×")}, not ${size}`];
}
