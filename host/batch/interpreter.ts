import { notModelled, OfficeError } from "../model/errors";
import type { Calculation } from "../model/calculation";
import type { Book } from "../model/grid/book";
import { define, isModelObject, object, type Host, type HostExtras, type ModelObject } from "../model/objects/define";
import { workbook } from "../model/objects/workbook";
import { callForObject, callMethod, hasNavigation, indexed, location, navigate, writeProperty } from "./members";
import {
  ActionType,
  PathType,
  type Action,
  type ActionResult,
  type ArgumentInfo,
  type Batch,
  type BatchAnswer,
  type ObjectPath,
} from "./protocol";
import { Query } from "./query";
import { References } from "./references";

/** Answers the batches of `Excel.run` from the workbook: in order, up to the first error; what came before it stays done. */
export class Interpreter {
  private readonly references: References;

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
    private readonly extras: HostExtras,
  ) {
    this.references = new References(book);
  }

  async run(batch: Batch): Promise<BatchAnswer> {
    const run = new Run(batch, this.book, this.calculation, this.extras, this.references);
    const answer = await run.execute();
    if (this.book.calculationMode !== "Manual" || run.calculates) await this.calculation.run();
    return answer;
  }
}

/** The member at fault, beside the error. */
class Failure {
  constructor(
    readonly error: OfficeError,
    readonly place: string,
  ) {}
}

class Run implements Host {
  private readonly resolved = new Map<number, ModelObject | null>();
  private readonly query: Query;
  private suspended = false;
  calculates = false;

  constructor(
    private readonly batch: Batch,
    readonly book: Book,
    readonly calculation: Calculation,
    readonly extras: HostExtras,
    private readonly references: References,
  ) {
    this.query = new Query(this, references, batch.AutoKeepReference === true);
  }

  suspendCalculation(): void {
    this.suspended = true;
  }

  calculateNow(): void {
    this.calculates = true;
  }

  async execute(): Promise<BatchAnswer> {
    const results: ActionResult[] = [];
    for (const [index, action] of this.batch.Actions.entries()) {
      try {
        results.push({ ActionId: action.Id, Value: await this.act(action) });
      } catch (caught) {
        const { error, place } = this.failure(caught, action);
        return {
          Results: results,
          Error: { Code: error.code, Message: error.message, Location: place, ActionIndex: index },
        };
      }
    }
    return { Results: results };
  }

  private failure(caught: unknown, action: Action): Failure {
    if (caught instanceof Failure) return caught;
    if (caught instanceof OfficeError) return new Failure(caught, this.placeOf(action));
    // A fault of the host itself: the batch fails with all that is known of it.
    const told = caught instanceof Error ? (caught.stack ?? caught.message) : String(caught);
    return new Failure(new OfficeError("GeneralException", told), this.placeOf(action));
  }

  private placeOf(action: Action): string {
    const target = this.resolved.get(action.ObjectPathId);
    const path = this.batch.ObjectPaths[action.ObjectPathId];
    if (!target) return path?.Name ?? "";
    const member = action.Name || action.QueryInfo?.Select?.[0] || "";
    return member ? location(target.type, member) : target.type.name;
  }

  private async act(action: Action): Promise<unknown> {
    if (action.ActionType === ActionType.trace) return null;
    await this.bringUpToDate(action);
    const target = this.resolve(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return this.instantiate(target);
      case ActionType.query:
        return target && this.query.read(target, action.QueryInfo ?? {});
      case ActionType.queryAsJson:
        return target && camelCased(this.query.read(target, action.QueryInfo ?? {}));
      case ActionType.method:
        return this.call(target, action);
      case ActionType.setProperty:
        writeProperty(present(target), action.Name, this.arguments(action.ArgumentInfo)[0], this);
        return null;
      case ActionType.update:
        this.update(present(target), action.ObjectState ?? {});
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw notModelled(`action type ${action.ActionType}`);
    }
  }

