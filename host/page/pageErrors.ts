import type { DOMWindow, VirtualConsole } from "jsdom";

/** Collects what goes wrong in a page: scripts that throw or do not load, promises that nobody catches. */
export class PageErrors {
  readonly list: Error[] = [];
  private readonly listeners = new Set<(error: Error) => void>();
  private window: DOMWindow | null = null;
  private readonly onRejection = (reason: unknown): void => {
    // Rejections of all realms arrive here; others than the page's go the way that they would go without this listener.
    if (this.isOfPage(reason)) this.add(toError(reason));
    else if (process.listenerCount("unhandledRejection") === 1) {
      setImmediate(() => {
        throw reason;
      });
    }
  };

  constructor(console: VirtualConsole) {
    console.on("jsdomError", (error: Error & { type?: string; detail?: unknown }) => {
      // jsdom reads no modern CSS and draws nothing; neither is a fault of the page.
      if (error.type === "css parsing" || error.type === "not implemented") return;
      this.add(toError(error.detail ?? error));
    });
    process.on("unhandledRejection", this.onRejection);
  }

  watch(window: DOMWindow): void {
    this.window = window;
  }

  /** Rejects with the next error; `stop` ends the watch. */
  next(): { readonly error: Promise<never>; readonly stop: () => void } {
    let listener: (error: Error) => void = () => undefined;
    const error = new Promise<never>((_, reject) => {
      listener = reject;
      this.listeners.add(listener);
    });
    // Nobody may be waiting any more when an error comes.
    error.catch(() => undefined);
    return { error, stop: () => this.listeners.delete(listener) };
  }

  close(): void {
    process.off("unhandledRejection", this.onRejection);
    this.listeners.clear();
  }

  private add(error: Error): void {
    this.list.push(error);
    for (const listener of [...this.listeners]) listener(error);
  }

  private isOfPage(reason: unknown): boolean {
    const page = this.window as (DOMWindow & { Object: ObjectConstructor }) | null;
    return page !== null && reason instanceof page.Object;
  }
}

/** An error of the page's realm is not an Error of ours. */
function toError(value: unknown): Error {
  if (value instanceof Error) return value;
  if (value !== null && typeof value === "object" && "message" in value) {
    const { message, name, stack } = value as { message: unknown; name?: unknown; stack?: unknown };
    const error = new Error(String(message));
    if (typeof name === "string") error.name = name;
    if (typeof stack === "string") error.stack = stack;
    return error;
  }
  return new Error(String(value));
}
