import type { Finding } from "../evaluate/evaluation";
import { keyed } from "../plan/checklist/checklist";
import { matchKept, type KeptTexts } from "../plan/kept";
import { STATUSES } from "../plan/words";
import type { TextChange } from "./texts";

/** `open`: nothing was done yet. `done`: it was dealt with. `ignored`: a person gave a reason to leave it. */
export type HandlingStatus = "open" | "done" | "ignored";

/** What was done about a finding, as the columns 处理情况 and 备注 of the check list say. */
export interface Handling {
  readonly status: HandlingStatus;
  readonly remark: string;
}

/** Keys of the two inputs of a finding in the check list. */
export interface HandlingKeys {
  readonly status: string;
  readonly remark: string;
}

const WORDS = { open: STATUSES[0], done: STATUSES[1], ignored: STATUSES[2] } as const satisfies Record<
  HandlingStatus,
  string
>;

/** Several views ask for the keys of the same findings. */
const known = new WeakMap<readonly Finding[], readonly HandlingKeys[]>();

/** The keys of each finding, in the order of the findings. */
export function handlingKeys(findings: readonly Finding[]): readonly HandlingKeys[] {
  let keys = known.get(findings);
  if (keys === undefined) known.set(findings, (keys = keyed(findings)));
  return keys;
}

/** What was done about each finding, in the order of their keys. Pure. */
export function handlingsOf(keys: readonly HandlingKeys[], texts: KeptTexts): readonly Handling[] {
  const { byKey } = matchKept(
    texts,
    keys.flatMap(({ status, remark }) => [status, remark]),
  );
  return keys.map(({ status, remark }) => ({
    status: statusOf(byKey.get(status)),
    remark: String(byKey.get(remark) ?? ""),
  }));
}

function statusOf(word: unknown): HandlingStatus {
  const text = String(word ?? "").trim();
  if (text === WORDS.done) return "done";
  return text === WORDS.ignored ? "ignored" : "open";
}

/** What is to be written to handle a finding so. The remark goes with the status: 备注 tells why it is ignored. */
export function handlingChanges(keys: HandlingKeys, { status, remark }: Handling): readonly TextChange[] {
  return [
    { key: keys.status, value: WORDS[status] },
    { key: keys.remark, value: remark === "" ? null : remark },
  ];
}
