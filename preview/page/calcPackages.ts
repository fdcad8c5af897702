/** What `host/calc/packages.ts` takes by Node's `require`, for a page. */
export * from "@univerjs/core";
export * from "@univerjs/engine-formula";
