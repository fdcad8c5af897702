/** The report that the add-in's page gives, as far as the terminal shows it; in `--json` it goes out as it came. */
export interface Report {
  readonly version: number;
  readonly workbook: string;
  readonly output: string | null;
  readonly tables: readonly ReportTable[];
  readonly totals: {
    readonly allocated: number | null;
    readonly spent: number | null;
    readonly returned: number | null;
    readonly expenditureRate: number | null;
    readonly denominator: "spent" | "net" | "returnedAsSpent";
  } | null;
  readonly score: {
    readonly scheme: string;
    readonly total: number;
    readonly full: number;
    readonly grade: string | null;
    readonly complete: boolean;
    readonly sections: readonly ReportSection[];
  } | null;
  readonly findings: readonly ReportFinding[];
}

export interface ReportTable {
  readonly sheet: string;
  readonly range: string;
  readonly kind: "allocation" | "indicators" | "selfEvaluation" | "scores" | "unknown";
  readonly title: string;
  readonly unit: string | null;
  readonly rows: readonly { readonly kind: string; readonly verdict: string | null }[];
}

export interface ReportSection {
  readonly name: string;
  readonly weight: number;
  readonly score: number;
  readonly scoreRate: number | null;
  readonly criteria: readonly { readonly source: "computed" | "entered" | "missing" }[];
}

export interface ReportFinding {
  readonly rule: string;
  readonly severity: "error" | "warning" | "info";
  readonly sheet: string;
  readonly cell: string;
  readonly message: string;
}
