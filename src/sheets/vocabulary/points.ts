import { split } from "./group";
import type { WordGroup } from "./group";

/** Points: full marks, marks got, grades, and what they are given for. */
export const POINTS: readonly WordGroup[] = [
  {
    id: "weight",
    role: "weight",
    family: "score",
    strength: 1,
    words: split(
      `分值 权重 权重分 标准分 标准分值 满分 满分值 指标分值 分值权重 指标权重 权重分值 标准得分 设定分值 应得分 总分值 三级指标分值 分值（权重） 权重（分值） 权重/分值 分数（满分） 基准分`,
    ),
  },
  { id: "weightWeak", role: "weight", family: "score", strength: 0.6, words: split(`总分 分数 权数 比重`) },
  {
    id: "score",
    role: "score",
    family: "score",
    strength: 1,
    words: split(
      `得分 自评得分 自评分 自评分数 自评分值 实际得分 实得分 评价得分 评分得分 单位自评得分 考核得分 指标得分 最终得分 综合得分 评价分值 单位自评分 部门自评得分 自我评分 绩效得分 自评总分 自评总得分 评价分数 复核得分 考评得分 核定得分 评审得分 专家评分`,
    ),
  },
  {
    id: "scoreWeak",
    role: "score",
    family: "score",
    strength: 0.7,
    words: split(`总分 自评 评分 总得分 打分 分数 评价分 合计得分`),
  },
  {
    id: "scoreRate",
    role: "scoreRate",
    family: "rate",
    strength: 1,
    words: split(`得分率 得分比例 得分率（%） 得分百分比`),
  },
  {
    id: "deduction",
    role: "deduction",
    family: "score",
    strength: 1,
    words: split(`扣分 扣减分 扣分值 扣分数 扣减分值 失分`),
  },
  {
    id: "grade",
    role: "grade",
    family: "score",
    strength: 1,
    words: split(
      `等级 评价等级 评价等次 绩效等次 自评等次 考核等次 考核等级 自评档次 绩效等级 自评等级 档次 评定等级 评价结果 评级 自评结果 等次 评价档次 绩效评价等级 综合等级`,
    ),
  },
  {
    id: "rule",
    role: "rule",
    family: "score",
    strength: 0.9,
    words: split(
      `评分标准 评分规则 评分办法 评价标准 评分细则 计分办法 打分标准 评分方法 得分依据 评分依据 评分说明 得分说明 扣分标准 评价说明 评分要点 指标计算方法 计分标准 考核标准 计分规则`,
    ),
  },
  {
    id: "ruleWeak",
    role: "rule",
    family: "score",
    strength: 0.7,
    words: split(`指标说明 指标解释 指标释义 计算公式 评价依据 指标内涵 数据来源 指标定义 考察要点`),
  },
  {
    id: "section",
    role: "sectionScore",
    family: "section",
    strength: 0.8,
    words: split(
      `投入 过程 产出 效益 决策 管理 满意度 投入得分 过程得分 产出得分 效益得分 决策得分 管理得分 预算执行率得分 满意度得分 项目决策 项目管理 项目产出 项目效益 项目过程 项目投入 预算执行 产出指标 效益指标 满意度指标 效果 成本 预算编制 使用效益`,
    ),
  },
];
