import type { ScoringScheme } from "../scheme";
import { FOUR_GRADES } from "./ladders";

export const YINCHUAN_PROJECT: ScoringScheme = {
  id: "yinchuan-project",
  name: "银川项目绩效评价",
  nameEn: "Yinchuan project evaluation",
  full: 100,
  sections: [
    {
      name: "决策",
      weight: 10,
      aliases: ["项目决策"],
      criteria: [{ name: "决策指标", weight: 10, rule: "entered", aliases: ["决策", "项目决策"] }],
    },
    {
      name: "管理",
      weight: 25,
      aliases: ["项目管理", "过程"],
      criteria: [{ name: "管理指标", weight: 25, rule: "entered", aliases: ["管理", "项目管理"] }],
    },
    {
      name: "产出",
      weight: 30,
      aliases: ["产出指标", "项目产出"],
      criteria: [{ name: "产出指标", weight: 30, rule: "completion", aliases: ["产出", "项目产出"] }],
    },
    {
      name: "效益",
      weight: 35,
      aliases: ["效益指标", "项目效益"],
      criteria: [
        { name: "效益指标", weight: 35, rule: "completion", aliases: ["效益", "项目效益", "满意度指标", "满意度"] },
      ],
    },
  ],
  ladder: FOUR_GRADES,
  source: "银川市项目支出绩效评价的权重；等级同财预〔2020〕10号",
};
