import { WorkbookFileError } from "../../host/document/fileError";
import { byId } from "./elements";

type Kind = "error" | "note";

/** The bar under the ribbon: what went wrong, and what to do. */
export class MessageBar {
  constructor() {
    byId("message-close").addEventListener("click", () => this.hide());
  }

  show(words: string, kind: Kind = "error"): void {
    byId("message-text").textContent = words;
    const bar = byId("message");
    bar.dataset["kind"] = kind;
    bar.hidden = false;
  }

  hide(): void {
    byId("message").hidden = true;
  }

  fail(what: string, error: unknown): void {
    this.show(`${what}：${reasonOf(error)}`);
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof WorkbookFileError) return error.zh;
  return error instanceof Error ? error.message : String(error);
}
