import type { ScoringScheme } from "../scheme";
import { FOUR_GRADES } from "./ladders";

export const GUANGZHOU_PROJECT: ScoringScheme = {
  id: "guangzhou-project",
  name: "广州重点项目",
  nameEn: "Guangzhou key project",
  full: 100,
  sections: [
    {
      name: "项目管理",
      weight: 40,
      aliases: ["项目管理绩效指标"],
      criteria: [
        { name: "立项定位", weight: 4, rule: "entered", aliases: ["立项定位指标"] },
        { name: "预算编制及资金使用", weight: 17, rule: "entered", aliases: ["预算编制与资金使用"] },
        { name: "组织实施", weight: 9, rule: "entered" },
        { name: "绩效评价", weight: 10, rule: "entered" },
      ],
    },
    {
      name: "项目结果",
      weight: 60,
      aliases: ["项目结果绩效", "项目结果绩效指标"],
      criteria: [
        { name: "产出指标", weight: 30, rule: "completion", aliases: ["产出"] },
        { name: "效益指标", weight: 30, rule: "completion", aliases: ["效益"] },
      ],
    },
  ],
  ladder: FOUR_GRADES,
  source: "广州市2023年度财政重点项目绩效评价报告所用的指标与分值（90分为优）；其余等级分界为惯例",
};
