import type { ChartBodyProperties, ChartRichText, ChartTextProperties, ChartTitle } from "@cj-tech-master/excelts/chart";
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

/** The words of a title; undefined when it has none of its own. */
export function plainText(title: ChartTitle | undefined): string | undefined {
  if (!title?.text) return undefined;
  return title.text.paragraphs.map(({ runs }) => (runs ?? []).map(({ text }) => text).join("")).join("\n");
}

/** New words in the look of the old ones. */
export function textOf(title: ChartTitle | undefined, words: string, standard: ChartTextProperties, rotation?: number): ChartRichText {
  const body = title?.text?.bodyProperties ?? (rotation === undefined ? {} : { rotation, vertical: "horz" as const });
  return richText(words, body, title?.text ? looksOf(title.text) : standard);
}

export function fontOfTitle(ref: ChartRef, title: () => ChartTitle): ChartText {
  return {
    ref,
    read: () => looksOf(title().text),
    write: (properties) => {
      const target = title();
      target.text = richText(plainText(target) ?? "", target.text?.bodyProperties, properties);
    },
  };
}
