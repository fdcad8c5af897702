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
