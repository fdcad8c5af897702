import type { ExcelHost } from "../../host/excelHost";
import { NativeExternal, COMMAND_INVOKED, RICH_API_MESSAGE, type OfficeTheme } from "../../host/page/external";
import { customFunctions, type PageFunctions } from "../../host/page/functions";
import type { RibbonButton } from "../../host/page/manifest";
import type { AddinDescription } from "../description";

export interface PaneOptions {
  readonly addin: AddinDescription;
  readonly locale: string;
  readonly theme: OfficeTheme;
  readonly visible: boolean;
  /** After each request of the add-in. */
  readonly onRequest: () => void;
  /** The pane was opened or closed, by the add-in or by a person. */
  readonly onVisibility: (visible: boolean) => void;
}

/** What office.js puts into the pane's page. */
interface OfficePage extends Window {
  readonly Office?: {
    onReady(): Promise<unknown>;
    readonly actions: { readonly _association: { readonly mappings: Readonly<Record<string, unknown>> } };
  };
  readonly CustomFunctions?: PageFunctions;
}

declare global {
  interface Window {
    /** Taken over by the pane's page as its own `window.external`. */
    previewExternal?: object;
  }
}

/** The add-in's own page in a frame, as Excel keeps it in a shared runtime: closing the pane only hides it. */
export class Pane {
  readonly frame = document.createElement("iframe");
  private readonly external: NativeExternal;
  private stopEvents: () => void = () => undefined;

  constructor(
    private readonly host: ExcelHost,
    private readonly options: PaneOptions,
  ) {
    const { addin, locale, theme, visible } = options;
    this.external = new NativeExternal(this.bridge(), {
      locale,
      theme,
      solutionId: addin.id,
      documentUrl: host.name,
      supported: host.apiSets,
    });
    this.external.showPane(visible);
    this.frame.title = addin.name;
  }

  /** Loads the page into a place of the document and takes over its functions. */
  async open(place: HTMLElement): Promise<void> {
    window.previewExternal = this.external.object;
    const loaded = new Promise((resolve) => this.frame.addEventListener("load", resolve, { once: true }));
    this.frame.src = this.options.addin.taskPane;
    place.replaceChildren(this.frame);
    await loaded;
    await this.page.Office?.onReady();
    await this.external.whenRegistered(RICH_API_MESSAGE);
    await this.takeFunctions();
  }

  /** Presses one of the add-in's buttons. */
  async press(button: RibbonButton): Promise<void> {
    const { action, functionName, id } = button;
    if (action === "ShowTaskpane" || functionName === null) {
      this.show(true);
      return;
    }
    await this.external.whenRegistered(COMMAND_INVOKED);
    await this.external.invokeCommand(functionName, id);
  }

  show(visible: boolean): void {
    this.external.showPane(visible);
    this.options.onVisibility(visible);
  }

  /** From now on the page gets no answers: its workbook is closed. */
  close(): void {
    this.stopEvents();
    this.external.stop();
    this.frame.remove();
  }

  private get page(): OfficePage {
    const { contentWindow } = this.frame;
    if (!contentWindow) throw new Error("The pane is closed");
    return contentWindow as OfficePage;
  }

  private bridge() {
    const { host } = this;
    return {
      settings: host.settings,
      onEvent: (listener: Parameters<ExcelHost["onEvent"]>[0]) => (this.stopEvents = host.onEvent(listener)),
      execute: async (body: string, flags: number) => {
        const answer = await host.execute(body, flags);
        this.options.onRequest();
        if (this.external.paneVisible === this.frame.hidden) this.options.onVisibility(this.external.paneVisible);
        return answer;
      },
    };
  }

  private async takeFunctions(): Promise<void> {
    const { functions } = this.options.addin;
    const { CustomFunctions } = this.page;
    if (!functions || !CustomFunctions) return;
    const json = await (await fetch(functions.metadata)).text();
    await this.host.registerFunctions(customFunctions(json, functions.namespace, CustomFunctions));
    this.options.onRequest();
  }
}
