import type { Book } from "../model/grid/book";
import type { HostExtras } from "../model/objects/define";
import { newId, settingsPart } from "./customXml";
import type { WorkbookFile } from "./workbookFile";
import { fileNames } from "./writeBook";

/** What is kept beside the grid until the workbook is saved. */
export class Extras implements HostExtras {
  customXml: { readonly id: string; xml: string }[];
  readonly chartNames: Map<number, string>;
  names: WorkbookFile["names"] = [];
  private readonly passwords = new Map<string, string | undefined>();
  private readonly settingsId = newId();

  constructor(file: WorkbookFile) {
    this.customXml = file.customXml.map((part) => ({ ...part }));
    this.chartNames = file.chartNames;
  }

  protect(sheetId: string, password: string | undefined): void {
    this.passwords.set(sheetId, password);
  }

  unprotect(sheetId: string, password: string | undefined): boolean {
    const wanted = this.passwords.get(sheetId);
    return wanted === undefined || wanted === password;
  }

  prepare(book: Book, isCustom: (name: string) => boolean): void {
    this.names = fileNames(book, isCustom);
  }

  partsToSave(book: Book): WorkbookFile["customXml"] {
    return book.settings.size === 0
      ? this.customXml
      : [...this.customXml, settingsPart(book.settings, this.settingsId)];
  }
}