  /** Excel calculates after each change: what is read next is current, unless calculation is manual or suspended. */
  private async bringUpToDate({ ActionType: type, ObjectPathId: id }: Action): Promise<void> {
    if (this.suspended || !this.calculation.pending) return;
    if (this.book.calculationMode === "Manual" && !this.calculates) return;
    const reads = type === ActionType.query || type === ActionType.queryAsJson || type === ActionType.recursiveQuery;
    const path = this.batch.ObjectPaths[id];
    if (reads || this.calculates || /Spill|Used|Special|Surrounding/.test(path?.Name ?? "")) {
      await this.calculation.run();
      this.calculates = false;
    }
  }

  private instantiate(target: ModelObject | null): unknown {
    if (!target) return null;
    const id = target.type.id?.(target.target, this);
    const reference = this.references.idOf(target);
    return {
      ...(id === undefined ? {} : { _Id: id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  }

  private call(target: ModelObject | null, action: Action): unknown {
    const { Name: name } = action;
    if (name === "_KeepReference") {
      if (target?.type.byReference) this.references.keep(target);
      return null;
    }
    const args = this.arguments(action.ArgumentInfo);
    if (name === "_RemoveReference") {
      this.references.remove(String(args[0]));
      return null;
    }
    if (name === "_RemoveAllReferences") {
      this.references.clear();
      return null;
    }
    if (name === "_GetReferenceCount") return this.references.count;
    const result = callMethod(present(target), name, args, this);
    return isModelObject(result) ? this.instantiate(result) : (result ?? null);
  }

  private update(target: ModelObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      if (hasNavigation(target, name) && typeof value === "object" && value !== null) {
        this.update(present(navigate(target, name, this)), value as Record<string, unknown>);
      } else {
        writeProperty(target, name, value, this);
      }
    }
  }

  /** The object of a path; each path is walked once in a batch, so that `add` adds once. */
  private resolve(id: number): ModelObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.batch.ObjectPaths[id];
    if (!path) throw new OfficeError("InvalidReference");
    const target = this.walk(path);
    this.resolved.set(id, target);
    return target;
  }

  private walk(path: ObjectPath): ModelObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return object(workbook, this.book);
      case PathType.newObject:
        return serviceOf(path.Name);
      case PathType.nullObject:
        return null;
      case PathType.reference:
        return this.references.find(path.Name);
      default:
        return this.step(path);
    }
  }

  private step(path: ObjectPath): ModelObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    // A member of a null object is a null object, too.
    if (!parent) return null;
    try {
      if (path.ObjectPathType === PathType.property) return navigate(parent, path.Name, this);
      const args = this.arguments(path.ArgumentInfo);
      if (path.ObjectPathType === PathType.indexer) return indexed(parent, args[0], this);
      return callForObject(parent, path.Name, args, this);
    } catch (caught) {
      if (!(caught instanceof OfficeError)) throw caught;
      throw new Failure(caught, location(parent.type, path.Name || "getItem"));
    }
  }

  private arguments(info: ArgumentInfo | undefined): readonly unknown[] {
    const paths = info?.ReferencedObjectPathIds;
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, paths?.[index]));
  }

  private argument(value: unknown, path: unknown): unknown {
    if (typeof path === "number" && path > 0) return present(this.resolve(path));
    if (Array.isArray(path) && Array.isArray(value))
      return value.map((item: unknown, index) => this.argument(item, path[index]));
    return value;
  }
}

/** What office.js tells its host beside the workbook: that the page's handlers of ribbon buttons are there. */
const addinService = define<null>("AddinInternalService", { methods: { NotifyActionHandlerReady: () => undefined } });

function serviceOf(name: string): ModelObject {
  if (name === "Microsoft.InternalService.AddinInternalService") return object(addinService, null);
  throw notModelled(name);
}

function present(target: ModelObject | null): ModelObject {
  if (!target) throw new OfficeError("InvalidOperation");
  return target;
}

function camelCased(value: unknown): unknown {
  if (Array.isArray(value)) return value;
  if (typeof value !== "object" || value === null) return value;
  const result: Record<string, unknown> = {};
  for (const [name, inner] of Object.entries(value)) {
    if (name === "_Items") result.items = (inner as readonly unknown[]).map(camelCased);
    else if (name.startsWith("_")) result[name] = inner;
    else {
      const nested = typeof inner === "object" && inner !== null && !Array.isArray(inner);
      result[name.charAt(0).toLowerCase() + name.slice(1)] = nested ? camelCased(inner) : inner;
    }
  }
  return result;
}
