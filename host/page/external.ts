import type { HostEvent } from "../events";
import { Shell } from "./shell";

/**
 * What desktop Excel gives to the page of an add-in as `window.external`; office.js does everything through it.
 * Members, numbers and shapes are those that `excel-win32-16.01.debug.js` of the npm package calls and expects.
 */

/** Where requests of `Excel.run` and document settings go. */
export interface RequestHost {
  /** Answers one batch: `code` 0 with the answer's text, or one of office.js's own failure codes. */
  execute(body: string, flags: number): Promise<{ readonly code: number; readonly body: string }>;
  /** The document's settings. office.js passes their values as JSON. */
  readonly settings: Map<string, unknown>;
  /** Tells of the workbook's events; hosts without this have none. */
  onEvent?(listener: (event: HostEvent) => void): () => void;
}

export interface ExternalOptions {
  readonly locale: string;
  readonly solutionId: string;
  readonly documentUrl: string;
  /** API sets that the host has, by name. */
  readonly supported: Readonly<Record<string, number | string>>;
  /** The light theme unless given. */
  readonly theme?: OfficeTheme;
}

/** Colours of Office's windows as numbers, red in the highest byte. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

const LIGHT_THEME: OfficeTheme = {
  bodyBackgroundColor: 0xffffff,
  bodyForegroundColor: 0x262626,
  controlBackgroundColor: 0xf5f5f5,
  controlForegroundColor: 0x262626,
};

const EXCEL = 1;
/** Dispatch numbers of office.js. */
const EXECUTE_BATCH = 93;
const COMMAND_COMPLETED = 94;
export const RICH_API_MESSAGE = 33;
export const COMMAND_INVOKED = 39;
/** Messages of the rich API: events, and among them the pane's. */
const EVENT_CATEGORY = 65536;
const VISIBILITY_CHANGED = 65539;
/** office.js's codes: 0 success, 5001 internal error, 5012 session is gone. */
const SUCCESS = 0;
const INTERNAL_ERROR = 5001;
export const HOST_STOPPED = 5012;

type Done = (answer: SafeArray) => void;
type EventHandler = (eventId: number, payload: SafeArray) => void;

/** An array as COM hands it to script. */
interface SafeArray {
  toArray(): readonly unknown[];
}

function safeArray(items: readonly unknown[]): SafeArray {
  return { toArray: () => items };
}

/** The native side of one page. */
export class NativeExternal {
  private readonly handlers = new Map<number, EventHandler>();
  private readonly waiting = new Map<string, (data: string) => void>();
  private readonly registered = new Map<number, () => void>();
  private readonly shell = new Shell(false, (visible) => this.tellVisibility(visible));
  private stopped = false;
  private nextCommand = 1;
  private nextEvent = 1;

  constructor(
    private readonly host: RequestHost,
    private readonly options: ExternalOptions,
  ) {
    host.onEvent?.(({ type, target, message, remote }) => this.tell(type, target, message, remote));
  }

  /** From now on every request fails as when Excel has closed the document. */
  stop(): void {
    this.stopped = true;
  }

  /** Resolves once the page has asked for the event. */
  whenRegistered(eventId: number): Promise<void> {
    if (this.handlers.has(eventId)) return Promise.resolve();
    return new Promise((resolve) => this.registered.set(eventId, resolve));
  }

  /** Presses a ribbon button: resolves with what the page gave to `event.completed()`. */
  invokeCommand(functionName: string, controlId: string): Promise<unknown> {
    const handler = this.handlers.get(COMMAND_INVOKED);
    if (!handler) return Promise.reject(new Error("The page does not listen for ribbon commands"));
    const id = `command-${this.nextCommand++}`;
    const completed = new Promise<string>((resolve) => this.waiting.set(id, resolve));
    handler(COMMAND_INVOKED, safeArray([id, functionName, JSON.stringify({ source: { id: controlId } })]));
    return completed.then((data): unknown => (data ? JSON.parse(data) : null));
  }

  get paneVisible(): boolean {
    return this.shell.visible;
  }

  /** Opens or closes the pane, as a person does. */
  showPane(visible: boolean): void {
    this.shell.show(visible);
  }

  private tellVisibility(visible: boolean): void {
    const message = JSON.stringify({ visibility: visible ? "Visible" : "Hidden" });
    this.tell(VISIBILITY_CHANGED, "", message, false);
  }

