import { readFileSync } from "node:fs";
import { Workbook } from "@cj-tech-master/excelts";

/** Opens a workbook and writes it again, with nothing but the .xlsx library. */
async function roundTrip(path: string): Promise<void> {
  const workbook = new Workbook();
  await workbook.xlsx.load(readFileSync(path));
  await workbook.xlsx.writeBuffer();
}

void roundTrip(process.argv[2] ?? "");
