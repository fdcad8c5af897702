export { CallFailure, DEFAULT_API_SETS, ExcelHost, WEB_PAYLOAD_LIMIT } from "./excelHost";
export type { HostCell, HostOptions, RequestRecord } from "./excelHost";
export type { Done, FailureOptions, InjectedError } from "./faults";
export { WorkbookFileError, type FileProblem } from "./document/fileError";
export { OfficeError, type ErrorCode } from "./model/errors";
export { createCalculator } from "./calc/univer";
export { openAddin, type Addin } from "./page/addin";
