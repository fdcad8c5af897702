import { createCalculator } from "../../host/calc/univer";
import { ExcelHost } from "../../host/excelHost";
import type { RibbonButton } from "../../host/page/manifest";
import type { AddinDescription, PreviewDescription } from "../description";
import { ChartLayer } from "./charts/layer";
import { placeCharts } from "./charts/placing";
import { byId } from "./elements";
import { enterInputs } from "./enter";
import { download } from "./download";
import { Grid } from "./grid/grid";
import { targetOf } from "./grid/links";
import { MessageBar } from "./message";
import { Pane } from "./pane";
import { makeResizable } from "./splitter";
import { THEMES, type ThemeName } from "./themes";

type Locale = "zh-CN" | "en-US";

/** The page: a workbook in the stand-in Excel, the grid that shows it, and the pane that works on it. */
export class Preview {
  host: ExcelHost | null = null;
  readonly grid: Grid;
  private readonly charts = new ChartLayer();
  private readonly message = new MessageBar();
  private pane: Pane | null = null;
  private frame = 0;

  constructor(private readonly description: PreviewDescription) {
    this.grid = new Grid(byId("grid"), {
      onInput: (sheet, inputs) => void this.enter(sheet, inputs),
      onEditing: (editing) => {
        if (this.host) this.host.cellEditMode = editing;
      },
      onClick: (sheet, row, column) => this.follow(targetOf(sheet, row, column)),
      onRefused: () => this.message.show("预览里只改单元格的内容；格式、行列和工作表请在 Excel 里改。", "note"),
      onView: () => this.place(),
    });
    byId("grid").parentElement?.append(this.charts.element);
  }

  async start(): Promise<void> {
    const { samples } = this.description;
    byId<HTMLSelectElement>("sample").replaceChildren(...samples.map((name) => new Option(bareName(name), name)));
    this.listen();
    const wanted = new URLSearchParams(location.search);
    byId<HTMLSelectElement>("locale").value = wanted.get("locale") === "en-US" ? "en-US" : "zh-CN";
    byId<HTMLSelectElement>("theme").value = wanted.get("theme") === "dark" ? "dark" : "light";
    await this.openSample(samples.find((name) => bareName(name) === wanted.get("sample")) ?? samples[0] ?? "");
  }

  async openSample(name: string): Promise<void> {
    const response = await fetch(`/samples/${encodeURIComponent(name)}`);
    byId<HTMLSelectElement>("sample").value = name;
    await this.open(name, new Uint8Array(await response.arrayBuffer()));
  }

  /** Opens the bytes of an .xlsx; the workbook that was open stays when they are none. */
  async open(name: string, bytes: Uint8Array): Promise<void> {
    const calculator = createCalculator();
    const host = await ExcelHost.open(bytes, { name, calculator, locale: this.locale }).catch((error: unknown) => {
      calculator.dispose();
      this.message.fail(`没有打开“${name}”`, error);
    });
    if (!host) return;
    this.message.hide();
    await this.show(host);
  }

  async save(): Promise<void> {
    const { host } = this;
    if (!host) return;
    try {
      download(`${bareName(host.name)}.绩评.xlsx`, await host.save());
    } catch (error) {
      this.message.fail("没有保存", error);
    }
  }

  private get locale(): Locale {
    return byId<HTMLSelectElement>("locale").value as Locale;
  }

  private get addin(): AddinDescription {
    return this.description.addin[this.locale];
  }

  private async show(host: ExcelHost): Promise<void> {
    this.pane?.close();
    this.host?.dispose();
    this.host = host;
    byId("book-name").textContent = host.name;
    document.title = `${bareName(host.name)} – 绩评预览`;
    this.grid.open(host);
    this.draw();
    await this.openPane(host);
  }

  private async openPane(host: ExcelHost): Promise<void> {
    const { addin } = this;
    byId("addin-label").textContent = addin.name;
    byId("addin-group").setAttribute("aria-label", addin.name);
    byId("pane-title").textContent = addin.name;
    byId("addin-buttons").replaceChildren(...addin.buttons.map((button) => this.command(button)));
    this.pane = new Pane(host, {
      addin,
      locale: this.locale,
      theme: THEMES[byId<HTMLSelectElement>("theme").value as ThemeName],
      visible: !byId("pane").hidden,
      onRequest: () => this.refreshSoon(),
      onVisibility: (visible) => this.showPane(visible),
    });
    await this.pane.open(byId("pane-body"));
  }

  private command(button: RibbonButton): HTMLButtonElement {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "command";
    made.title = [button.label, button.description].join("\n");
    const icon = document.createElement("img");
    icon.src = button.icon ?? "";
    icon.alt = "";
    made.append(icon, button.label);
    made.addEventListener("click", () => void this.pane?.press(button));
    return made;
  }

  private showPane(visible: boolean): void {
    byId("pane").hidden = !visible;
    byId("splitter").hidden = !visible;
  }

  private async enter(...[sheet, inputs]: Parameters<ConstructorParameters<typeof Grid>[1]["onInput"]>): Promise<void> {
    const { host } = this;
    if (!host) return;
    const refused = await enterInputs(host, sheet, inputs);
    if (refused) this.message.show(refused);
    this.refresh();
  }

  private follow(target: string | null): void {
    const { host } = this;
    if (!host || target === null) return;
    if (/^https?:/.test(target)) window.open(target, "_blank", "noopener");
    else if (target.startsWith("#")) this.grid.goTo(target.slice(1));
  }

  /** Draws once, however many requests came since the last picture. */
  private refreshSoon(): void {
    if (this.frame) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      this.refresh();
    });
  }

  private refresh(): void {
    this.grid.refresh();
    this.draw();
  }

  private draw(): void {
    const { host, grid, charts } = this;
    if (!host || !grid.sheet) return;
    charts.draw(host.book, grid.sheet);
    this.place();
  }

  private place(): void {
    const { host, grid, charts } = this;
    if (!host || !grid.sheet) return;
    charts.draw(host.book, grid.sheet);
    placeCharts(charts, grid);
  }

  private listen(): void {
    const sample = byId<HTMLSelectElement>("sample");
    const file = byId<HTMLInputElement>("file");
    sample.addEventListener("change", () => void this.openSample(sample.value));
    byId("open").addEventListener("click", () => file.click());
    file.addEventListener("change", () => void this.openFile(file));
    byId("save").addEventListener("click", () => void this.save());
    byId("pane-close").addEventListener("click", () => this.pane?.show(false));
    for (const id of ["locale", "theme"]) byId(id).addEventListener("change", () => void this.reopenPane());
    makeResizable(byId("splitter"), byId("work"));
  }

  private async openFile(input: HTMLInputElement): Promise<void> {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    input.value = "";
    await this.open(chosen.name, bytes);
  }

  /** Language and theme are told to a page when it opens. */
  private async reopenPane(): Promise<void> {
    this.pane?.close();
    if (this.host) await this.openPane(this.host);
  }
}

const bareName = (file: string): string => file.replace(/\.xlsx$/i, "");
