/** The part of office.js that is not Excel's object model: is it there, is it ready, ribbon actions, the pane itself. */

/** False when office.js could not be loaded: the page stands alone and must say so. */
export function isOfficeLoaded(): boolean {
  return typeof Office !== "undefined";
}

export interface HostInfo {
  readonly excel: boolean;
  /** Office's own word: PC, Mac, OfficeOnline …; empty outside Office. */
  readonly platform: string;
  /** True when the page was loaded for a ribbon button or a function, with no pane to see. */
  readonly hidden: boolean;
}

interface ReadyInfo {
  readonly host: unknown;
  readonly platform: unknown;
  readonly addin?: { readonly visibilityMode?: string } | null;
}

/** Resolves when office.js knows its host; outside Office at once, with `excel` false. */
export async function whenReady(): Promise<HostInfo> {
  // Typed as never null, but both are where the page stands outside Office.
  const { host, platform, addin } = (await Office.onReady()) as ReadyInfo;
  return {
    excel: host === "Excel",
    platform: typeof platform === "string" ? platform : "",
    hidden: addin?.visibilityMode === "Hidden",
  };
}

/** Excel's display language as `zh-CN`; Chinese when Excel does not say. */
export function displayLanguage(): string {
  const context = Office.context as Office.Context | undefined;
  return context?.displayLanguage || "zh-CN";
}

/** Ties a ribbon button's function name to its action; Excel is told when the action is over, however it ends. */
export function associateAction(name: string, action: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void action().finally(() => event.completed());
  });
}

/** Brings the pane to the front. Does nothing where the host has no shared runtime. */
export async function showPane(): Promise<void> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) await Office.addin.showAsTaskpane();
}

/** Tells whenever the pane is shown or hidden; the page itself lives on. Does nothing without a shared runtime. */
export function onPaneShown(listener: () => void): void {
  if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
  const listen = Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    if (visibilityMode === Office.VisibilityMode.taskpane) listener();
  });
  // Where the host has the set but not the event, the pane still has its button.
  void listen.catch(() => undefined);
}

/** True when Excel's own surface is dark: the pane follows it. */
export function isDarkTheme(): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(surfaceColour());
  if (match === null) return false;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** Older hosts have no theme to ask for: office.js then fails as it is read. */
function surfaceColour(): string {
  try {
    return (Office.context.officeTheme as Office.OfficeTheme | undefined)?.bodyBackgroundColor ?? "";
  } catch {
    return "";
  }
}