  /** Hands the page one event; office.js gives it to whoever asked for that type and target. */
  private tell(type: number, target: string, message: string, remote: boolean): void {
    if (this.stopped) return;
    const entry = safeArray([EVENT_CATEGORY, type, target, message, this.nextEvent++, remote]);
    this.handlers.get(RICH_API_MESSAGE)?.(RICH_API_MESSAGE, safeArray([entry]));
  }

  /** The object to put at `window.external`. */
  get object(): object {
    return {
      GetHostInfo: () => `Excel$Win32$16.01$${this.options.locale}$telemetry$$disableLogging$8`,
      GetContext: () => this.context,
      GetLoggingAllowed: () => false,
      RegisterEvent: (eventId: number, _target: string, handler: EventHandler, done: Done) => {
        this.handlers.set(eventId, handler);
        done(safeArray([SUCCESS, null]));
        this.registered.get(eventId)?.();
        this.registered.delete(eventId);
      },
      UnregisterEvent: (eventId: number, _target: string, done: Done) => {
        this.handlers.delete(eventId);
        done(safeArray([SUCCESS, null]));
      },
      Execute: (dispatchId: number, parameters: unknown, done: Done) => this.execute(dispatchId, parameters, done),
    };
  }

  private execute(dispatchId: number, parameters: unknown, done: Done): void {
    if (dispatchId === EXECUTE_BATCH) void this.executeBatch(parameters, done);
    else if (dispatchId === COMMAND_COMPLETED) {
      const [id, , data] = items(parameters);
      done(safeArray([SUCCESS]));
      this.waiting.get(String(id))?.(String(data ?? ""));
      this.waiting.delete(String(id));
    } else done(safeArray([INTERNAL_ERROR]));
  }

  private async executeBatch(parameters: unknown, done: Done): Promise<void> {
    const message = items(items(parameters)[0]);
    if (this.stopped) {
      done(safeArray([HOST_STOPPED]));
      return;
    }
    const answer = await this.answer(String(message[4] ?? ""), Number(message[6] ?? 0));
    if (this.stopped) done(safeArray([HOST_STOPPED]));
    else if (answer.code !== SUCCESS) done(safeArray([answer.code]));
    else done(safeArray([SUCCESS, 200, [], answer.body]));
  }

  private async answer(body: string, flags: number): Promise<{ readonly code: number; readonly body: string }> {
    const shell = this.shell.answer(body);
    if (shell !== null) return { code: SUCCESS, body: shell };
    try {
      return await this.host.execute(body, flags);
    } catch {
      return { code: INTERNAL_ERROR, body: "" };
    }
  }

  private get context(): object {
    const { locale, solutionId, documentUrl, supported } = this.options;
    return {
      GetAppType: () => EXCEL,
      GetSolutionRef: () => solutionId,
      GetAppVersionMajor: () => 16,
      GetAppVersionMinor: () => 1,
      // office.js hands these on as they are: Office.context.displayLanguage is a name, not a number.
      GetAppUILocale: () => locale,
      GetAppDataLocale: () => locale,
      GetDocUrl: () => documentUrl,
      GetAppCapabilities: () => 0,
      GetActivationMode: () => 0,
      GetControlIntegrationLevel: () => 1,
      GetSolutionToken: () => "",
      GetSupportedMatrix: () => JSON.stringify(supported),
      GetHostFullVersion: () => "16.0.19000.10000",
      GetOfficeThemeInfo: () => JSON.stringify(this.options.theme ?? LIGHT_THEME),
      GetSettings: () => ({
        // Excel fills the arrays that it is given.
        Read: (keys: string[], values: string[]) => {
          for (const [key, value] of this.host.settings) {
            keys.push(key);
            values.push(JSON.stringify(value));
          }
        },
        // office.js writes all settings at once; what is not among them was removed.
        Write: (keys: ArrayLike<string>, values: ArrayLike<string>) => {
          const written = Array.from(
            keys,
            (key, index) => [String(key), parsed(String(values[index] ?? "null"))] as const,
          );
          this.host.settings.clear();
          for (const [key, value] of written) this.host.settings.set(key, value);
        },
      }),
    };
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return json;
  }
}

/** Arrays come from the page's own realm or as COM arrays. */
function items(value: unknown): readonly unknown[] {
  if (value !== null && typeof value === "object" && "toArray" in value) return (value as SafeArray).toArray();
  return Array.from((value ?? []) as ArrayLike<unknown>);
}
