import type { Book } from "../grid/book";
import { flag, number, oneOf } from "./arguments";
import { define, object, type ObjectType } from "./define";

const MODES = ["Automatic", "AutomaticExceptTables", "Manual"] as const;

export const application: ObjectType<Book> = define<Book>("Application", {
  properties: {
    CalculationMode: {
      get: (book) => book.calculationMode,
      set: (book, value) => void (book.calculationMode = oneOf(value, MODES)),
    },
    CalculationState: { get: (_book, { calculation }) => (calculation.pending ? "Pending" : "Done") },
    CalculationEngineVersion: { get: () => 191029 },
    DecimalSeparator: { get: () => "." },
    ThousandsSeparator: { get: () => "," },
    UseSystemSeparators: { get: () => true },
  },
  navigation: {
    IterativeCalculation: (book) => object(iterativeCalculation, book),
    CultureInfo: (book) => object(cultureInfo, book),
  },
  methods: {
    Calculate: (_book, [type], host) => {
      const wanted = oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      if (wanted !== "Recalculate") host.calculation.invalidate();
      host.calculateNow();
    },
    SuspendApiCalculationUntilNextSync: (_book, _args, host) => host.suspendCalculation(),
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
});

const iterativeCalculation: ObjectType<Book> = define<Book>("IterativeCalculation", {
  properties: {
    Enabled: {
      get: ({ document }) => document.calcProperties.iterate === true,
      set: ({ document }, value) => void (document.calcProperties.iterate = flag(value)),
    },
    MaxIteration: {
      get: ({ document }) => document.calcProperties.iterateCount ?? 100,
      set: ({ document }, value) => void (document.calcProperties.iterateCount = number(value)),
    },
    MaxChange: {
      get: ({ document }) => document.calcProperties.iterateDelta ?? 0.001,
      set: ({ document }, value) => void (document.calcProperties.iterateDelta = number(value)),
    },
  },
});

const cultureInfo: ObjectType<Book> = define<Book>("CultureInfo", {
  properties: { Name: { get: (book) => book.locale } },
});
