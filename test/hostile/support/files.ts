import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
export const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The parts of the smallest workbook: one sheet with what stands between its `<worksheet>` tags. */
export function parts(sheet: string, more: Readonly<Record<string, string | Uint8Array>> = {}) {
  const all: Record<string, string | Uint8Array> = {
    "[Content_Types].xml": `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="表" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/worksheets/sheet1.xml": worksheet(sheet),
    ...more,
  };
  return all;
}

export const worksheet = (inner: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${inner}</worksheet>`;

export function zipped(all: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(all).map(([name, content]) => [name, typeof content === "string" ? strToU8(content) : content]),
    ),
  );
}

export const book = (sheet: string, more: Readonly<Record<string, string | Uint8Array>> = {}): Uint8Array =>
  zipped(parts(sheet, more));

const CELL = '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>';

const formula = (text: string): Uint8Array =>
  book(`<sheetData><row r="1"><c r="A1"><f>${text}</f></c></row></sheetData>`);

const laughs = `<!DOCTYPE lolz [<!ENTITY lol "lol">${Array.from(
  { length: 12 },
  (_, level) => `<!ENTITY lol${level} "${`&lol${level === 0 ? "" : level - 1};`.repeat(10)}">`,
).join("")}]>`;

const withProlog = (prolog: string): Uint8Array =>
  book(CELL, { "xl/worksheets/sheet1.xml": worksheet(CELL).replace(HEAD, HEAD + prolog) });

/** Every entry of the directory leads to the data of the first. */
function overlapping(copies: number): Uint8Array {
  const zip = zipped(parts(CELL, { "xl/media/a.bin": new Uint8Array(8_000_000) }));
  const view = new DataView(zip.buffer);
  const end = zip.length - 22;
  const start = view.getUint32(end + 16, true);
  let at = start;
  for (let last = at; at < end; at += 46 + view.getUint16(at + 28, true)) {
    last = at;
    if (at + 46 + view.getUint16(at + 28, true) >= end) {
      const entry = zip.slice(last, end);
      const grown = new Uint8Array(zip.length + entry.length * copies);
      grown.set(zip.subarray(0, end));
      for (let copy = 0; copy < copies; copy += 1) grown.set(entry, end + copy * entry.length);
      grown.set(zip.subarray(end), end + copies * entry.length);
      const tail = new DataView(grown.buffer, grown.length - 22);
      const count = tail.getUint16(10, true) + copies;
      tail.setUint16(8, count, true);
      tail.setUint16(10, count, true);
      return grown;
    }
  }
  throw new Error("no directory");
}

