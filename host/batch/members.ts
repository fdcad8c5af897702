import { notModelled } from "../model/errors";
import { isModelObject, type Host, type ModelObject, type ObjectType } from "../model/objects/define";

/** office.js writes members in Pascal case, people in camel case: both find the same entry. */
function entry<V>(table: Readonly<Record<string, V>>, name: string): V | undefined {
  const own = (key: string): V | undefined => (Object.hasOwn(table, key) ? table[key] : undefined);
  return own(name) ?? own(name.charAt(0).toUpperCase() + name.slice(1));
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

export const location = (type: ObjectType<unknown>, member: string): string => `${type.name}.${camel(member)}`;

/** True when the class has a table entry for this member, of any kind. */
export function isModelled(type: ObjectType<unknown>, member: string): boolean {
  return (
    entry(type.properties, member) !== undefined ||
    entry(type.navigation, member) !== undefined ||
    entry(type.methods, member) !== undefined
  );
}

export function readProperty({ type, target }: ModelObject, name: string, host: Host): unknown {
  const get = entry(type.properties, name)?.get;
  if (!get) throw notModelled(location(type, name));
  return get(target, host);
}

export function writeProperty({ type, target }: ModelObject, name: string, value: unknown, host: Host): void {
  const set = entry(type.properties, name)?.set;
  // office.js itself refuses to set what is read-only.
  if (!set) throw notModelled(location(type, name));
  set(target, value, host);
}

export function hasNavigation({ type }: ModelObject, name: string): boolean {
  return entry(type.navigation, name) !== undefined;
}

/** The object behind a property; null for a null object. */
export function navigate({ type, target }: ModelObject, name: string, host: Host): ModelObject | null {
  const to = entry(type.navigation, name);
  if (!to) throw notModelled(location(type, name));
  return to(target, host);
}

export function callMethod(parent: ModelObject, name: string, args: readonly unknown[], host: Host): unknown {
  const { type, target } = parent;
  const method = entry(type.methods, name);
  if (method) return method(target, args, host);
  // Collections with an indexer take `getItem` too.
  if (name === "GetItem" && type.index) return type.index(target, args[0], host);
  throw notModelled(location(type, name));
}

/** A method whose result is an object; null for a null object. */
export function callForObject(
  parent: ModelObject,
  name: string,
  args: readonly unknown[],
  host: Host,
): ModelObject | null {
  const result = callMethod(parent, name, args, host);
  if (result === null) return null;
  if (!isModelObject(result)) throw notModelled(location(parent.type, name));
  return result;
}

export function indexed({ type, target }: ModelObject, key: unknown, host: Host): ModelObject {
  if (!type.index) throw notModelled(location(type, "getItem"));
  return type.index(target, key, host);
}
