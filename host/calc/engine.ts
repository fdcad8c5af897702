import { CellValueType, type ICellData, type Injector, LogLevel, Univer, UniverInstanceType } from "./packages";
import {
  type ArrayValueObject,
  AstTreeBuilder,
  BaseFunction,
  type BaseReferenceObject,
  type BaseValueObject,
  CELL_INVERTED_INDEX_CACHE,
  ErrorType,
  ErrorValueObject,
  FORMULA_REF_TO_ARRAY_CACHE,
  type FunctionVariantType,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  type IUnitData,
  Interpreter,
  LexerNode,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
} from "./packages";
import type { CalcValue, CustomFunction } from "./calculator";
import { AddinFunction } from "./customFunction";
import { excelOperators, single } from "./operators";
import { MAX_COLUMNS, MAX_ROWS } from "../formula/area";

/** Where the engine reads cells: a sheet's values by row and column. */
export interface CellSource {
  getValue(row: number, column: number): ICellData | undefined;
}

export interface EngineSheet extends CellSource {
  readonly id: string;
  readonly name: string;
}

/** The result of a formula: one value, or rows of values. */
export type FormulaResult = { readonly value: CalcValue } | { readonly rows: readonly (readonly CalcValue[])[] };

type ISheetItem = NonNullable<NonNullable<IUnitData[string]>[string]>;

const UNIT = "workbook";

/** A value as the engine reads it from a cell. Without `f` it would take the text "" for a blank cell. */
export function engineCell(value: CalcValue): ICellData | null {
  if (value === null) return null;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return value === "" ? { v: "", t: CellValueType.STRING, f: "=" } : { v: value, t: CellValueType.STRING };
}

/** Univer's parser, interpreter and functions, without its workbook, commands and dependency tree. */
export class FormulaEngine {
  private readonly univer = new Univer({ logLevel: LogLevel.SILENT });
  private readonly lexer: LexerTreeBuilder;
  private readonly parser: AstTreeBuilder;
  private readonly interpreter: Interpreter;
  private readonly runtime: IFormulaRuntimeService;
  private readonly config: IFormulaCurrentConfigService;
  private readonly functions: IFunctionService;

  constructor() {
    this.univer.registerPlugin(UniverFormulaEnginePlugin);
    const injector: Injector = this.univer.__getInjector();
    // A unit must exist before the engine's services are asked for: it brings the plugin to life.
    this.univer.createUnit(UniverInstanceType.UNIVER_SHEET, {
      id: UNIT,
      sheetOrder: ["none"],
      sheets: { none: { id: "none", name: "none" } },
    });
    this.lexer = injector.get(LexerTreeBuilder);
    this.parser = injector.get(AstTreeBuilder);
    this.interpreter = injector.get(Interpreter);
    this.runtime = injector.get(IFormulaRuntimeService);
    this.config = injector.get(IFormulaCurrentConfigService);
    this.functions = injector.get(IFunctionService);
    this.functions.registerExecutors(...excelOperators());
    const condition = this.functions.getExecutor("IF");
    if (condition) this.functions.registerExecutors(new StrictIf(condition));
    for (const executor of this.functions.getExecutors().values()) {
      // Else the text "20%" among the arguments of a function becomes the number 0.2.
      executor.isArgumentsIgnoreNumberPattern = () => true;
    }
  }

  /** Sets which sheets there are; their cells are read when a formula is evaluated. */
  setSheets(sheets: readonly EngineSheet[]): void {
    const data = Object.fromEntries(
      sheets.map((sheet) => [
        sheet.id,
        {
          // The engine asks a sheet's matrix for single cells only.
          cellData: sheet as unknown as ISheetItem["cellData"],
          rowCount: MAX_ROWS,
          columnCount: MAX_COLUMNS,
          rowData: {} as ISheetItem["rowData"],
          columnData: {} as ISheetItem["columnData"],
        },
      ]),
    );
    const names = Object.fromEntries(sheets.map(({ id, name }) => [name, id]));
    this.config.load({
      allUnitData: { [UNIT]: data },
      unitSheetNameMap: { [UNIT]: names },
      unitStylesData: {},
      formulaData: {},
      arrayFormulaCellData: {},
      arrayFormulaRange: {},
      forceCalculate: false,
      dirtyRanges: [],
      dirtyNameMap: {},
      dirtyDefinedNameMap: {},
      dirtySuperTableMap: {},
      dirtyUnitFeatureMap: {},
      dirtyUnitOtherFormulaMap: {},
    });
    this.forgetRead();
  }

  /** Forgets what was read from cells; to be called when cells changed that formulas may have read before. */
  forgetRead(): void {
    FORMULA_REF_TO_ARRAY_CACHE.clear();
    CELL_INVERTED_INDEX_CACHE.clear();
  }

  registerFunctions(functions: readonly CustomFunction[]): void {
    this.functions.registerExecutors(...functions.map((definition) => new AddinFunction(definition)));
  }

  /** Evaluates a formula as it stands in a cell. It never throws: what goes wrong inside is #VALUE!. */
  evaluate(formula: string, sheetId: string, row: number, column: number): FormulaResult {
    try {
      const lexed = this.lexer.treeBuilder(formula);
      if (!(lexed instanceof LexerNode)) return { value: typeof lexed === "string" ? lexed : ErrorType.VALUE };
      const node = this.parser.parse(lexed);
      if (!node) return { value: ErrorType.VALUE };
      this.runtime.setCurrent(row, column, MAX_ROWS, MAX_COLUMNS, sheetId, UNIT);
      return resultOf(this.interpreter.execute({ node, refOffsetX: 0, refOffsetY: 0 }));
    } catch {
      return { value: ErrorType.VALUE };
    }
  }

  dispose(): void {
    this.univer.dispose();
    this.forgetRead();
  }
}

function resultOf(variant: FunctionVariantType): FormulaResult {
  const value = variant.isReferenceObject()
    ? (variant as BaseReferenceObject).toArrayValueObject()
    : (variant as BaseValueObject);
  if (!value.isArray()) return { value: plain(value) };
  const rows = (value as ArrayValueObject).getArrayValue().map((row) => Array.from(row, (item) => plain(item ?? null)));
  const first = rows[0]?.[0];
  if (first === undefined) return { value: ErrorType.VALUE };
  return rows.length === 1 && rows[0]?.length === 1 ? { value: first } : { rows };
}

/** A formula's result is never blank: it shows 0. */
function plain(value: BaseValueObject | null): CalcValue {
  if (value === null || value.isNull()) return 0;
  const raw = value.getValue();
  if (value.isNumber()) return Number.isFinite(Number(raw)) ? Number(raw) : ErrorType.NUM;
  return value.isBoolean() ? Boolean(raw) : String(raw);
}

/** Univer's IF takes any text but "" as true; in Excel a text that is not TRUE or FALSE is #VALUE!. */
class StrictIf extends BaseFunction {
  override minParams = 2;
  override maxParams = 3;

  constructor(private readonly inner: BaseFunction) {
    super("IF");
  }

  override calculate(...values: BaseValueObject[]): ReturnType<BaseFunction["calculate"]> {
    const [first, ...rest] = values;
    if (!first) return ErrorValueObject.create(ErrorType.VALUE);
    const condition = single(first);
    if (condition.isString() && !/^(true|false)$/i.test(String(condition.getValue()))) {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
    return this.inner.calculate(condition, ...rest);
  }
}
