import { existsSync, readFileSync, statSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { type FetchOptions, ResourceLoader } from "jsdom";

/** The add-in's files as a web server would serve them: an address under the base is a file of the folder. */
export class AddinFiles {
  readonly base: string;
  private readonly folder: string;

  constructor(pageUrl: string, folder: string) {
    this.base = new URL(".", pageUrl).href;
    this.folder = resolve(folder);
  }

  /** The bytes of a file; null when the address is not of this add-in or there is no such file. */
  read(url: string): Buffer | null {
    const file = this.fileOf(url);
    return file && existsSync(file) && statSync(file).isFile() ? readFileSync(file) : null;
  }

  isOwn(url: string): boolean {
    return this.fileOf(url) !== null;
  }

  private fileOf(url: string): string | null {
    const plain = url.split(/[?#]/)[0] ?? "";
    if (!plain.startsWith(this.base)) return null;
    const file = join(this.folder, decodeURIComponent(plain.slice(this.base.length)));
    return file === this.folder || file.startsWith(this.folder + sep) ? file : null;
  }
}

/** Loads scripts and styles from the add-in's folder and nothing from any network. */
export class AddinResourceLoader extends ResourceLoader {
  /** Addresses outside the add-in that the page asked for. */
  readonly refused: string[] = [];

  constructor(private readonly files: AddinFiles) {
    super();
  }

  override fetch(url: string, _options: FetchOptions): ReturnType<ResourceLoader["fetch"]> {
    if (!this.files.isOwn(url)) {
      this.refused.push(url);
      return null;
    }
    const bytes = this.files.read(url);
    const loading = bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`The add-in has no file for ${url}`));
    return Object.assign(loading, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
  }
}
