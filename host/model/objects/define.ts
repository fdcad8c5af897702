import type { Calculation } from "../calculation";
import type { Book } from "../grid/book";

/** What a member may need beside its own object: the workbook, its calculation, the clock of the batch. */
export interface Host {
  readonly book: Book;
  readonly calculation: Calculation;
  /** Values stay as they are until the batch ends. */
  suspendCalculation(): void;
  calculateNow(): void;
  readonly extras: HostExtras;
}

/** Parts of the workbook that live outside the grid. */
export interface HostExtras {
  customXml: { readonly id: string; xml: string }[];
  readonly chartNames: Map<number, string>;
  protect(sheetId: string, password: string | undefined): void;
  unprotect(sheetId: string, password: string | undefined): boolean;
}

/** One object of the object model: its class, and what of the workbook it stands for. */
export interface ModelObject<T = unknown> {
  readonly type: ObjectType<T>;
  readonly target: T;
}

export interface Property<T> {
  readonly get?: (target: T, host: Host) => unknown;
  readonly set?: (target: T, value: unknown, host: Host) => void;
}

/**
 * A class of the object model as a table of members, named as they travel in a batch (`UsedRange` is `usedRange` of
 * office.js). What is not in the table answers ApiNotFound with its name.
 */
export interface ObjectType<T> {
  readonly name: string;
  readonly properties: Readonly<Record<string, Property<T>>>;
  /** Properties that are objects themselves; null is a null object. */
  readonly navigation: Readonly<Record<string, (target: T, host: Host) => ModelObject | null>>;
  /** Methods; one that gives an object gives a ModelObject, null for a null object. */
  readonly methods: Readonly<Record<string, (target: T, args: readonly unknown[], host: Host) => unknown>>;
  /** The items of a collection. */
  readonly items?: (target: T, host: Host) => readonly ModelObject[];
  /** `collection[key]`, by key or id; throws ItemNotFound. */
  readonly index?: (target: T, key: unknown, host: Host) => ModelObject;
  /** How proxies find the object again: the collection's indexer takes it. */
  readonly id?: (target: T, host: Host) => string | number;
  /** Found again by a reference that the host keeps, as ranges are. */
  readonly byReference?: true;
}

export type Definition<T> = Partial<Pick<ObjectType<T>, "properties" | "navigation" | "methods">> &
  Omit<ObjectType<T>, "name" | "properties" | "navigation" | "methods">;

const types: ObjectType<never>[] = [];

export function define<T>(name: string, definition: Definition<T>): ObjectType<T> {
  const type = { name, properties: {}, navigation: {}, methods: {}, ...definition };
  types.push(type as unknown as ObjectType<never>);
  return type;
}

/** Every class that was defined so far: all of the model once the interpreter is loaded. */
export const definedTypes = (): readonly ObjectType<never>[] => types;

// The table's functions take their own target only; the interpreter passes each object's target to its own type.
export function object<T>(type: ObjectType<T>, target: T): ModelObject {
  return { type, target } as unknown as ModelObject;
}

export function isModelObject(value: unknown): value is ModelObject {
  return (
    typeof value === "object" &&
    value !== null &&
    "type" in value &&
    "target" in value &&
    "properties" in (value as ModelObject).type
  );
}

/** A property that is only read. */
export const readOnly = <T>(get: (target: T, host: Host) => unknown): Property<T> => ({ get });
