import { OfficeError } from "../errors";
import { isModelObject, type ModelObject } from "./define";

/** Checks of what a batch passes: anything of the wrong kind is Excel's InvalidArgument. */
export function text(value: unknown): string {
  if (typeof value !== "string") throw new OfficeError("InvalidArgument");
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw new OfficeError("InvalidArgument");
  return value;
}

export function integer(value: unknown): number {
  const whole = number(value);
  if (!Number.isInteger(whole)) throw new OfficeError("InvalidArgument");
  return whole;
}

export function flag(value: unknown): boolean {
  if (typeof value !== "boolean") throw new OfficeError("InvalidArgument");
  return value;
}

export function optional<T>(value: unknown, read: (value: unknown) => T, otherwise: T): T {
  return value === undefined || value === null ? otherwise : read(value);
}

/** One of the given words, in any case of its first letter. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T {
  const wanted = typeof value === "string" ? value.toLowerCase() : "";
  const found = words.find((word) => word.toLowerCase() === wanted);
  if (found === undefined) throw new OfficeError("InvalidArgument");
  return found;
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new OfficeError("InvalidArgument");
  return value as Record<string, unknown>;
}

/** A colour as `#RRGGBB`, from `#rrggbb`, `rrggbb` or one of the HTML names. */
export function color(value: unknown): string {
  const word = text(value).trim();
  if (/^#?[0-9a-f]{6}$/i.test(word)) return `#${word.replace("#", "").toUpperCase()}`;
  const named = HTML_COLORS[word.toLowerCase()];
  if (!named) throw new OfficeError("InvalidArgument");
  return named;
}

const HTML_COLORS: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  lime: "#00FF00",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
  silver: "#C0C0C0",
  purple: "#800080",
  navy: "#000080",
  teal: "#008080",
  maroon: "#800000",
  olive: "#808000",
  aqua: "#00FFFF",
  fuchsia: "#FF00FF",
  pink: "#FFC0CB",
  lightgray: "#D3D3D3",
  lightgrey: "#D3D3D3",
  lightblue: "#ADD8E6",
  lightgreen: "#90EE90",
  lightyellow: "#FFFFE0",
};

/** The target of an argument that is an object of the given class. */
export function objectOf<T>(value: unknown, name: string): T {
  if (!isModelObject(value) || value.type.name !== name) throw new OfficeError("InvalidArgument");
  return (value as ModelObject<T>).target;
}
