import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { Workbook } from "@cj-tech-master/excelts";
import { clusterFund2021 } from "./books/clusterFund2021";
import { department2019 } from "./books/department2019";
import { guangzhou2023 } from "./books/guangzhou2023";
import { informatisation2019 } from "./books/informatisation2019";
import { innovation2019 } from "./books/innovation2019";
import { selfEvaluationForm } from "./books/selfEvaluationForm";
import { technicalUpgrade2019 } from "./books/technicalUpgrade2019";

/** File name and what fills it. */
export const SAMPLES: readonly (readonly [file: string, fill: (book: Workbook) => void])[] = [
  ["2019年技术改造资金.xlsx", technicalUpgrade2019],
  ["广州市2023年工信专项资金绩效评价.xlsx", guangzhou2023],
  ["2019年信息化和信息产业发展资金.xlsx", informatisation2019],
  ["广东省工业和信息化厅2019年部门整体支出绩效自评.xlsx", department2019],
  ["2021年战略性产业集群产业链支撑资金.xlsx", clusterFund2021],
  ["2019年产业创新和预留资金.xlsx", innovation2019],
  ["中小企业数字化转型服务项目绩效自评表.xlsx", selfEvaluationForm],
];

/** The bytes of one sample; the same every time. */
export async function sampleBytes(fill: (book: Workbook) => void): Promise<Uint8Array> {
  const book = new Workbook();
  const made = new Date(Date.UTC(2024, 0, 2, 1, 0, 0));
  book.creator = "财务与审计处";
  book.lastModifiedBy = "财务与审计处";
  book.created = made;
  book.modified = made;
  fill(book);
  return book.xlsx.writeBuffer({ zip: { level: 6, modTime: new Date(2024, 0, 2, 9, 0, 0), timestamps: "dos" } });
}

async function build(): Promise<void> {
  for (const [file, fill] of SAMPLES) {
    const bytes = await sampleBytes(fill);
    writeFileSync(join(__dirname, file), bytes);
    console.log(`${file}  ${bytes.length} B`);
  }
}

if (require.main === module) void build();
