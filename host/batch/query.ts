import type { Host, ModelObject } from "../model/objects/define";
import { hasNavigation, navigate, readProperty } from "./members";
import type { QueryInfo } from "./protocol";
import type { References } from "./references";

interface Selection {
  /** Every property of the object. */
  all: boolean;
  readonly properties: Set<string>;
  readonly nested: Map<string, Selection>;
}

const none = (): Selection => ({ all: false, properties: new Set(), nested: new Map() });

function under(selection: Selection, name: string): Selection {
  let nested = selection.nested.get(name);
  if (!nested) {
    nested = none();
    selection.nested.set(name, nested);
  }
  return nested;
}

/** Sorts "items/format/fill/color" and the like by object; a path that ends in an object wants all its properties. */
function selectionOf({ Select, Expand }: QueryInfo): Selection {
  const selection = none();
  for (const path of Select ?? []) {
    const steps = path
      .split("/")
      .map((step) => step.trim())
      .filter((step) => step !== "");
    const last = steps.pop();
    let at = selection;
    for (const step of steps) at = under(at, step);
    if (last === undefined || last === "*" || last === "$all") at.all = true;
    else at.properties.add(last);
  }
  for (const path of Expand ?? []) {
    let at = selection;
    for (const step of path.split("/").map((part) => part.trim())) at = under(at, step);
    at.all = true;
  }
  if (!selection.all && selection.properties.size === 0 && selection.nested.size === 0) selection.all = true;
  return selection;
}

/** Reads what a query asks of an object, as office.js takes it: properties in Pascal case, collections under `_Items`. */
export class Query {
  constructor(
    private readonly host: Host,
    private readonly references: References,
    private readonly autoKeep: boolean,
  ) {}

  read(target: ModelObject, info: QueryInfo): unknown {
    return this.object(target, selectionOf(info), info);
  }

  private object(target: ModelObject, selection: Selection, info: QueryInfo): unknown {
    if (target.type.items) return this.collection(target, selection, info);
    return { ...this.identity(target), ...this.members(target, selection) };
  }

  private collection(target: ModelObject, selection: Selection, { Top, Skip }: QueryInfo): unknown {
    const answer: Record<string, unknown> = {};
    const ofItems = none();
    ofItems.all = selection.all;
    for (const name of selection.properties) {
      if (name === "items") ofItems.all = true;
      else if (isOwn(target, name)) answer[pascal(name)] = readProperty(target, name, this.host);
      else ofItems.properties.add(name);
    }
    for (const [name, nested] of selection.nested) {
      if (name === "items") merge(ofItems, nested);
      else ofItems.nested.set(name, nested);
    }
    const items = target.type.items?.(target.target, this.host) ?? [];
    const from = Skip ?? 0;
    const shown = items.slice(from, Top === undefined ? undefined : from + Top);
    answer._Items = shown.map((item) =>
      item.type.items ? this.collection(item, ofItems, {}) : { ...this.identity(item), ...this.members(item, ofItems) },
    );
    return answer;
  }

  /** What makes the proxy of an item findable in a later batch. */
  private identity(target: ModelObject): Record<string, unknown> {
    const { type } = target;
    const id = type.id?.(target.target, this.host);
    if (id !== undefined) return { _Id: id };
    if (!type.byReference) return {};
    const kept = this.autoKeep ? this.references.keep(target) : this.references.idOf(target);
    return kept === undefined ? {} : { _ReferenceId: kept };
  }

  private members(target: ModelObject, selection: Selection): Record<string, unknown> {
    const answer: Record<string, unknown> = {};
    if (selection.all) {
      for (const [name, property] of Object.entries(target.type.properties)) {
        if (property.get) answer[name] = property.get(target.target, this.host);
      }
    }
    for (const name of selection.properties) {
      if (hasNavigation(target, name)) {
        const whole = none();
        whole.all = true;
        answer[pascal(name)] = this.nested(target, name, whole);
      } else if (!name.startsWith("_")) {
        answer[pascal(name)] = readProperty(target, name, this.host);
      }
    }
    for (const [name, nested] of selection.nested) answer[pascal(name)] = this.nested(target, name, nested);
    return answer;
  }

  private nested(target: ModelObject, name: string, selection: Selection): unknown {
    const child = navigate(target, name, this.host);
    return child && this.object(child, selection, {});
  }
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

const isOwn = ({ type }: ModelObject, name: string): boolean => Object.hasOwn(type.properties, pascal(name));

function merge(into: Selection, from: Selection): void {
  into.all ||= from.all;
  for (const name of from.properties) into.properties.add(name);
  for (const [name, nested] of from.nested) merge(under(into, name), nested);
}
