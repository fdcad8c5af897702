import type { Addin } from "../../host/page/addin";
import type { PageId } from "../../src/taskpane/pages";

/** What a person does with keyboard and mouse on the pages of the pane. */
export class Hands {
  constructor(private readonly addin: Addin) {}

  private get document(): Document {
    return this.addin.window.document;
  }

  open(page: PageId): void {
    this.document.getElementById(`tab-${page}`)?.click();
  }

  /** The input or drop-down with this name. */
  field(label: string): HTMLInputElement & HTMLSelectElement {
    const fields = [...this.document.querySelectorAll<HTMLElement>("input, select, textarea")];
    const found = fields.find((field) => this.labelOf(field) === label);
    if (!found) throw new Error(`no field “${label}” among ${fields.map((field) => this.labelOf(field)).join(" | ")}`);
    return found as HTMLInputElement & HTMLSelectElement;
  }

  private labelOf(field: HTMLElement): string {
    const own = field.getAttribute("aria-label");
    const label = field.id === "" ? null : this.document.querySelector(`label[for="${field.id}"]`);
    return own ?? label?.textContent ?? field.closest("label")?.textContent ?? "";
  }

  /** Types over what stands in an input; React hears of it as of typing. */
  type(label: string, text: string): HTMLInputElement {
    const input = this.field(label);
    input.focus();
    const { HTMLInputElement: Input } = this.addin.window;
    Object.getOwnPropertyDescriptor(Input.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new this.addin.window.Event("input", { bubbles: true }));
    return input;
  }

  press(key: string): void {
    const target = this.document.activeElement ?? this.document.body;
    target.dispatchEvent(new this.addin.window.KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }

  choose(label: string, value: string): void {
    const select = this.field(label);
    select.value = value;
    select.dispatchEvent(new this.addin.window.Event("change", { bubbles: true }));
  }

  /** What a screen reader is told politely. */
  get told(): readonly string[] {
    return [...this.document.querySelectorAll("[role=status]")].map((status) => status.textContent ?? "");
  }
}
