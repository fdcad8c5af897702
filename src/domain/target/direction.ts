import type { Quantity, ReadContext } from "../reading";
import { dimensionOf } from "./dimension";

const COST = /成本|费用|造价|单价|支出|花费|价格/;
const OVERRUN = /超支|超概|超预算|偏差|浮动|占比|比例|成本率|费用率/;
const TIME_LIMIT = /时限|期限|工期|响应|办理|办结|审批|处理时间|周期|耗时|完成时间|及时/;
const DAYS = /天数|时间|时长/;
/** Days and hours of which more is better, whatever else the name says. */
const LASTS =
  /优良|(?:达标|有效|合格|良好)天|运行|运转|开放|储备|供水|供电|供热|供暖|供气|供应|通航|服务|节约|节省|无故障|无事故|安全生产|营业|值守|值班|续航|质保|保修|保质|使用(?:年限|寿命|天数|时长)|(?<!投入)使用时间|在线|培训|学习|教学|阅读|锻炼|存续|保障天|正常/;
/** Money of which more is better. */
const GAINED = /节约(?!型)|节省|节支|增收|创收|收益|降本增效|经济效益/;
/** 3个工作日 is a time limit wherever it stands; 3天 may be the length of a fair, 1200元/平方米 a price or a yield. */
function withoutContext(dimension: string, unit: string): BareDirection {
  if (dimension === "workingDays") return "down";
  if (dimension === "money" && unit.includes("/") && !unit.endsWith("/年")) return "unclear";
  return dimension === "time" || dimension === "months" ? "unclear" : "up";
}

const HARM =
  /投诉|事故|差错|失误|违规|违纪|违法|死亡|伤亡|流失|故障|能耗|排放|污染|缺陷|超支|偏差|误差|返工|逾期|延误|拖欠|上访|信访|发生率|发病率|返贫|失业|空置|漏检|不合格|不良|案件数|损失|损耗/;
const REMEDY =
  /处理|处置|办结|回复|答复|整改|下降|减少|降低|压减|控制|结案|解决|化解|查处|排查|治理|达标|监测|受理|培训|演练|预防|回访|挽回|核查/;

export type BareDirection = "up" | "down" | "unclear";

/** Which way a number without any comparator is meant, by the indicator's name and kind and by its unit. */
export function bareDirection(quantity: Quantity, context: ReadContext | undefined): BareDirection {
  const dimension = dimensionOf(quantity.unit);
  const isTime = dimension === "time" || dimension === "workingDays" || dimension === "months";
  const name = context?.name ?? "";
  const kind = context?.kind ?? "";
  if (name === "" && kind === "") return withoutContext(dimension, quantity.unit);
  if (isTime) {
    if (TIME_LIMIT.test(name)) return "down";
    if (LASTS.test(name)) return "up";
    if (kind.includes("时效")) return "down";
    if (kind.includes("数量")) return "up";
    return DAYS.test(name) ? "down" : "unclear";
  }
  if (HARM.test(name) && !REMEDY.test(name)) return "down";
  if (dimension === "ratio") return kind.includes("成本") && OVERRUN.test(name) ? "down" : "up";
  if (GAINED.test(name)) return "up";
  const isMoney = dimension === "money" || dimension === "none";
  return isMoney && (kind.includes("成本") || (COST.test(name) && !REMEDY.test(name) && dimension === "money"))
    ? "down"
    : "up";
}
