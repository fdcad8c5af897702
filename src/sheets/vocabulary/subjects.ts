import { split } from "./group";
import type { WordGroup } from "./group";

/** Who or what a row is about, and its number. */
export const SUBJECTS: readonly WordGroup[] = [
  {
    id: "number",
    role: "number",
    family: "number",
    strength: 1,
    words: split("序号 编号 序 行次 项次 序列 顺序号 序列号 No. NO. №"),
  },
  {
    id: "code",
    role: "number",
    family: "number",
    strength: 0.7,
    words: split("科目编码 科目代码 功能科目编码 支出功能分类科目编码 项目编号 指标编号"),
  },

  {
    id: "region",
    role: "name",
    family: "unit",
    strength: 0.9,
    words: split(
      `地市 地区 区名 县名 市名 省名 乡镇名 镇名 街道名 县区名 市县名 地名 市县 市州 市（州） 县市 县区 区县 县（市、区） 区（县） 市区 地级市 地级以上市 州市 盟市 省份 城市 区域 乡镇 镇街 街道 辖区 市、县 市、县（区） 市县名称 地区名称 城市名称
       区划名称 行政区划 各地市 单位（地区） 地区（单位） 县 市 区`,
    ),
  },
  {
    id: "unit",
    role: "name",
    family: "unit",
    strength: 0.95,
    words: split(
      `承担单位 项目单位 实施单位 用款单位 下达对象 建设单位 申报单位 执行单位 使用单位 受益单位 收款单位 责任单位 资金使用单位 预算单位 单位名称 企业名称 公司名称 机构名称 部门名称 主管部门
       主管单位 牵头单位 受托单位 下达单位 拨付对象 支持对象 扶持对象 补助对象 资助对象 分配对象 学院 学院名称 学校 学校名称 医院 医院名称 科室 院系 二级单位 部门 处室 业务处室 企业 机构 承办单位
       项目承担单位 项目实施单位 单位 用款部门 使用部门 归口部门 管理部门 主管处室 基层单位 银行 社区 村 村名 行政村 合作社 村组 村居 村（社区） 村（居） 自然村 村民小组 受益户 受益对象 补贴对象 发放对象 收款人 用款科室 使用科室 项目科室 申请部门 申请科室`,
    ),
  },
  {
    id: "project",
    role: "name",
    family: "project",
    strength: 1,
    words: split(
      `项目名称 子项目 子项目名称 子项 分项 项目 政策任务 任务名称 专项名称 专项资金名称 资金名称 支出项目 预算项目 科目名称 费用名称 费用项目 经费项目 开支项目 二级项目 项目（任务） 任务 活动名称
       工程名称 课题名称 子课题 政策名称 专项 专题 资金项目 明细项目 具体项目 三级项目 功能科目名称 设备名称 采购项目`,
    ),
  },
  {
    id: "projectWeak",
    role: "name",
    family: "project",
    strength: 0.8,
    words: split(
      `支出方向 使用方向 支持方向 资金投向 支出内容 建设内容 用途 资金用途 支出用途 功能分类 功能科目 经济分类 预算科目 支出科目 支出类别 支出分类 费用类别 一级项目 类别 资金类别 项目类别 内容 事项 支出事项
       资金来源 来源 季度 月份 年度 方向 资金性质 类型`,
    ),
  },
  {
    id: "indicator",
    role: "name",
    family: "indicator",
    strength: 1,
    words: split(
      `三级指标 三级指标名称 指标名称 具体指标 指标内容 四级指标 绩效指标名称 评价指标 考核指标 评分指标 自评指标 指标项 三级指标内容 明细指标 二级指标名称 评价要点`,
    ),
  },
  {
    id: "indicatorWeak",
    role: "name",
    family: "indicator",
    strength: 0.8,
    words: split(
      `指标 绩效指标 绩效目标 绩效目标名称 目标内容 评价内容 考核内容 评分项目 评价项目 考核项目 评分内容 评分项 指标项目 自评内容 重点工作 目标任务 年度目标任务`,
    ),
  },
  {
    id: "level1",
    role: "level1",
    family: "level",
    strength: 1,
    words: split(`一级指标 一级指标名称 指标类别 指标大类 一级 部分 阶段 评价维度 维度 指标分类 大类`),
  },
  {
    id: "level2",
    role: "level2",
    family: "level",
    strength: 1,
    words: split(`二级指标 二级指标名称 指标类型 指标子类 二级 子类`),
  },
  { id: "level3", role: "name", family: "level", strength: 0.9, words: split(`三级`) },
];
