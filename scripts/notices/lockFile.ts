import { NAMED_IN_FILE, OFFICE_JS } from "./licences";

export interface LockFile {
  readonly packages: Readonly<Record<string, LockEntry>>;
}

interface LockEntry {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

/** A package as the lock file pins it. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; empty where the package names none. */
  readonly licence: string;
  /** Whether users get it: a dependency of the add-in itself, or office.js. */
  readonly shipped: boolean;
  /** Where it lies below the project. */
  readonly path: string;
}

/** Every package of a lock file once a version, in the order of their names. */
export function lockedPackages({ packages }: LockFile): readonly LockedPackage[] {
  const all = new Map<string, LockedPackage>();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === "" || entry.link === true) continue;
    const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
    const { version = "", license: licence = NAMED_IN_FILE[name] ?? "" } = entry;
    const shipped = name === OFFICE_JS || (entry.dev !== true && entry.devOptional !== true);
    const key = `${name}@${version}`;
    const known = all.get(key);
    if (!known || (shipped && !known.shipped)) all.set(key, { name, version, licence, shipped, path });
  }
  return [...all.keys()].sort(byCode).map((key) => all.get(key) as LockedPackage);
}

function byCode(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
