import type { RibbonButton } from "../host/page/manifest";

/** What the preview's page is told of the add-in; addresses are the preview's own. */
export interface AddinDescription {
  readonly id: string;
  readonly name: string;
  readonly taskPane: string;
  readonly functions: { readonly metadata: string; readonly namespace: string } | null;
  readonly buttons: readonly RibbonButton[];
}

export interface PreviewDescription {
  /** File names. */
  readonly samples: readonly string[];
  readonly addin: Readonly<Record<"zh-CN" | "en-US", AddinDescription>>;
}
