import type { Done, InjectedError } from "../../../host/faults";

/** One way in which a request of the add-in goes wrong. */
export interface FaultKind {
  readonly name: string;
  readonly error: InjectedError;
  readonly done: Done;
  readonly persistent: boolean;
}

/** Codes with which Excel refuses a batch. */
const CODES = [
  "GeneralException",
  "ItemNotFound",
  "InvalidArgument",
  "InvalidOperation",
  "InvalidReference",
  "InvalidSelection",
  "AccessDenied",
  "ApiNotFound",
  "InvalidOperationInCellEditMode",
  "RequestAborted",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "MergedRangeConflict",
  "MemoryLimitReached",
  "ServiceNotAvailable",
] as const;

/** Numbers with which office.js reports that a whole call failed. */
const CALLS = {
  "call 5001 (internal error)": 5001,
  "call 5012 (timeout)": 5012,
  "call 5102 (activity limit)": 5102,
  "call 5103 (request too large)": 5103,
  "call 5104 (response too large)": 5104,
  "call 7000 (access denied)": 7000,
} as const;

export const ERRORS: readonly (readonly [string, InjectedError])[] = [
  ...CODES.map((code) => [code, { code }] as const),
  ...Object.entries(CALLS).map(([name, call]) => [name, { call }] as const),
];

/** Errors that may come after part of the work, or all of it, was done. */
const LATE: readonly (readonly [string, Done])[] = [
  ["GeneralException", "half"],
  ["AccessDenied", "half"],
  ["RequestAborted", "half"],
  ["RequestAborted", "all"],
  ["call 5012 (timeout)", "all"],
  ["call 5104 (response too large)", "all"],
];

function kind(name: string, error: InjectedError, done: Done, persistent: boolean): FaultKind {
  return { name, error, done, persistent };
}

const both = [false, true] as const;

/** Every error, refused at once; some also half-way, and with the answer lost; each once and from there on. */
export const ALL_FAULTS: readonly FaultKind[] = [
  ...ERRORS.flatMap(([name, error]) => both.map((persistent) => kind(name, error, "nothing", persistent))),
  ...LATE.flatMap(([name, done]) =>
    both.map((persistent) => kind(name, new Map(ERRORS).get(name) ?? { code: name }, done, persistent)),
  ),
];

/** One of each shape. */
export const FEW_FAULTS: readonly FaultKind[] = [
  kind("GeneralException", { code: "GeneralException" }, "nothing", false),
  kind("AccessDenied", { code: "AccessDenied" }, "half", false),
  kind("call 5012 (timeout)", { call: 5012 }, "all", false),
  kind("RequestAborted", { code: "RequestAborted" }, "half", true),
  kind("call 5102 (activity limit)", { call: 5102 }, "nothing", true),
];
