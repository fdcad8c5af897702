import { JSDOM } from "jsdom";

const XSI = "http://www.w3.org/2001/XMLSchema-instance";

/** A manifest as its rules look at it; names are without prefixes. */
export class ManifestDocument {
  readonly root: Element;

  constructor(xml: string) {
    this.root = new JSDOM(xml, { contentType: "text/xml" }).window.document.documentElement;
  }

  all(name: string): readonly Element[] {
    return [...this.root.getElementsByTagName("*")].filter((element) => element.localName === name);
  }

  /** The element at the end of a path of names from the root; null where there is none. */
  at(...path: readonly string[]): Element | null {
    return path.reduce<Element | null>(
      (element, name) => (element && [...element.children].find((child) => child.localName === name)) ?? null,
      this.root,
    );
  }

  text(...path: readonly string[]): string {
    return this.at(...path)?.textContent?.trim() ?? "";
  }

  /** Elements with a text or an address of their own: `DefaultValue` and one `Override` a language. */
  localised(): readonly Element[] {
    return [...this.root.getElementsByTagName("*")].filter((element) => element.hasAttribute("DefaultValue"));
  }

  /** Every address that the manifest names. */
  addresses(): readonly string[] {
    return this.localised()
      .flatMap(valuesOf)
      .filter((value) => /^[a-z][a-z0-9+.-]*:/i.test(value));
  }
}

/** What an element says, in every language. */
export function valuesOf(element: Element): readonly string[] {
  const overrides = [...element.children].filter((child) => child.localName === "Override");
  return [element.getAttribute("DefaultValue"), ...overrides.map((one) => one.getAttribute("Value"))].map(
    (value) => value ?? "",
  );
}

export function typeOf(element: Element): string {
  return element.getAttributeNS(XSI, "type") ?? "";
}

export function childNames(element: Element): readonly string[] {
  return [...element.children].map((child) => child.localName);
}