/** Files that are refused before anything is calculated, each with the words of the refusal. */
export const REFUSED: Readonly<Record<string, readonly [() => Uint8Array, RegExp]>> = {
  零字节: [() => new Uint8Array(), /空的/],
  改名的文字: [() => strToU8("这不是工作簿"), /不是 \.xlsx/],
  改名的网页: [() => strToU8("<html><table><tr><td>1</td></tr></table></html>"), /不是 \.xlsx/],
  改名的PDF: [() => strToU8("%PDF-1.7\n1 0 obj"), /不是 \.xlsx/],
  旧版或加密: [() => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Uint8Array(2048)), /密码/],
  压缩包: [() => zipped({ "说明.txt": "文字" }), /不是 \.xlsx/],
  文档: [() => zipped({ "[Content_Types].xml": HEAD, "word/document.xml": HEAD }), /不是 \.xlsx/],
  半个文件: [() => book(CELL).subarray(0, 700), /损坏/],
  少了尾巴: [() => book(CELL).subarray(0, -30), /损坏/],
  目录指错: [
    () => {
      const zip = book(CELL);
      new DataView(zip.buffer).setUint32(zip.length - 6, 0x7fffffff, true);
      return zip;
    },
    /损坏/,
  ],
  没有工作表: [
    () => book(CELL, { "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}"><sheets/></workbook>` }),
    /损坏/,
  ],
  断开的XML: [() => book(CELL, { "xl/workbook.xml": `${HEAD}<workbook><sheets><sheet name="` }), /损坏/],
  压缩炸弹: [() => book(CELL, { "xl/media/bomb.bin": new Uint8Array(100_000_000) }), /过大/],
  工作表炸弹: [() => book(`<sheetData>${" ".repeat(60_000_000)}</sheetData>`), /过大/],
  同一份数据反复展开: [() => overlapping(2000), /不会有/],
  部件太多: [
    () => zipped(parts(CELL, Object.fromEntries(Array.from({ length: 21_000 }, (_, at) => [`xl/media/${at}`, ""])))),
    /过大/,
  ],
  实体炸弹: [() => withProlog(laughs), /不会有/],
  外部实体: [() => withProlog('<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'), /不会有/],
  注释后的实体: [() => withProlog(`<!--${"-".repeat(9)}x--><!DOCTYPE x SYSTEM "http://127.0.0.1/x.dtd">`), /不会有/],
  向上的路径: [() => book(CELL, { "../../etc/cron.d/x": "x" }), /不会有/],
  反斜线路径: [() => book(CELL, { "xl\\..\\..\\x.xml": "x" }), /不会有/],
  盘符路径: [() => book(CELL, { "C:\\Windows\\x.dll": "x" }), /不会有/],
  整表合并: [() => book(`${CELL}<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>`), /过大/],
  合并太多: [
    () =>
      book(
        `${CELL}<mergeCells>${Array.from({ length: 200_000 }, (_, at) => `<mergeCell ref="A${at * 2 + 1}:A${at * 2 + 2}"/>`).join("")}</mergeCells>`,
      ),
    /过大/,
  ],
  行号越界: [() => book('<sheetData><row r="4294967290"><c r="A4294967290"><v>1</v></c></row></sheetData>'), /损坏/],
  列号越界: [() => book('<sheetData><row r="1"><c r="ZZZZZZ1"><v>1</v></c></row></sheetData>'), /损坏/],
  嵌套很深的XML: [() => book(`${CELL}<extLst>${"<a>".repeat(20_000)}${"</a>".repeat(20_000)}</extLst>`), /损坏/],
  整表数组公式: [
    () => book('<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c></row></sheetData>'),
    /过大/,
  ],
};

/** Takes longer than anybody waits: every row reaches to the last column. */
export const endless = (): Uint8Array =>
  book(`<sheetData>${Array.from({ length: 400_000 }, (_, at) => last(at + 1)).join("")}</sheetData>`);

const last = (row: number): string => `<row r="${row}"><c r="XFD${row}"><v>1</v></c></row>`;

/** Files that look dangerous: scored or refused, but within the bounds and in one line. */
export const BOUNDED: Readonly<Record<string, () => Uint8Array>> = {
  最末一格: () => book(`<dimension ref="A1:XFD1048576"/><sheetData>${last(1)}${last(1_048_576)}</sheetData>`),
  每行都到最末一列: () =>
    book(`<sheetData>${Array.from({ length: 300 }, (_, at) => last(at + 1)).join("")}</sheetData>`),
  没有的文本和样式: () => book('<sheetData><row r="1"><c r="A1" t="s" s="9999"><v>999999</v></c></row></sheetData>'),
  嵌套很深的公式: () => formula(`${"(".repeat(4000)}1${")".repeat(4000)}`),
  嵌套很深的IF: () => formula(`${"IF(1,".repeat(1500)}1${")".repeat(1500)}`),
  铺满全表的公式: () => formula("SEQUENCE(1048576,16384)"),
  越算越长的文本: () => formula('REPT(REPT("长",32767),32767)'),
  循环引用: () => formula("A1+1"),
  整表数据验证: () =>
    book(
      `${CELL}<dataValidations count="1"><dataValidation type="whole" sqref="A1:XFD1048576"><formula1>1</formula1></dataValidation></dataValidations>`,
    ),
  整表条件格式: () =>
    book(
      `${CELL}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>A1=1</formula></cfRule></conditionalFormatting>`,
    ),
  整表链接: () => book(`${CELL}<hyperlinks><hyperlink ref="A1:XFD1048576" location="表!A1"/></hyperlinks>`),
  整表共用公式: () =>
    book(
      '<sheetData><row r="1"><c r="A1"><f t="shared" si="0" ref="A1:XFD1048576">B1</f><v>1</v></c></row></sheetData>',
    ),
};
