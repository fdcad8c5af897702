import type { Compiler } from "webpack";

/** A custom function as `functions.json` describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly type: string;
    readonly dimensionality: "scalar" | "matrix";
    readonly optional?: boolean;
  }[];
  readonly result: { readonly type: string; readonly dimensionality: "scalar" | "matrix" };
}

export interface Metadata {
  readonly allowCustomDataForDataTypeAny: boolean;
  readonly allowErrorForDataTypeAny: boolean;
  readonly functions: readonly FunctionMetadata[];
}

export type EnglishTexts = Readonly<
  Record<string, { readonly description: string; readonly parameters: Readonly<Record<string, string>> }>
>;

export interface HelpText {
  readonly zh: string;
  readonly en: string;
}

export interface FunctionHelp {
  readonly title: HelpText;
  readonly when: HelpText;
  readonly examples: readonly (HelpText & {
    readonly formula: string;
    readonly gives: unknown;
    readonly shown: string;
  })[];
  readonly notes: readonly HelpText[];
  readonly native?: string;
}

export interface Texts {
  readonly english: EnglishTexts;
  readonly help: Readonly<Record<string, FunctionHelp>>;
}

export function readTexts(folder?: string): Texts;
export function completeMetadata(
  metadata: { readonly functions: readonly object[] },
  english: EnglishTexts,
  base?: string,
): { zh: Metadata; en: Metadata };
export function metadataFiles(
  metadata: { readonly functions: readonly object[] },
  texts: Texts,
  base?: string,
): Readonly<Record<string, string>>;
export function readdress(folder: string, base: string): void;

export class FunctionsMetadataPlugin {
  constructor(options?: { readonly base?: string; readonly folder?: string });
  apply(compiler: Compiler): void;
}
