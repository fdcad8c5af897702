/** The 21 cities of Guangdong. */
export const GUANGDONG_CITIES: readonly string[] =
  "广州 深圳 珠海 汕头 佛山 韶关 河源 梅州 惠州 汕尾 东莞 中山 江门 阳江 湛江 茂名 肇庆 清远 潮州 揭阳 云浮".split(" ");

const OTHER_PROVINCE =
  /北京|天津|河北|山西|内蒙古|辽宁|吉林|黑龙江|上海|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广西|海南|重庆|四川|贵州|云南|西藏|陕西|甘肃|青海|宁夏|新疆|兵团/;
const CITY = /([\u4e00-\u9fff]{2})市(?!场|民|级|直|属|本|政|委|局|厅)/g;
/** 全市, 各地市, 城市, 企业上市: no name. */
const NO_CITY = /[各全本我该地县省区城都上超夜股楼门集跨外入个]$/;

/** True for a text that names a province other than Guangdong, or a city outside of it. */
export function isElsewhere(text: string): boolean {
  if (OTHER_PROVINCE.test(text)) return true;
  return [...text.matchAll(CITY)].some(([, name = ""]) => !NO_CITY.test(name) && !GUANGDONG_CITIES.includes(name));
}
