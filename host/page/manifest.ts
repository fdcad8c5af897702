import { JSDOM } from "jsdom";

/** A button that the add-in puts on the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  /** The second text of the button's tip. */
  readonly description: string | null;
  /** Address of the picture of 32 pixels. */
  readonly icon: string | null;
  /** `ExecuteFunction` calls the function that the page associated with `functionName`; `ShowTaskpane` opens the pane. */
  readonly action: "ExecuteFunction" | "ShowTaskpane";
  readonly functionName: string | null;
  /** Page of a ShowTaskpane button. */
  readonly url: string | null;
}

/** What Excel takes from an add-in's XML manifest. */
export interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  readonly defaultLocale: string;
  readonly requirements: readonly { readonly name: string; readonly minVersion: string }[];
  /** The pane's page. */
  readonly taskPane: string;
  readonly functionFile: string | null;
  /** Runtimes by their page; `long` keeps the page alive while the pane is closed. */
  readonly runtimes: readonly { readonly url: string; readonly lifetime: "short" | "long" }[];
  readonly customFunctions: {
    readonly script: string;
    readonly page: string;
    readonly metadata: string;
    readonly namespace: string;
  } | null;
  readonly buttons: readonly RibbonButton[];
}

export class ManifestError extends Error {
  override readonly name = "ManifestError";
}

/**
 * Reads a manifest as Excel does: the innermost VersionOverrides count, every `resid` must resolve, and texts and
 * addresses come in the wanted language where an override has it.
 */
export function readManifest(xml: string, locale = "zh-CN"): Manifest {
  const root = parse(xml);
  const overrides = innermostOverrides(root);
  const resources = new Resources(overrides, locale);
  const host = overrides && child(path(overrides, "Hosts"), "Host");
  const form = host && child(host, "DesktopFormFactor");
  return {
    id: required(root, "Id"),
    version: required(root, "Version"),
    name: localised(child(root, "DisplayName"), locale),
    defaultLocale: required(root, "DefaultLocale"),
    requirements: requirementsOf(overrides ?? root, root),
    taskPane: localised(path(root, "DefaultSettings", "SourceLocation"), locale),
    functionFile: resources.optional(form && child(form, "FunctionFile")),
    runtimes: children(host && child(host, "Runtimes"), "Runtime").map((runtime) => ({
      url: resources.get(runtime),
      lifetime: runtime.getAttribute("lifetime") === "long" ? "long" : "short",
    })),
    customFunctions: customFunctionsOf(host, resources),
    buttons: form ? buttonsOf(form, resources) : [],
  };
}

function parse(xml: string): Element {
  try {
    const { documentElement } = new JSDOM(xml, { contentType: "application/xml" }).window.document;
    if (documentElement.localName !== "OfficeApp") throw new ManifestError("The root element is not OfficeApp");
    return documentElement;
  } catch (error) {
    if (error instanceof ManifestError) throw error;
    throw new ManifestError(`The manifest is not well-formed XML: ${error instanceof Error ? error.message : error}`);
  }
}

function innermostOverrides(root: Element): Element | null {
  let found: Element | null = null;
  for (let next = child(root, "VersionOverrides"); next; next = child(next, "VersionOverrides")) found = next;
  return found;
}

function requirementsOf(first: Element, root: Element): Manifest["requirements"] {
  const requirements = child(first, "Requirements") ?? child(root, "Requirements");
  const sets = requirements && child(requirements, "Sets");
  const fallback = sets?.getAttribute("DefaultMinVersion") ?? "1.1";
  return children(sets, "Set").map((set) => ({
    name: set.getAttribute("Name") ?? "",
    minVersion: set.getAttribute("MinVersion") ?? fallback,
  }));
}

function customFunctionsOf(host: Element | null, resources: Resources): Manifest["customFunctions"] {
  const point = extensionPoints(host && child(host, "AllFormFactors"), "CustomFunctions")[0];
  if (!point) return null;
  return {
    script: resources.get(path(point, "Script", "SourceLocation")),
    page: resources.get(path(point, "Page", "SourceLocation")),
    metadata: resources.get(path(point, "Metadata", "SourceLocation")),
    namespace: resources.get(child(point, "Namespace")),
  };
}

function buttonsOf(form: Element, resources: Resources): readonly RibbonButton[] {
  return extensionPoints(form, "PrimaryCommandSurface")
    .flatMap((point) => [...point.getElementsByTagName("*")])
    .filter((element) => element.localName === "Control" && typeOf(element) === "Button")
    .map((control) => {
      const action = child(control, "Action");
      return {
        id: control.getAttribute("id") ?? "",
        label: resources.get(child(control, "Label")),
        description: resources.optional(children(child(control, "Supertip"), "Description")[0]),
        icon: iconOf(control, resources),
        action: typeOf(action) === "ShowTaskpane" ? "ShowTaskpane" : "ExecuteFunction",
        functionName: (action && child(action, "FunctionName")?.textContent?.trim()) ?? null,
        url: resources.optional(action && child(action, "SourceLocation")),
      };
    });
}

function iconOf(control: Element, resources: Resources): string | null {
  const pictures = children(child(control, "Icon"), "Image");
  return resources.optional(pictures.find((picture) => picture.getAttribute("size") === "32"));
}

function extensionPoints(form: Element | null | undefined, type: string): readonly Element[] {
  return children(form, "ExtensionPoint").filter((point) => typeOf(point) === type);
}

/** The manifest's Resources by id. */
class Resources {
  private readonly elements = new Map<string, Element>();

  constructor(
    overrides: Element | null,
    private readonly locale: string,
  ) {
    const resources = overrides && child(overrides, "Resources");
    for (const group of resources ? resources.children : []) {
      for (const element of group.children) this.elements.set(element.getAttribute("id") ?? "", element);
    }
  }

  get(element: Element | null): string {
    const id = element?.getAttribute("resid");
    if (!id) throw new ManifestError(`${element?.localName ?? "An element"} has no resid`);
    const resource = this.elements.get(id);
    if (!resource) throw new ManifestError(`resid ${id} is not among the resources`);
    return localised(resource, this.locale);
  }

  optional(element: Element | null | undefined): string | null {
    return element ? this.get(element) : null;
  }
}

function localised(element: Element | null, locale: string): string {
  const wanted = children(element, "Override").find(
    (override) => override.getAttribute("Locale")?.toLowerCase() === locale.toLowerCase(),
  );
  const value = wanted?.getAttribute("Value") ?? element?.getAttribute("DefaultValue");
  if (value === null || value === undefined)
    throw new ManifestError(`${element?.localName ?? "A setting"} has no value`);
  return value;
}

function required(parent: Element, name: string): string {
  const text = child(parent, name)?.textContent?.trim();
  if (!text) throw new ManifestError(`${name} is missing`);
  return text;
}

function path(from: Element, ...names: readonly string[]): Element {
  return names.reduce((element, name) => {
    const next = child(element, name);
    if (!next) throw new ManifestError(`${name} is missing in ${element.localName}`);
    return next;
  }, from);
}

function child(parent: Element, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}

function children(parent: Element | null | undefined, name: string): readonly Element[] {
  return parent ? [...parent.children].filter((element) => element.localName === name) : [];
}

function typeOf(element: Element | null): string | null {
  return element?.getAttributeNS("http://www.w3.org/2001/XMLSchema-instance", "type") ?? null;
}
