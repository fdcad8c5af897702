/**
 * The part of Excel that an add-in asks about itself and not about the workbook: whether its pane is open, and how it
 * starts. office.js sends these as batches too, on objects of their own (`OfficeCore.AppRuntimeService` and its like).
 */
interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[] };
}

interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, { readonly ObjectPathType: number; readonly Name: string }>>;
}

const METHOD = 3;
const INSTANTIATE = 1;
const NEW_OBJECT = 2;
const SERVICES = new Set([
  "Microsoft.InternalService.AddinInternalService",
  "Microsoft.AppRuntime.AppRuntimeService",
  "Microsoft.AppRuntime.AppRuntimePersistenceService",
]);

/** Answers the requests that are not for the workbook. */
export class Shell {
  private startState = "Inactive";

  constructor(
    private paneVisible: boolean,
    private readonly onVisibility: (visible: boolean) => void,
  ) {}

  get visible(): boolean {
    return this.paneVisible;
  }

  /** Opens or closes the pane; the page of a shared runtime lives on. */
  show(visible: boolean): void {
    if (visible === this.paneVisible) return;
    this.paneVisible = visible;
    this.onVisibility(visible);
  }

  /** The answer to a batch of which every object is one of the shell's; null for all others. */
  answer(body: string): string | null {
    if (!body.includes('"Microsoft.')) return null;
    const { Actions, ObjectPaths } = JSON.parse(body) as Batch;
    const paths = Object.values(ObjectPaths);
    const own = paths.every(({ ObjectPathType, Name }) => ObjectPathType === NEW_OBJECT && SERVICES.has(Name));
    if (paths.length === 0 || !own) return null;
    const Results = Actions.map((action) => ({ ActionId: action.Id, Value: this.valueOf(action) }));
    return JSON.stringify({ Results });
  }

  private valueOf({ ActionType, Name, ArgumentInfo }: Action): unknown {
    if (ActionType === INSTANTIATE) return {};
    if (ActionType !== METHOD) return null;
    const argument = String(ArgumentInfo?.Arguments?.[0] ?? "");
    switch (Name) {
      case "GetAppRuntimeState":
        return this.paneVisible ? "Visible" : "Background";
      case "SetAppRuntimeState":
        this.show(argument === "Visible");
        return null;
      case "GetAppRuntimeStartState":
        return this.startState;
      case "SetAppRuntimeStartState":
        this.startState = argument;
        return null;
      default:
        return null;
    }
  }
}
