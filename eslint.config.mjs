import js from "@eslint/js";
import officeAddins from "eslint-plugin-office-addins";
import globals from "globals";
import tseslint from "typescript-eslint";

/** The rooms of `src`: each may import itself and the rooms listed. Arrows run down only. */
const ROOMS = {
  domain: [],
  sheets: ["domain"],
  functions: ["domain"],
  evaluate: ["sheets", "domain"],
  plan: ["evaluate", "sheets", "domain"],
  excel: ["plan", "sheets", "domain"],
  locale: [],
  app: ["excel", "plan", "evaluate", "sheets", "functions", "domain", "locale"],
  commands: ["app", "locale"],
  taskpane: ["app", "commands", "functions", "locale"],
};

const OFFICE_GLOBALS = ["Excel", "Office", "OfficeExtension", "CustomFunctions"];
/** Which of office.js's globals a room may name. */
const OFFICE_ROOMS = { excel: ["Excel", "Office", "OfficeExtension"], functions: ["CustomFunctions"] };

const roomRules = Object.entries(ROOMS).map(([room, allowed]) => {
  const closed = Object.keys(ROOMS).filter((other) => other !== room && !allowed.includes(other));
  const open = OFFICE_ROOMS[room] ?? [];
  return {
    files: [`src/${room}/**/*.{ts,tsx}`],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${[...closed, "host", "test", "samples", "bench"].join("|")})(/|$)`,
              message: `src/${room} may import ${allowed.join(", ") || "nothing of ours"}.`,
            },
          ],
        },
      ],
      "no-restricted-globals": [
        "error",
        ...OFFICE_GLOBALS.filter((name) => !open.includes(name)).map((name) => ({
          name,
          message: `${name} belongs to ${Object.keys(OFFICE_ROOMS).find((r) => OFFICE_ROOMS[r].includes(name))}.`,
        })),
      ],
    },
  };
});

export default tseslint.config(
  { ignores: ["dist/", "out/", "node_modules/", "coverage/", "test/**/fixture/**"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: false }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: "error",
      "no-console": "error",
    },
  },
  { files: ["src/**/*.{ts,tsx}"], languageOptions: { globals: globals.browser } },
  {
    files: ["src/excel/**/*.ts"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
    },
  },
  ...roomRules,
  {
    files: ["host/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        {
          patterns: [
            {
              regex: "^(\\.\\./)+(src|samples|test|bench|preview)(/|$)",
              message: "host knows nothing of the product.",
            },
          ],
        },
      ],
    },
  },
  { files: ["host/cli/**", "bench/**", "samples/**", "scripts/**"], rules: { "no-console": "off" } },
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: globals.node },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
