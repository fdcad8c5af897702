export { CallFailure, DEFAULT_API_SETS, ExcelHost, WEB_PAYLOAD_LIMIT } from "./excelHost";
export type { HostCell, HostOptions, InjectedError, RequestRecord } from "./excelHost";
export { WorkbookFileError, type FileProblem } from "./document/fileError";
export { OfficeError, type ErrorCode } from "./model/errors";
export { createCalculator } from "./calc/univer";
export { openAddin, type Addin } from "./page/addin";
