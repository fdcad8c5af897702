/**
 * What desktop Excel puts at `window.external`, written into a real browser's page: runs there, so it must stand alone.
 * Batches go to `hostExecute`, which the test gives to the page.
 */
export function installExternal(options: { readonly documentUrl: string; readonly supported: string }): void {
  type Done = (answer: unknown) => void;
  interface Bound {
    hostExecute(body: string, flags: number): Promise<{ readonly code: number; readonly body: string }>;
    reportViolation(text: string): Promise<void>;
  }
  const bound = window as unknown as Bound;
  document.addEventListener("securitypolicyviolation", (event) => {
    void bound.reportViolation(
      `${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`,
    );
  });
  const safeArray = (entries: readonly unknown[]): unknown => ({ toArray: () => entries });
  const items = (value: unknown): readonly unknown[] =>
    typeof value === "object" && value !== null && "toArray" in value
      ? (value as { toArray(): readonly unknown[] }).toArray()
      : Array.from((value ?? []) as ArrayLike<unknown>);
  const settings = new Map<string, string>();
  const answers: Readonly<Record<string, unknown>> = {
    GetAppRuntimeState: "Visible",
    GetAppRuntimeStartState: "Inactive",
  };
  const shellAnswer = (body: string): string | null => {
    if (!body.includes('"Microsoft.')) return null;
    const { Actions } = JSON.parse(body) as { Actions: readonly { Id: number; ActionType: number; Name: string }[] };
    const value = (type: number, name: string): unknown => (type === 1 ? {} : (answers[name] ?? null));
    return JSON.stringify({
      Results: Actions.map(({ Id, ActionType, Name }) => ({ ActionId: Id, Value: value(ActionType, Name) })),
    });
  };
  const execute = async (parameters: unknown, done: Done): Promise<void> => {
    const message = items(items(parameters)[0]);
    const body = String(message[4] ?? "");
    const shell = shellAnswer(body);
    const answer = shell === null ? await bound.hostExecute(body, Number(message[6] ?? 0)) : { code: 0, body: shell };
    done(safeArray(answer.code === 0 ? [0, 200, [], answer.body] : [answer.code]));
  };
  const context = {
    GetAppType: () => 1,
    GetSolutionRef: () => "test",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => "zh-CN",
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => options.documentUrl,
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => options.supported,
    GetHostFullVersion: () => "16.0.19000.10000",
    GetOfficeThemeInfo: () => JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x262626 }),
    GetSettings: () => ({
      Read: (keys: string[], values: string[]) => {
        for (const [key, value] of settings) {
          keys.push(key);
          values.push(value);
        }
      },
      Write: (keys: ArrayLike<string>, values: ArrayLike<string>) => {
        settings.clear();
        Array.from(keys, (key, index) => settings.set(key, String(values[index])));
      },
    }),
  };
  const external = {
    GetHostInfo: () => "Excel$Win32$16.01$zh-CN$telemetry$$disableLogging$8",
    GetContext: () => context,
    GetLoggingAllowed: () => false,
    RegisterEvent: (_id: number, _target: string, _handler: unknown, done: Done) => done(safeArray([0, null])),
    UnregisterEvent: (_id: number, _target: string, done: Done) => done(safeArray([0, null])),
    Execute: (dispatchId: number, parameters: unknown, done: Done) => {
      if (dispatchId === 93) void execute(parameters, done);
      else done(safeArray([0]));
    },
  };
  Object.defineProperty(window, "external", { value: external, configurable: true });
}
