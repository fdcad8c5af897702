import type { Addin } from "../../../host/page/addin";

interface PageWithExcel {
  readonly Excel: { run(job: (context: Excel.RequestContext) => Promise<void>): Promise<void> };
}

/** Changes the workbook as a person would: through Excel, apart from what the add-in does. */
export function change(addin: Addin, how: (workbook: Excel.Workbook) => void): Promise<void> {
  const page = addin.window as unknown as PageWithExcel;
  return page.Excel.run(async (context) => {
    how(context.workbook);
    await context.sync();
  });
}
