import type nodeModule from "node:module";
import { runInThisContext } from "node:vm";
import type * as Core from "@univerjs/core";
import type * as Formula from "@univerjs/engine-formula";

/**
 * Univer, loaded by Node's own `require` and not by an import: its CommonJS files require packages that exist as ES
 * modules only, which Node can do and the loaders of test runners and bundlers cannot. The main context's `process`
 * gives the real one also where a test runner puts its own in the place of imports.
 */
const { createRequire } = runInThisContext("process.getBuiltinModule('node:module')") as typeof nodeModule;
const load = createRequire(__filename);
const core = load("@univerjs/core") as typeof Core;
const formula = load("@univerjs/engine-formula") as typeof Formula;

export const { CellValueType, LogLevel, Univer, UniverInstanceType } = core;
export const {
  AstTreeBuilder,
  CELL_INVERTED_INDEX_CACHE,
  FORMULA_REF_TO_ARRAY_CACHE,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IFunctionService,
  Interpreter,
  LexerNode,
  LexerTreeBuilder,
  UniverFormulaEnginePlugin,
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} = formula;

export type ArrayValueObject = Formula.ArrayValueObject;
export type AstTreeBuilder = Formula.AstTreeBuilder;
export type BaseFunction = Formula.BaseFunction;
export type BaseReferenceObject = Formula.BaseReferenceObject;
export type BaseValueObject = Formula.BaseValueObject;
export type ErrorType = Formula.ErrorType;
export type FunctionVariantType = Formula.FunctionVariantType;
export type ICellData = Core.ICellData;
export type IFormulaCurrentConfigService = Formula.IFormulaCurrentConfigService;
export type IFormulaRuntimeService = Formula.IFormulaRuntimeService;
export type IFunctionService = Formula.IFunctionService;
export type Injector = Core.Injector;
export type Interpreter = Formula.Interpreter;
export type IUnitData = Formula.IUnitData;
export type LexerTreeBuilder = Formula.LexerTreeBuilder;
