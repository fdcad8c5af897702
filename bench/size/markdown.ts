/** A table in Markdown; cells are texts that are already formatted. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(heads), line(heads.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const PLAIN = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });

export const count = (value: number): string => PLAIN.format(value);
export const milliseconds = (value: number): string => (value < 10 ? value.toFixed(1) : PLAIN.format(value));
export const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 2 : 1);
export const times = (factor: number): string => `${factor < 10 ? factor.toFixed(2) : PLAIN.format(factor)} ×`;
export const verdict = (met: boolean): string => (met ? "met" : "**not met**");
