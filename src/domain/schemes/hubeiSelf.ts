import type { ScoringScheme } from "../scheme";
import { FOUR_GRADES } from "./ladders";

export const HUBEI_SELF: ScoringScheme = {
  id: "hubei-self",
  name: "湖北绩效自评",
  nameEn: "Hubei self-evaluation",
  full: 100,
  sections: [
    {
      name: "预算执行率",
      weight: 20,
      aliases: ["预算执行", "执行率指标"],
      criteria: [{ name: "预算执行率", weight: 20, rule: "expenditure", aliases: ["执行率", "支出率", "资金执行率"] }],
    },
    {
      name: "产出",
      weight: 40,
      aliases: ["产出指标"],
      criteria: [{ name: "产出指标", weight: 40, rule: "completion", aliases: ["产出"] }],
    },
    {
      name: "效益",
      weight: 30,
      aliases: ["效益指标"],
      criteria: [{ name: "效益指标", weight: 30, rule: "completion", aliases: ["效益"] }],
    },
    {
      name: "满意度",
      weight: 10,
      aliases: ["满意度指标"],
      criteria: [
        {
          name: "满意度指标",
          weight: 10,
          rule: "completion",
          aliases: ["满意度", "服务对象满意度", "服务对象满意度指标"],
        },
      ],
    },
  ],
  ladder: FOUR_GRADES,
  source: "湖北省项目绩效自评表的权重；等级同财预〔2020〕10号",
};
