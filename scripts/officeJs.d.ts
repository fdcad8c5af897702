export type OfficeJsSource = "self" | "cn" | "global";
export const OFFICE_JS_SOURCES: Readonly<Record<OfficeJsSource, string>>;
export const OFFICE_JS_FILES: readonly string[];
export function contentSecurityPolicy(officeJs: string): string;
