import type { Calculator, CustomFunction } from "./calc/calculator";
import { Interpreter } from "./batch/interpreter";
import { ActionType, type Action, type Batch, type BatchAnswer } from "./batch/protocol";
import { fileName } from "./document/functionNames";
import { readBook } from "./document/readBook";
import { Extras } from "./document/extras";
import { newWorkbook, openWorkbook, saveWorkbook, type WorkbookFile } from "./document/workbookFile";
import { writeBook } from "./document/writeBook";
import { Calculation } from "./model/calculation";
import { OfficeError, type ErrorCode } from "./model/errors";
import { Faults, type Done, type FailureOptions, type InjectedError } from "./faults";
import type { ChangedBy, HostEvent } from "./events";
import { formatAddress, parseAddress } from "./formula/address";
import type { Book } from "./model/grid/book";
import { numberFormatOf, type CellStyle } from "./model/grid/style";
import type { Sheet } from "./model/grid/sheet";
import { displayText } from "./model/text";

export interface HostOptions {
  /** File name with its extension. */
  readonly name: string;
  readonly locale?: "zh-CN" | "en-US";
  /** Requirement sets that the host says it supports: `{ ExcelApi: 1.14 }`. */
  readonly apiSets?: Readonly<Record<string, number>>;
  readonly calculator?: Calculator;
  /** Most bytes of a request and of a response; Excel on the web takes 5 MB, the desktop any size (the default). */
  readonly payloadLimit?: number;
  /** Most bytes that the file may take unpacked. */
  readonly unpackedLimit?: number;
}

export const WEB_PAYLOAD_LIMIT = 5 * 1024 * 1024;

/** What office.js is told by default: Microsoft 365 on Windows. */
export const DEFAULT_API_SETS: Readonly<Record<string, number>> = {
  ExcelApi: 1.17,
  SharedRuntime: 1.2,
  CustomFunctionsRuntime: 1.4,
  RibbonApi: 1.2,
  DialogApi: 1.2,
  // Without it office.js does not ask to wait for the end of cell editing.
  DelayForCellEdit: 1.1,
};

/** One request of the add-in. */
export interface RequestRecord {
  /** From 1. */
  readonly index: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly responseBytes: number;
  /** The error's code, when the batch failed. */
  readonly error: string | null;
  /** office.js's own: it releases tracked ranges, or says that its page is ready. No `sync` of the add-in. */
  readonly housekeeping: boolean;
}

/** Codes with which a whole call fails (`OSF.DDA.ErrorCodeManager.errorCodes`). */
export const CallFailure = {
  requestTooLarge: 5103,
  responseTooLarge: 5104,
  activityLimit: 5102,
  accessDenied: 7000,
  timeout: 5012,
} as const;

export interface HostCell {
  readonly value: string | number | boolean;
  readonly formula: string | null;
  readonly text: string;
  readonly numberFormat: string;
  readonly style: CellStyle;
}

/** Request flag: the request waits until the user stops editing a cell (`delayForCellEdit`). */
const WAITS_FOR_CELL_EDIT = 64;

const utf8 = new TextEncoder();
const bytesOf = (text: string): number => utf8.encode(text).length;

