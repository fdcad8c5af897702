import type { PreviewDescription } from "../description";
import { Preview } from "./preview";

/** Fetches what the page is told of the add-in, and opens the sample of the address or the first one. */
async function main(): Promise<void> {
  const description = (await (await fetch("/preview.json")).json()) as PreviewDescription;
  const preview = new Preview(description);
  Object.assign(window, { preview });
  await preview.start();
}

void main();
