import { split } from "./group";
import type { WordGroup } from "./group";

/** Targets and what was done. */
export const TARGETS: readonly WordGroup[] = [
  {
    id: "operator",
    role: "operator",
    family: "value",
    strength: 1,
    words: split(
      `指标性质 运算符号 运算符 计算符号 比较符号 比较符 指标符号 符号 指标方向 目标性质 条件符号 判断符号 目标值性质 关系符`,
    ),
  },
  {
    id: "target",
    role: "target",
    family: "value",
    strength: 1,
    words: split(
      `年度指标值 指标值 目标值 预期值 年度预期值 年度目标值 计划值 预期目标值 年初目标值 年初指标值 年初设定目标值 年初设定值 全年目标值 全年指标值 本年目标值 当年度指标值 当年指标值
       当年目标值 三级指标目标值 三级指标值 绩效指标值 绩效目标值 预期指标值 设定目标值 目标指标值 标准值 年度计划值 计划指标值 计划目标值 预设值 目标值（年度） 申报指标值 批复指标值 调整后指标值
       年初预期值 预期完成值 计划完成值 应完成值 计划数 目标数 计划完成数 任务数 预期指标 指标目标值 考核目标值
       调整指标值 调整目标值 调整后目标值 调整后预期值 调整后年度指标值 全年调整指标值 全年调整目标值 修订指标值 修订目标值 变更后指标值 变更后目标值 调整后的指标值 年中调整指标值 年中调整目标值 年度调整目标值 年度调整指标值 年初计划值 年初批复指标值 年初预期指标值 原指标值 原目标值`,
    ),
  },
  {
    id: "targetGoal",
    role: "target",
    family: "value",
    strength: 0.85,
    words: split(
      `预期目标 年初设定目标 年度目标 年初目标 目标 预期 计划 设定目标 计划目标 年度绩效目标 年度计划 预期绩效目标 预定目标 计划完成情况 预期绩效 预期完成情况 本年目标 年度任务`,
    ),
  },
  {
    id: "projectTarget",
    role: "projectTarget",
    family: "value",
    strength: 1,
    words: split(
      `项目周期指标值 项目周期目标值 实施期指标值 实施期目标值 中期指标值 中期目标值 总体指标值 总体目标值 全周期指标值 项目期指标值 项目总目标值 三年目标值 实施周期指标值 中长期指标值 中长期目标值 项目实施期指标值`,
    ),
  },
  {
    id: "targetUnit",
    role: "targetUnit",
    family: "value",
    strength: 1,
    words: split(`度量单位 计量单位 指标单位 指标值单位 计算单位 目标值单位 单位（度量）`),
  },
  { id: "targetUnitWeak", role: "targetUnit", family: "value", strength: 0.6, words: split(`单位`) },
  {
    id: "actual",
    role: "actual",
    family: "value",
    strength: 1,
    words: split(
      `实际完成值 全年实际值 完成值 实际值 全年完成值 年度完成值 年度实际值 实际完成数 完成数 实际数 全年实际完成值 自评完成值 指标完成值 实际完成指标值 实际达成值 达成值 实际完成 年度实际完成值
       本年实际值 当年实际值 年终完成值 年末实际值 实现值 实际实现值 实际执行值 全年实际完成情况 绩效指标完成值 实绩 实际绩效值 截止目前完成值 实际完成指标`,
    ),
  },
  {
    id: "actualText",
    role: "actual",
    family: "value",
    strength: 0.85,
    words: split(
      `实际完成情况 完成情况 目标完成情况 指标完成情况 全年完成 年度完成 本年完成 年终完成 实际 实际情况 实际完成结果 完成结果 全年完成情况 年度完成情况 年终完成情况 完成现状 实现情况 目标实现情况 执行结果 实际达成情况 完成内容 绩效完成情况 绩效目标完成情况 实施结果`,
    ),
  },
  {
    id: "actualWeak",
    role: "actual",
    family: "value",
    strength: 0.6,
    words: split(`完成 执行情况 进展 完成进度 进展情况 落实情况 监控情况`),
  },
  {
    id: "verdict",
    role: "verdict",
    family: "value",
    strength: 0.9,
    words: split(
      `是否完成 完成与否 是否达标 达标情况 是否达成 达成情况 是否实现 完成结论 完成状态 是否完成目标 完成情况判断 达标与否 是否按期完成`,
    ),
  },
  {
    id: "verdictWeak",
    role: "verdict",
    family: "value",
    strength: 0.6,
    words: split(`完成情况 目标完成情况 结论 完成 状态 指标完成情况`),
  },
  {
    id: "completionRate",
    role: "completionRate",
    family: "rate",
    strength: 1,
    words: split(
      `完成率 指标完成率 目标完成率 完成比例 完成百分比 实际完成率 完成度 年度完成率 目标完成度 指标完成比例 指标完成度 任务完成率 达成率 目标达成率 绩效完成率 绩效目标完成率 完成程度`,
    ),
  },
  {
    id: "reason",
    role: "reason",
    family: "remark",
    strength: 1,
    words: split(
      `偏差原因分析及改进措施 偏差原因分析与改进措施 偏差原因 偏差分析 未完成原因 未完成原因分析 未完成原因和改进措施 未完成原因及改进措施 未完成指标原因分析 原因分析及改进措施 原因分析 改进措施
       偏差原因及改进措施 扣分原因 扣分说明 扣分理由 未完成原因分析与改进措施 偏差原因分析 未完成说明 偏离原因 差异原因 失分原因 未达标原因 未执行完毕原因 原因 未支出原因 未完成支出原因 支出进度慢原因
       减分原因 偏差说明 偏差情况 未完成情况说明 未完成或偏离原因 偏离绩效目标的原因及下一步改进措施 偏离绩效目标原因 原因说明 存在问题 未完成绩效目标原因 偏差情况说明 扣分因素`,
    ),
  },
];
