import type { ScoringScheme } from "../scheme";
import { FIVE_GRADES } from "./ladders";

export const GUANGDONG_DEPARTMENT: ScoringScheme = {
  id: "guangdong-department",
  name: "广东部门整体支出",
  nameEn: "Guangdong department as a whole",
  full: 100,
  sections: [
    {
      name: "预算编制情况",
      weight: 23,
      aliases: ["1.预算编制情况", "预算编制"],
      criteria: [
        { name: "预算编制", weight: 13, rule: "entered" },
        { name: "目标设置", weight: 10, rule: "entered" },
      ],
    },
    {
      name: "预算执行情况",
      weight: 43,
      aliases: ["2.预算执行情况", "预算执行"],
      criteria: [
        { name: "资金管理", weight: 25, rule: "entered" },
        { name: "项目管理", weight: 5, rule: "entered" },
        { name: "资产管理", weight: 13, rule: "entered" },
      ],
    },
    {
      name: "预算使用效益",
      weight: 34,
      aliases: ["3.预算使用效益", "使用效益"],
      criteria: [
        { name: "经济性", weight: 4, rule: "entered" },
        { name: "效率性", weight: 13, rule: "entered" },
        { name: "效果性", weight: 10, rule: "entered" },
        { name: "公平性", weight: 7, rule: "entered" },
      ],
    },
    {
      name: "工作表现",
      weight: 3,
      bonus: true,
      aliases: ["工作表现（加分）", "加分项"],
      criteria: [{ name: "工作表现", weight: 3, rule: "entered", aliases: ["工作表现（加分）"] }],
    },
  ],
  ladder: FIVE_GRADES,
  source: "广东省部门整体支出绩效自评报告（2019年度）所用的指标与分值；等级分界为惯例",
};
