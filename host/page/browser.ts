import { TextDecoder, TextEncoder } from "node:util";
import type { DOMWindow } from "jsdom";

/**
 * What the WebView2 of desktop Excel has and jsdom has not. Nothing here does layout: media never match, sizes never
 * change, and nothing scrolls. `fetch` reads the add-in's own files and nothing else.
 */
export function completeBrowser(window: DOMWindow, read: (url: string) => Buffer | null): void {
  const missing: Readonly<Record<string, unknown>> = {
    matchMedia: (media: string) => mediaQuery(media),
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    TextEncoder,
    TextDecoder,
    structuredClone: (value: unknown) => structuredClone(value),
    requestIdleCallback: (callback: (deadline: object) => void) =>
      window.setTimeout(() => callback({ didTimeout: false, timeRemaining: () => 10 }), 1),
    cancelIdleCallback: (handle: number) => window.clearTimeout(handle),
    fetch: (input: unknown) => Promise.resolve(response(window, read, input)),
    CSS: { supports: () => false, escape: escapeIdentifier },
  };
  for (const [name, value] of Object.entries(missing)) {
    if (!(name in window)) Object.defineProperty(window, name, { value, writable: true, configurable: true });
  }
  // jsdom has these only to report "not implemented".
  for (const name of ["scrollTo", "scrollBy", "print", "focus"]) {
    Object.defineProperty(window, name, { value: () => undefined, writable: true, configurable: true });
  }
  for (const name of ["scrollIntoView", "scrollTo", "scrollBy"]) {
    Object.defineProperty(window.Element.prototype, name, {
      value: () => undefined,
      writable: true,
      configurable: true,
    });
  }
}

function mediaQuery(media: string): object {
  const nothing = (): void => undefined;
  return {
    media,
    matches: false,
    onchange: null,
    addEventListener: nothing,
    removeEventListener: nothing,
    addListener: nothing,
    removeListener: nothing,
    dispatchEvent: () => false,
  };
}

class Observer {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): readonly unknown[] {
    return [];
  }
}

function response(window: DOMWindow, read: (url: string) => Buffer | null, input: unknown): object {
  const address = typeof input === "string" ? input : String((input as { url?: unknown }).url ?? input);
  const url = new URL(address, window.document.baseURI).href;
  const bytes = read(url);
  const text = (): Promise<string> => Promise.resolve(bytes?.toString("utf8") ?? "");
  return {
    ok: bytes !== null,
    status: bytes ? 200 : 404,
    url,
    text,
    json: async (): Promise<unknown> => window.JSON.parse(await text()),
    arrayBuffer: () => Promise.resolve(Uint8Array.from(bytes ?? []).buffer),
  };
}

function escapeIdentifier(text: string): string {
  return text.replace(/[^\w\u0080-\uffff-]/g, (character) => `\\${character}`);
}
