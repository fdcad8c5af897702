import type { ScoringScheme } from "../scheme";
import { FIVE_GRADES } from "./ladders";

export const GUANGDONG_FUND: ScoringScheme = {
  id: "guangdong-fund",
  name: "广东省级专项资金",
  nameEn: "Guangdong provincial special fund",
  full: 100,
  sections: [
    {
      name: "投入",
      weight: 20,
      aliases: ["投入阶段"],
      criteria: [
        { name: "论证充分性", weight: 4, rule: "entered", aliases: ["论证决策充分性", "论证决策"] },
        {
          name: "目标设置与保障措施",
          weight: 8,
          rule: "entered",
          aliases: ["目标设置和保障措施", "目标设置和制度保障", "目标设置与制度保障", "目标设置"],
        },
        { name: "资金到位", weight: 5, rule: "entered", aliases: ["资金到位情况"] },
        { name: "资金分配", weight: 3, rule: "entered", aliases: ["资金分配合理性"] },
      ],
    },
    {
      name: "过程",
      weight: 20,
      aliases: ["过程阶段", "过程管理"],
      criteria: [
        { name: "资金支出率", weight: 6, rule: "expenditure", aliases: ["支出率", "资金支出率情况"] },
        { name: "支出规范性", weight: 6, rule: "entered", aliases: ["资金支出规范性", "资金支出规范"] },
        { name: "程序规范性", weight: 4, rule: "entered", aliases: ["实施程序规范性", "实施程序"] },
        { name: "监管有效性", weight: 4, rule: "entered", aliases: ["监管有效", "项目监管"] },
      ],
    },
    {
      name: "产出",
      weight: 30,
      aliases: ["产出阶段", "产出指标"],
      criteria: [
        { name: "预算控制", weight: 3, rule: "entered" },
        { name: "成本控制", weight: 2, rule: "entered" },
        {
          name: "完成进度及质量",
          weight: 25,
          rule: "completion",
          aliases: ["完成进度和质量", "效率性", "数量指标", "质量指标", "时效指标"],
        },
      ],
    },
    {
      name: "效益",
      weight: 30,
      aliases: ["效益阶段", "效益指标"],
      criteria: [
        {
          name: "效果性",
          weight: 25,
          rule: "completion",
          aliases: ["经济效益指标", "社会效益指标", "生态效益指标", "可持续影响指标"],
        },
        {
          name: "公平性/满意度",
          weight: 5,
          rule: "completion",
          aliases: ["公平性", "满意度", "满意度指标", "服务对象满意度", "服务对象满意度指标"],
        },
      ],
    },
  ],
  ladder: FIVE_GRADES,
  source: "广东省级专项资金绩效自评报告（2019年度）所用的指标与分值；等级分界为惯例",
};
