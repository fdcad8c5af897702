import { Trie } from "./trie";

/** A unit of measure as it is written behind a number. */
export interface Measure {
  readonly word: string;
  /** Units of one dimension can be converted; counts each stand alone. */
  readonly dimension: string;
  /** How many base units of its dimension one of it is. */
  readonly factor: number;
  /** Power of ten that belongs to the number: -2 for %. */
  readonly exponent: number;
  /** The name under which spellings of one unit are the same: 名 and 位 are 人, kWh is 千瓦时. */
  readonly same: string;
  /** Behind Chinese numerals only where nothing else can be meant: 十二期 alone, not 平台二期. */
  readonly ambiguous: boolean;
}

/** Spellings of one unit, separated by blanks, the first naming it; its factor in the dimension's base. */
type Unit = readonly [spellings: string, factor?: number];

const CONVERTIBLE: Readonly<Record<string, readonly Unit[]>> = {
  points: [["个百分点 百分点 个百分比 pct"]],
  multiple: [["倍"]],
  money: [["元 圆 元整 元人民币"]],
  美元: [["美元"]],
  港元: [["港元 港币"]],
  欧元: [["欧元"]],
  workingDays: [["工作日 个工作日 个工作天"]],
  time: [
    ["秒 秒钟", 1],
    ["分钟", 60],
    ["小时 个小时 h 学时小时", 3600],
    ["天 日 个自然日 自然日 日历天 个日历天 日历日 个日历日", 86400],
    ["周 星期 个星期 个周", 604800],
  ],
  months: [
    ["个月 月", 1],
    ["季度 个季度", 3],
    ["年 周年 个年度 年度", 12],
  ],
  length: [
    ["毫米 mm", 1],
    ["厘米 cm 公分", 10],
    ["米 m 公尺", 1000],
    ["公里 千米 km KM Km", 1000000],
  ],
  // Base: a third of a square metre, so that 亩 (2000/3 m²) is a whole number.
  area: [
    ["平方米 平米 m2 M2 平方", 3],
    ["亩", 2000],
    ["公顷 ha", 30000],
    ["平方公里 平方千米 km2", 3000000],
  ],
  volume: [
    ["毫升 ml mL", 1],
    ["升 L", 1000],
    ["立方米 m3 立方 方", 1000000],
  ],
  weight: [
    ["微克 μg ug", 1],
    ["毫克 mg", 1000],
    ["克 g", 1000000],
    ["斤", 500000000],
    ["千克 公斤 kg KG Kg", 1000000000],
    ["吨 t", 1000000000000],
  ],
  standardCoal: [["吨标准煤 吨标煤 t标煤 t标准煤 tce"]],
  energy: [
    ["千瓦时 kWh KWh kwh KWH kW·h 度电", 1],
    ["MWh MWH 兆瓦时", 1000],
    ["GWh GWH Gwh 吉瓦时", 1000000],
    ["TWh", 1000000000],
  ],
  power: [
    ["瓦 W", 1],
    ["千瓦 kW KW", 1000],
    ["兆瓦 MW", 1000000],
    ["吉瓦 GW", 1000000000],
  ],
  apparentPower: [
    ["千伏安 kVA KVA", 1],
    ["兆伏安 MVA", 1000],
  ],
  speed: [
    ["kbps Kbps", 1],
    ["Mbps MBPS", 1000],
    ["Gbps", 1000000],
  ],
  storage: [
    ["MB", 1],
    ["GB", 1024],
    ["TB", 1048576],
    ["PB", 1073741824],
  ],
  temperature: [["°C 摄氏度"]],
  loudness: [["分贝 dB"]],
  score: [["分"]],
  age: [["岁 周岁"]],
};

const COUNTS =
  "个 家 项 场 次 户 份 篇 套 台 件 部 座 处 所 间 栋 幢 条 本 册 款 例 宗 桩 辆 艘 架 列 头 只 匹 羽 尾 株 棵 盆 张 幅 块 片 段 " +
  "根 支 枚 颗 粒 包 箱 瓶 袋 桶 罐 盒 组 支队 课时 学时 节 门 堂 讲 集 首 字 字节 页 句 词 户次 台次 车次 班次 件次 批次 项次 例次 " +
  "条次 个次 人日 人天 人年 人月 个(套) 套(件) 点位 个点位 点次 床 床位 张床位 车位 个车位 泊位 轮 遍 趟 眼 口 笔 单 对 双 副 朵 届 期 批 类 种 " +
  "点 层 度 道 起 户家 家企业 个/套 篇次 票 幕 期次 标段 个标段 处次 站 站次 个班 班 块次 组次 种次 宗次 起次 头只 学期 个学期 伏 千伏 安 口井 孔 延米 延长米 线公里 车公里 车次";
/** 名 and 位 count people as 人 does; 人次 counts visits. */
const PEOPLE: readonly string[] = ["人 名 位 个人 名人员", "人次 人(次) 个人次"];
const SPELLINGS: readonly string[] = ["台套 台/套 台(套) 套(台)", "家次 家(次)", "场次 场(次)"];
const AMBIGUOUS = new Set(
  [..."届期批类级点层度道方分头口门手单双对面克斤节首片段套首米升里周月日天年时秒倍伏安站班"].filter(
    (word) => !"套倍".includes(word),
  ),
);

function measure(word: string, same: string, dimension: string, factor = 1, exponent = 0): Measure {
  return { word, same, dimension, factor, exponent, ambiguous: AMBIGUOUS.has(word) };
}

function* all(): Generator<Measure> {
  for (const word of ["%", "百分比", "个百分号"]) yield measure(word, "%", "ratio", 1, -2);
  yield measure("‰", "‰", "ratio", 1, -3);
  yield measure("‱", "‱", "ratio", 1, -4);
  for (const word of ["/10万", "/十万", "/100000", "/10万人", "/十万人"]) yield measure(word, "/10万", "ratio", 1, -5);
  for (const word of new Set(COUNTS.split(" "))) yield measure(word, word, `count:${word}`);
  for (const spellings of SPELLINGS) yield* spelled(spellings, (same) => `count:${same}`, 1);
  for (const spellings of PEOPLE) yield* spelled(spellings, (same) => `people:${same}`, 1);
  for (const [dimension, units] of Object.entries(CONVERTIBLE)) {
    for (const [spellings, factor] of units) yield* spelled(spellings, () => dimension, factor ?? 1);
  }
}

function* spelled(spellings: string, dimension: (same: string) => string, factor: number): Generator<Measure> {
  const words = spellings.split(" ");
  const same = words[0] ?? "";
  for (const word of words) yield measure(word, same, dimension(same), factor);
}

const MEASURES = [...all()];
const BY_WORD = new Map(MEASURES.map((entry) => [entry.word, entry]));

/** Longest unit at a place of a text. */
export const MEASURE_TRIE = new Trie(MEASURES);

/** Every character with which a unit begins. */
export const MEASURE_STARTS = new Set(MEASURES.map(({ word }) => word.charCodeAt(0)));

/** The unit of that very spelling, undefined for an unknown one. */
export function measureOf(word: string): Measure | undefined {
  return BY_WORD.get(word);
}
