import type { Random } from "./random";

/** One indicator as a bureau writes it. */
export interface Goal {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
}

/** `$` is the target's number in `target`, the reached one in the `actual` of the same place. */
interface Pattern {
  readonly level: readonly [string, string];
  readonly names: readonly string[];
  readonly target: readonly string[];
  readonly actual: readonly string[];
  readonly least: number;
  readonly most: number;
}

const PATTERNS: readonly Pattern[] = [
  {
    level: ["产出指标", "数量指标"],
    names: ["扶持企业数", "建成平台数", "培训人次", "举办活动场次", "新增设备台套", "支持项目数", "带动上下游企业数"],
    target: ["≥$个", "不少于$家", "$家以上", "≥ $ 人次", "至少 $ 项", "$", "达到 $ 户"],
    actual: ["$个", "$家", "$", "$ 人次", "实际完成$项", "$", "$户"],
    least: 1,
    most: 5000,
  },
  {
    level: ["产出指标", "质量指标"],
    names: ["验收合格率", "项目完工率", "资金使用合规率", "设备正常运行率", "成果转化率", "培训合格率"],
    target: ["≥$%", "不低于$%", "$%以上", "$%", "达到 $%"],
    actual: ["$%", "$%", "约$%", "达$%", "$%"],
    least: 60,
    most: 100,
  },
  {
    level: ["产出指标", "时效指标"],
    names: ["资金到位及时性", "项目按期完成", "验收完成时间", "审批办理时限"],
    target: ["20$年12月底前", "20$年6月30日前完成", "不超过$个工作日", "$天以内"],
    actual: ["20$年11月完成", "20$年6月28日", "$个工作日", "$天"],
    least: 19,
    most: 24,
  },
  {
    level: ["产出指标", "成本指标"],
    names: ["单位建设成本", "项目总成本控制", "培训人均成本", "设备购置成本"],
    target: ["≤$万元", "不高于 $ 万元", "控制在$万元以内", "≤$元/人"],
    actual: ["$万元", "$ 万元", "实际$万元", "$元/人"],
    least: 5,
    most: 3000,
  },
  {
    level: ["效益指标", "经济效益指标"],
    names: ["新增产值", "新增税收", "拉动社会投资", "企业营业收入增长率", "财政资金放大倍数"],
    target: ["≥$亿元", "不低于$万元", "超$亿元", "增长$%以上", "不低于财政投入的 $ 倍"],
    actual: ["$亿元", "$万元", "$ 亿元", "增长$%", "$ 倍"],
    least: 1,
    most: 900,
  },
  {
    level: ["效益指标", "社会效益指标"],
    names: ["新增就业人数", "单位能耗下降", "行业影响力", "示范带动作用", "公共服务能力"],
    target: ["≥$人", "下降$%", "明显提升", "有效发挥", "新增$人以上"],
    actual: ["$人", "下降$%", "明显提升", "较好", "$余人"],
    least: 2,
    most: 800,
  },
  {
    level: ["满意度指标", "服务对象满意度"],
    names: ["企业满意度", "参训学员满意度", "受益群众满意度", "用户满意度"],
    target: ["≥$%", "$%以上", "≧$%", "不低于 $%"],
    actual: ["$%", "$%", "$.5%", "未开展调查"],
    least: 80,
    most: 98,
  },
];

const FIELDS = ["技术改造", "数字化转型", "绿色制造", "产业集群", "中小微企业", "工业互联网", "创新平台", "专精特新"];

/** As many indicators, each with a text of its own where the wording allows it. */
export function goalPool(random: Random, size: number): readonly Goal[] {
  return Array.from({ length: size }, (_, index) => {
    const pattern = PATTERNS[index % PATTERNS.length] as Pattern;
    const wanted = random.whole(pattern.least, pattern.most);
    const reached = Math.max(1, Math.round(wanted * (0.7 + random.next() * 0.6)));
    const wording = random.whole(0, pattern.target.length - 1);
    const answer = pattern.actual[wording] ?? random.of(pattern.actual);
    return {
      level1: pattern.level[0],
      level2: pattern.level[1],
      name: `${random.of(FIELDS)}${random.of(pattern.names)}${random.chance(0.3) ? `（第${random.whole(1, 40)}批）` : ""}`,
      target: (pattern.target[wording] ?? "").replace("$", String(wanted)),
      actual: random.chance(0.03) ? "" : answer.replace("$", String(reached)),
    };
  });
}