/** A stand-in for Excel: one open workbook that answers the batches of unmodified office.js. */
export class ExcelHost {
  readonly requests: RequestRecord[] = [];
  readonly apiSets: Readonly<Record<string, number>>;
  readonly locale: "zh-CN" | "en-US";
  readonly name: string;
  private readonly interpreter: Interpreter;
  private readonly calculation: Calculation;
  private readonly extras: Extras;
  private readonly customFunctions = new Map<string, CustomFunction>();
  private readonly faults = new Faults();
  private readonly waiting: (() => void)[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private editing = false;
  private elsewhere = false;

  private constructor(
    private readonly file: WorkbookFile,
    readonly book: Book,
    private readonly options: HostOptions,
  ) {
    this.name = options.name;
    this.locale = book.locale;
    this.apiSets = options.apiSets ?? DEFAULT_API_SETS;
    this.calculation = new Calculation(book, options.calculator ?? null);
    this.extras = new Extras(file);
    this.interpreter = new Interpreter(book, this.calculation, this.extras);
  }

  /**
   * Opens the bytes of an .xlsx, or a new workbook for null.
   * @throws WorkbookFileError when the bytes are no .xlsx that can be opened
   */
  static async open(bytes: Uint8Array | null, options: HostOptions): Promise<ExcelHost> {
    const file = bytes ? await openWorkbook(bytes, options.unpackedLimit) : newWorkbook();
    const { book, uncalculated } = readBook(file, { name: options.name, locale: options.locale ?? "zh-CN" }, new Map());
    const host = new ExcelHost(file, book, options);
    for (const { sheet, row, column } of uncalculated) book.changed(sheet, row, column);
    await host.calculation.run();
    return host;
  }

  /** Answers one call of office.js: `code` 0 and the body of the response, or the code with which the call failed. */
  execute(bodyText: string, flags = 0): Promise<{ code: number; body: string }> {
    if (this.elsewhere) return this.answerAside(bodyText);
    const answer = this.queue.then(() => this.answer(bodyText, flags));
    this.queue = answer.catch(() => undefined);
    return answer;
  }

  /**
   * Does something to the workbook as another program or person would, through office.js: its requests are answered at once,
   * also while one of the add-in waits in `beforeRequest`; they are not recorded and never made to fail.
   */
  async asSomebodyElse(work: () => Promise<void>): Promise<void> {
    this.elsewhere = true;
    try {
      await work();
    } finally {
      this.elsewhere = false;
    }
  }

  private async answerAside(bodyText: string): Promise<{ code: number; body: string }> {
    const answer = await this.interpreter.run(JSON.parse(bodyText) as Batch);
    this.sendEvents("person");
    return { code: 0, body: JSON.stringify(answer) };
  }

  private async answer(bodyText: string, flags: number): Promise<{ code: number; body: string }> {
    const requestBytes = bytesOf(bodyText);
    const index = this.requests.length + 1;
    const limit = this.options.payloadLimit ?? Infinity;
    const batch = JSON.parse(bodyText) as Batch;
    const actions = batch.Actions.length;
    const housekeeping = batch.Actions.every(isHousekeeping);
    const record = (responseBytes: number, error: string | null): void => {
      this.requests.push({ index, actions, requestBytes, responseBytes, error, housekeeping });
    };
    const fault = housekeeping ? undefined : await this.faults.next();
    if (this.editing && (flags & WAITS_FOR_CELL_EDIT) !== 0) await new Promise<void>((done) => this.waiting.push(done));
    if (requestBytes > limit) {
      record(0, "RequestPayloadSizeLimitExceeded");
      return { code: CallFailure.requestTooLarge, body: "" };
    }
    if (fault) await this.runPart(batch, fault.done);
    const refusal = fault?.error;
    if (refusal && "call" in refusal) {
      record(0, String(refusal.call));
      return { code: refusal.call, body: "" };
    }
    const answer = refusal ? refuse(refusal.code, refusal.message) : await this.run(batch);
    this.sendEvents("addin");
    const body = JSON.stringify(answer);
    const responseBytes = bytesOf(body);
    if (responseBytes > limit) {
      record(responseBytes, "ResponsePayloadSizeLimitExceeded");
      return { code: CallFailure.responseTooLarge, body: "" };
    }
    record(responseBytes, answer.Error?.Code ?? null);
    return { code: 0, body };
  }

  private run(batch: Batch): Promise<BatchAnswer> | BatchAnswer {
    return this.editing ? refuse("InvalidOperationInCellEditMode") : this.interpreter.run(batch);
  }

  private async runPart(batch: Batch, done: Done): Promise<void> {
    if (done === "nothing") return;
    const { Actions } = batch;
    await this.run(done === "all" ? batch : { ...batch, Actions: Actions.slice(0, Math.ceil(Actions.length / 2)) });
  }

  /** Makes the n-th request of the add-in from now fail (1: the next one); housekeeping of office.js does not count. */
  failRequest(n: number, error: InjectedError, options: FailureOptions = {}): void {
    this.faults.fail(n, error, options);
  }

  /** Lets something happen, as from a person or a co-author, just before the n-th request from now is answered. */
  beforeRequest(n: number, happen: () => Promise<void> | void): void {
    this.faults.interrupt(n, happen);
  }

  /** Takes back what `failRequest` and `beforeRequest` asked for. */
  stopFailing(): void {
    this.faults.clear();
  }

  /** True while the user types into a cell: requests fail, or wait when they say so. */
  get cellEditMode(): boolean {
    return this.editing;
  }

  set cellEditMode(editing: boolean) {
    this.editing = editing;
    if (!editing) for (const done of this.waiting.splice(0)) done();
  }

  /** False while another workbook is in front of this one: adding sheets, selecting, activating and freezing panes fail. */
  get inFront(): boolean {
    return this.book.inFront;
  }

  set inFront(inFront: boolean) {
    this.book.inFront = inFront;
  }

  /** The document settings, by key; they are saved with the workbook. */
  get settings(): Map<string, unknown> {
    return this.book.settings;
  }

  /** The settings as `Office.context.document.settings` keeps them: every value as JSON. */
  readSettings(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.settings].map(([key, value]) => [key, JSON.stringify(value)]));
  }

  /** Replaces all settings. */
  writeSettings(settings: Readonly<Record<string, string>>): void {
    this.settings.clear();
    for (const [key, text] of Object.entries(settings)) this.settings.set(key, parsed(text));
  }

  /** Makes the add-in's functions known to formulas. Only what showed #NAME? is calculated: other values are as the file has them. */
  async registerFunctions(functions: readonly CustomFunction[]): Promise<void> {
    for (const definition of functions) this.customFunctions.set(definition.name.toUpperCase(), definition);
    this.options.calculator?.registerFunctions(functions);
    const names = new Map([...this.customFunctions.keys()].map((name) => [fileName(name), name]));
    for (const sheet of this.book.sheets)
      for (const line of sheet.cells.values()) for (const cell of line) renameCustom(cell, names);
    this.calculation.touch();
    await this.calculation.run();
  }

  /** Calculates what is dirty; with `full` every formula. */
  async calculate(full = false): Promise<void> {
    if (full) this.calculation.invalidate();
    await this.calculation.run();
  }

  /** Tells of events that the add-in has asked for; gives the way to stop it. */
  onEvent(listener: (event: HostEvent) => void): () => void {
    return this.book.events.listen(listener);
  }

  /** After the answer that the add-in waits for, as Excel does. */
  private sendEvents(by: ChangedBy): void {
    setTimeout(() => this.book.events.send(by));
  }

  /** Enters something into a cell as a user would, here or at another computer; values are current afterwards. */
  async enter(
    sheetName: string,
    address: string,
    input: string | number | boolean,
    by: ChangedBy = "person",
  ): Promise<void> {
    const { enter } = await import("./model/objects/rangeValues");
    const { sheet, row, column } = this.place(sheetName, address);
    enter(this.book, sheet, row, column, input);
    if (this.book.calculationMode !== "Manual") await this.calculation.run();
    this.book.events.send(by);
  }

  /** The bytes of the workbook as an .xlsx. */
  async save(): Promise<Uint8Array> {
    await this.queue;
    const { book, file, extras } = this;
    writeBook(book, (name) => this.customFunctions.has(name.toUpperCase()));
    extras.prepare(book, (name) => this.customFunctions.has(name.toUpperCase()));
    return saveWorkbook({ ...file, customXml: extras.partsToSave(book), names: extras.names });
  }

  sheetNames(): readonly string[] {
    return this.book.sheets.map((sheet) => sheet.name);
  }

  /** What stands in a cell. */
  cell(sheetName: string, address: string): HostCell {
    const { sheet, row, column } = this.place(sheetName, address);
    const cell = sheet.find(row, column);
    const style = sheet.styleAt(row, column);
    const value = cell?.value ?? "";
    const numberFormat = numberFormatOf(style);
    return { value, formula: cell?.formula ?? null, text: displayText(value, numberFormat), numberFormat, style };
  }

  /** Values of an area, row by row. */
  values(sheetName: string, address: string): readonly (readonly (string | number | boolean)[])[] {
    const sheet = this.sheet(sheetName);
    const area = parseAddress(address);
    if (!area) throw new OfficeError("InvalidArgument");
    return Array.from({ length: area.rowCount }, (_, r) =>
      Array.from({ length: area.columnCount }, (__, c) => sheet.find(area.row + r, area.column + c)?.value ?? ""),
    );
  }

  /** Address of the cells with values; null for an empty sheet. */
  usedAddress(sheetName: string): string | null {
    const used = this.sheet(sheetName).usedArea(true);
    return used && formatAddress(used);
  }

  merges(sheetName: string): readonly string[] {
    return this.sheet(sheetName).merges.map((area) => formatAddress(area));
  }

  private sheet(name: string): Sheet {
    const sheet = this.book.sheetByName(name);
    if (!sheet) throw new OfficeError("ItemNotFound");
    return sheet;
  }

  private place(sheetName: string, address: string): { sheet: Sheet; row: number; column: number } {
    const area = parseAddress(address);
    if (!area) throw new OfficeError("InvalidArgument");
    return { sheet: this.sheet(sheetName), row: area.row, column: area.column };
  }

  dispose(): void {
    this.cellEditMode = false;
    this.options.calculator?.dispose();
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Tracked ranges are released, the page is ready, events are asked for. */
const HOUSEKEEPING: ReadonlySet<string> = new Set([
  "_RemoveReference",
  "NotifyActionHandlerReady",
  "_RegisterDataChangedEvent",
  "_UnregisterDataChangedEvent",
]);

function isHousekeeping({ ActionType: type, Name: name }: Action): boolean {
  return type === ActionType.instantiate || HOUSEKEEPING.has(name);
}

/** The answer of a batch that fails as a whole; codes that the model itself never gives are told without a sentence. */
function refuse(code: string, message?: string): BatchAnswer {
  const error = new OfficeError(code as ErrorCode, message);
  return { Results: [], Error: { Code: code, Message: error.message, Location: "", ActionIndex: 0 } };
}

/** Formulas were read before the add-in said how its functions are written. */
function renameCustom(cell: { formula: string | null } | undefined, names: ReadonlyMap<string, string>): void {
  if (!cell || cell.formula === null || !cell.formula.includes(".")) return;
  cell.formula = cell.formula.replace(/[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu, (name) => names.get(fileName(name)) ?? name);
}
