import type { ComponentType } from "react";
import type { Overview } from "../app/overview";
import type { Texts } from "../locale";
import { ChecksPage } from "./checks/ChecksPage";
import { DiagnosticsPage } from "./diagnostics/DiagnosticsPage";
import { RecognitionPage } from "./recognition/RecognitionPage";
import { ScoringPage } from "./scoring/ScoringPage";
import { StartPage } from "./start/StartPage";
import { TargetsPage } from "./targets/TargetsPage";

export type PageId = keyof Texts["pages"];

/** One page of the pane: it answers one question. */
export interface Page {
  readonly id: PageId;
  readonly Content: ComponentType;
  /** How many things on it need a person. */
  readonly waiting?: (found: Overview) => number;
  /** Reached from the menu instead of the tabs. */
  readonly aside?: boolean;
}

/** In the order of the tabs. A new page is a folder and a line here. */
export const PAGES: readonly Page[] = [
  { id: "start", Content: StartPage },
  { id: "recognition", Content: RecognitionPage },
  { id: "targets", Content: TargetsPage, waiting: ({ indicators }) => indicators.review },
  { id: "scoring", Content: ScoringPage, waiting: ({ score }) => score?.missing ?? 0 },
  { id: "checks", Content: ChecksPage, waiting: ({ findings }) => findings.counts.error + findings.counts.warning },
  { id: "diagnostics", Content: DiagnosticsPage, aside: true },
];
