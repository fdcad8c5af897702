import { xmlDecode } from "@cj-tech-master/excelts";
import type {
  ChartBodyProperties,
  ChartRichText,
  ChartTextProperties,
  ChartTitle,
} from "@cj-tech-master/excelts/chart";
import type { ChartRef } from "./chart";
import type { ChartText } from "./chartFormat";

/** One run of text for each line, all of one look. */
export function richText(words: string, body: ChartBodyProperties = {}, look: ChartTextProperties = {}): ChartRichText {
  return {
    ...(Object.keys(body).length > 0 ? { bodyProperties: body } : {}),
    paragraphs: words.split("\n").map((line) => ({
      properties: { defaultRunProperties: look },
      runs: [{ text: line, properties: look }],
    })),
  };
}

const looksOf = (text: ChartRichText | undefined): ChartTextProperties =>
  text?.paragraphs[0]?.runs?.[0]?.properties ?? text?.paragraphs[0]?.properties?.defaultRunProperties ?? {};

/** The words of a title; undefined when it has none of its own. A title that came with the file is still XML. */
export function plainText(title: ChartTitle | undefined): string | undefined {
  if (title?.text)
    return title.text.paragraphs.map(({ runs }) => (runs ?? []).map(({ text }) => text).join("")).join("\n");
  if (!title?.rawTx) return undefined;
  const paragraphs = title.rawTx.match(/<a:p>[\s\S]*?<\/a:p>/g) ?? [];
  return paragraphs
    .map((paragraph) =>
      [...paragraph.matchAll(/<a:t[^>]*>([^<]*)<\/a:t>/g)].map(([, words]) => xmlDecode(words ?? "")).join(""),
    )
    .join("\n");
}

/** New words in the look of the old ones. */
export function textOf(
  title: ChartTitle | undefined,
  words: string,
  standard: ChartTextProperties,
  rotation?: number,
): ChartRichText {
  const body = title?.text?.bodyProperties ?? (rotation === undefined ? {} : { rotation, vertical: "horz" as const });
  return richText(words, body, title?.text ? looksOf(title.text) : standard);
}

export function fontOfTitle(ref: ChartRef, title: () => ChartTitle): ChartText {
  return {
    ref,
    read: () => looksOf(title().text),
    write: (properties) => {
      const target = title();
      const words = plainText(target) ?? "";
      delete target.rawTx;
      target.text = richText(words, target.text?.bodyProperties, properties);
    },
  };
}
