import { toWorkbookError, WorkbookError, workbookProblem } from "../../src/excel/workbookError";

/** As office.js throws them. */
function officeError(code: string, errorLocation = ""): Error {
  return Object.assign(new Error("Excel's words"), { code, debugInfo: { errorLocation } });
}

test.each([
  ["InvalidOperationInCellEditMode", "cell-editing"],
  ["RequestPayloadSizeLimitExceeded", "too-large"],
  ["AccessDenied", "access-denied"],
  ["ApiNotFound", "api-missing"],
  ["GeneralException", "unexpected"],
])("Excel's %s is told as %s", (code, expected) => {
  expect(toWorkbookError(officeError(code)).problem).toMatchObject({ code: expected });
});

test("what Excel reports without our knowing it is named with its code", () => {
  expect(toWorkbookError(officeError("GeneralException")).problem.zh).toContain("GeneralException: Excel's words");
  expect(toWorkbookError({ code: 5100, message: "saving failed" }).problem.code).toBe("unexpected");
});

describe("a fault of our own", () => {
  const fault = toWorkbookError(new TypeError("undefined is not a function")).problem;

  test("is not laid at Excel's door, and says that nothing was changed", () => {
    expect(fault.code).toBe("internal");
    expect(fault.zh).toMatch(/^绩评自身出错，工作簿没有改动。请把代码 PS-[0-9A-F]{8} .*告诉维护人员。$/);
    expect(fault.en).not.toMatch(/\p{Script=Han}/u);
  });

  test("has the same code for the same fault, another for another", () => {
    expect(toWorkbookError(new TypeError("undefined is not a function")).problem.value).toBe(fault.value);
    expect(toWorkbookError(new TypeError("x is null")).problem.value).not.toBe(fault.value);
  });
});

test("our own refusals stay what they are", () => {
  const refusal = new WorkbookError("sheet-protected", { sheet: "表" });
  expect(toWorkbookError(refusal)).toBe(refusal);
});

test("a sentence inside a problem has its own words in each language", () => {
  const { zh, en } = workbookProblem("write-failed", { value: "只读", valueEn: "read-only" });
  expect(zh).toContain("原因：只读");
  expect(en).toContain("Reason: read-only");
});
