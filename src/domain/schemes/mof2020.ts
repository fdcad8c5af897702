import type { ScoringScheme } from "../scheme";
import { FOUR_GRADES } from "./ladders";

export const MOF_2020: ScoringScheme = {
  id: "mof-2020",
  name: "财政部项目支出绩效自评（财预〔2020〕10号）",
  nameEn: "Ministry of Finance, project self-evaluation (2020)",
  full: 100,
  sections: [
    {
      name: "预算执行率",
      weight: 10,
      aliases: ["预算执行", "执行率指标"],
      criteria: [{ name: "预算执行率", weight: 10, rule: "expenditure", aliases: ["执行率", "支出率", "资金执行率"] }],
    },
    {
      name: "产出",
      weight: 50,
      aliases: ["产出指标"],
      criteria: [{ name: "产出指标", weight: 50, rule: "completion", aliases: ["产出"] }],
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
  source: "财预〔2020〕10号《项目支出绩效评价管理办法》：单位自评的权重与等级",
};
