import type { Addin } from "../../host/page/addin";

/** The pane as a person meets it: by names and texts. */
export class Pane {
  constructor(private readonly addin: Addin) {}

  get document(): Document {
    return this.addin.window.document;
  }

  get text(): string {
    return this.document.body.textContent ?? "";
  }

  button(name: string): HTMLButtonElement {
    const found = [...this.document.querySelectorAll("button")].find((button) => nameOf(button) === name);
    if (!found)
      throw new Error(
        `no button “${name}” among ${[...this.document.querySelectorAll("button")].map(nameOf).join(" | ")}`,
      );
    return found;
  }

  has(name: string): boolean {
    return [...this.document.querySelectorAll("button")].some((button) => nameOf(button) === name);
  }

  /** Opens a page by the words of its tab. */
  open(page: string): void {
    const tabs = [...this.document.querySelectorAll<HTMLElement>("[role=tab]")];
    const tab = tabs.find(({ textContent }) => textContent?.startsWith(page));
    if (!tab) throw new Error(`no page “${page}”`);
    tab.click();
  }

  /** Opens or closes what a button with this text in it stands for. */
  async expand(text: string): Promise<void> {
    const heads = [...this.document.querySelectorAll<HTMLElement>("button[aria-expanded]")];
    const head = heads.find(({ textContent }) => textContent?.includes(text));
    if (!head) throw new Error(`nothing to open with “${text}” among ${heads.map(nameOf).join(" | ")}`);
    const before = head.getAttribute("aria-expanded");
    head.click();
    await this.addin.waitFor(() => head.getAttribute("aria-expanded") !== before);
  }

  /** A drop-down by its name. */
  select(name: string): HTMLSelectElement {
    const selects = [...this.document.querySelectorAll("select")];
    const found = selects.find((select) => this.labelOf(select).includes(name));
    if (!found) throw new Error(`no drop-down “${name}” among ${selects.map((one) => this.labelOf(one)).join(" | ")}`);
    return found;
  }

  choose(name: string, value: string): void {
    const select = this.select(name);
    select.value = value;
    select.dispatchEvent(new this.addin.window.Event("change", { bubbles: true }));
  }

  /** Presses a key where the focus is, or on an element. */
  press(key: string, element: Element = this.document.activeElement ?? this.document.body): void {
    element.dispatchEvent(new this.addin.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }

  private labelOf(element: Element): string {
    const id = element.getAttribute("aria-labelledby");
    return element.getAttribute("aria-label") ?? this.document.getElementById(id ?? "")?.textContent ?? "";
  }

  async shows(text: string): Promise<void> {
    await this.addin
      .waitFor(() => this.text.includes(text), { timeout: 10_000 })
      .catch(() => {
        throw new Error(`“${text}” never appeared in: ${this.text}`);
      });
  }

  async settled(): Promise<void> {
    await this.addin.waitFor(() => this.document.querySelector("main")?.getAttribute("aria-busy") === "false", {
      timeout: 10_000,
    });
  }
}

function nameOf(button: Element): string {
  return button.getAttribute("aria-label") ?? button.textContent ?? "";
}
