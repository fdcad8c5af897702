/** Everything under test runs as it is; only TypeScript is turned into JavaScript on the way. */
const shared = {
  rootDir: __dirname,
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "commonjs" },
      },
    ],
  },
  globalSetup: "<rootDir>/test/setup/build.js",
};

/** @type {import("jest").Config} */
module.exports = {
  maxWorkers: 2,
  testTimeout: 60000,
  projects: [
    { ...shared, displayName: "node", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    { ...shared, displayName: "pane", testEnvironment: "jsdom", testMatch: ["<rootDir>/test/**/*.test.tsx"] },
    // Needs LibreOffice, poppler and Chromium: what a person sees.
    { ...shared, displayName: "pages", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.pages.ts"] },
    // Needs Chromium: the preview from end to end.
    { ...shared, displayName: "e2e", testEnvironment: "node", testMatch: ["<rootDir>/test/**/*.e2e.ts"] },
  ],
};
