import type { Table } from "../../../sheets/table";
import { isCounted } from "../../../sheets/table";
import { cellOf } from "../../cells";
import { GUANGDONG_CITIES } from "../../places";
import { listText } from "../../text";
import type { FindingRule } from "../rule";
import { tableName } from "../read/subjects";

const CITIES = GUANGDONG_CITIES;
const NAMED = new RegExp(`^(?:广东省)?(${CITIES.join("|")})(?:市|$)`);
/** Below this a table is a choice of cities, not a list of all. */
const LIST = 15;

interface Values {
  readonly table: string;
  readonly count: number;
  readonly cities: readonly string[];
}

/** Which of Guangdong's 21 cities a list of cities leaves out. */
export const cityMissing: FindingRule<Values> = {
  id: "city-missing",
  severity: "info",
  reference: "广东21个地级以上市；20市名单通常不含深圳（计划单列）",
  *check({ tables }) {
    for (const { table, money } of tables) {
      if (money.length === 0) continue;
      const found = citiesOf(table);
      const missing = CITIES.filter((city) => !found.has(city));
      if (found.size < LIST || missing.length === 0) continue;
      const first = table.rows.find((row) => row.kind === "data") ?? table.rows[0];
      if (first === undefined) continue;
      yield {
        at: cellOf(table, first, "name"),
        subject: `${tableName(table)} ${missing.join("、")}`,
        expected: missing.join("、"),
        format: "text",
        severity: missing.every((city) => city === "深圳") ? "info" : "warning",
        values: { table: tableName(table), count: found.size, cities: missing },
      };
    }
  },
  text: {
    "zh-CN": ({ table, count, cities }) => ({
      message: `“${table}”列了 ${count} 个地市，缺 ${listText(cities, "zh-CN")}`,
      why: "漏列一个市，合计和平均都会不同",
      action:
        cities.length === 1 && cities[0] === "深圳" ? "深圳是计划单列市，不在名单内通常是对的；请确认" : "确认是否漏列",
    }),
    "en-US": ({ table, count, cities }) => ({
      message: `“${table}” lists ${count} cities; missing: ${listText(cities, "en-US")}`,
      why: "A city left out changes sums and means.",
      action:
        cities.length === 1 && cities[0] === "深圳"
          ? "深圳 is planned separately and often not listed; please confirm."
          : "Check whether it was forgotten.",
    }),
  },
};

/** Which city a list names twice. */
export const cityTwice: FindingRule<Values> = {
  id: "city-twice",
  severity: "warning",
  reference: "同一地市在一张表中只出现一次",
  *check({ tables }) {
    for (const { table, money } of tables) {
      if (money.length === 0) continue;
      const found = citiesOf(table);
      if (found.size < LIST) continue;
      for (const [city, rows] of found) {
        const second = rows[1];
        if (second === undefined) continue;
        const row = table.rows.find((one) => one.row === second);
        if (row === undefined) continue;
        yield {
          at: cellOf(table, row, "name"),
          subject: `${tableName(table)} ${city}`,
          printed: city,
          format: "text",
          values: { table: tableName(table), count: rows.length, cities: [city] },
        };
      }
    }
  },
  text: {
    "zh-CN": ({ table, count, cities }) => ({
      message: `“${table}”中 ${cities.join("、")} 出现了 ${count} 次`,
      why: "重复的市会使合计多计",
      action: "合并或删去重复行，改正市名",
    }),
    "en-US": ({ table, count, cities }) => ({
      message: `“${table}” names ${cities.join(", ")} ${count} times`,
      why: "A city twice makes the total too large.",
      action: "Merge or delete the second line, or correct its name.",
    }),
  },
};

/** A list of cities names most of them once; where they come again and again, rows are units or projects of the cities. */
const MOST_PER_CITY = 1.5;
const NO_CITIES: ReadonlyMap<string, readonly number[]> = new Map();

/** Rows of each city that a table's counted rows name; none for a table that is no list of cities. */
function citiesOf(table: Table): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  let named = 0;
  for (const row of table.rows) {
    const city = isCounted(row) ? NAMED.exec(row.name)?.[1] : undefined;
    if (city === undefined) continue;
    named += 1;
    if (named > CITIES.length * MOST_PER_CITY) return NO_CITIES;
    const rows = found.get(city);
    if (rows) rows.push(row.row);
    else found.set(city, [row.row]);
  }
  return named > found.size * MOST_PER_CITY ? NO_CITIES : found;
}
