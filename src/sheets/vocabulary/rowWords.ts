import { split } from "./group";

/** A row that adds up the whole table. */
export const TOTAL_WORDS: readonly string[] = split(
  `合计 全省 全市 全县 全区 全州 全校 全院 全镇 总计 共计 总和 合计数 总额 总分 总得分 全省合计 全市合计 全县合计 全区合计 总体得分 综合得分 最终得分 自评总分 自评总得分 全年平均 累计 全省总计 全市总计 总合计 合计得分 得分合计 total Total TOTAL`,
);
/** A row that adds up some rows of the table. */
export const SUBTOTAL_WORDS: readonly string[] = split(`小计 分计 本页小计 分项小计 部分小计 小 计`);

/** Beginnings of remarks and signatures under a table. */
export const NOTE_BEGINNINGS: readonly string[] = split(
  `注： 注: 注1 备注： 备注: 说明： 说明: 填表说明 填报说明 填表人 填报人 制表人 制表： 制表: 制表单位 审核人 审核： 审核: 复核人 复核： 负责人： 负责人: 单位负责人 经办人 联系人： 联系电话 填表日期 填报日期 填报时间 填报单位： 日期： 资料来源 数据来源： 来源： 单位（盖章） 单位盖章 （盖章） 主管领导 财务负责人 分管领导 项目负责人（签字） 项目负责人签字 签字： 年月日 注释 备 主要领导 *注 ※ 1.本表 1、本表`,
);

/** Values of level columns, also where the column has no head of its own. */
export const LEVEL_VALUES: readonly string[] = split(
  `产出指标 效益指标 满意度指标 成本指标 数量指标 质量指标 时效指标 经济效益指标 社会效益指标 生态效益指标 可持续影响指标 服务对象满意度指标 经济成本指标 社会成本指标 生态环境成本指标 产出 效益 满意度 成本 投入 过程 决策 管理 数量 质量 时效 经济效益 社会效益 生态效益 可持续影响 服务对象满意度 过程管理指标 资金管理指标 项目管理指标 决策指标 过程指标 投入指标 管理指标 效果指标 履职效能 社会效应 预算执行 社会公众满意度指标 可持续发展能力 运行成本 管理效率`,
);
