import type { ColumnRole } from "./table";

/**
 * The words by which people head their columns, in groups. To teach the add-in a word, add it to the group it belongs to:
 * nothing else has to change.
 *
 * A head is compared after tidying: without blanks, line breaks, brackets with a unit or a formula letter ((A), (B/A), （万元）),
 * leading year and numbering. It matches a word exactly, by its ending (实际拨付金额 → 拨付金额; the head noun of a Chinese
 * phrase stands last) or, less surely, by its beginning. The longest word wins. A word may stand in several groups:
 * what the column holds then decides.
 */
export interface WordGroup {
  readonly id: string;
  /** The role that the words speak for; null: a head of its own kind that has no role. */
  readonly role: ColumnRole | null;
  readonly family: WordFamily;
  /** 1: says it by itself; about 0.6: says it only where the cells agree and nothing says it better. */
  readonly strength: number;
  readonly words: readonly string[];
}

export type WordFamily =
  | "number"
  | "unit"
  | "project"
  | "indicator"
  | "level"
  | "value"
  | "money"
  | "rate"
  | "score"
  | "section"
  | "sum"
  | "task"
  | "remark"
  | "count"
  | "foreign";

const split = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Paid out by one office to the next: money spent, unless what the next one spent stands beside it. */
const PASSED_ON = `发放金额 发放数 发放额 发放资金 补贴发放金额 拨付金额 拨付数 拨付额 拨付资金 拨付经费 资金拨付 资金拨付数 资金拨付额 资金拨付金额 实际拨付 实际拨付数 实际拨付金额 实际拨付资金 已拨付 已拨付数 已拨付金额 已拨付资金 累计拨付 累计拨付数 累计拨付金额 累计拨付资金 已拨 已拨金额 已拨资金 拨款金额 拨款数 拨出金额 拨出数 下拨金额 下拨资金 下拨数 实际下拨 已下拨`;

export const VOCABULARY: readonly WordGroup[] = [
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

  // Who or what the row is about.
  {
    id: "region",
    role: "name",
    family: "unit",
    strength: 0.9,
    words: split(
      `地市 地区 市县 市州 市（州） 县市 县区 区县 县（市、区） 区（县） 市区 地级市 地级以上市 州市 盟市 省份 城市 区域 乡镇 镇街 街道 辖区 市、县 市、县（区） 市县名称 地区名称 城市名称
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

  // Targets and what was done.
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

  // Points.
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

  // Money.
  {
    id: "allocated",
    role: "allocated",
    family: "money",
    strength: 1,
    words: split(
      `下达金额 下达资金 下达数 下达额度 实际下达资金 实际下达 下达 安排额度 安排金额 安排数 安排资金 资金安排 资金安排额度 分配金额 分配额度 分配资金 分配数 资金分配额 资金分配 全年预算数 全年预算 全年预算数(A)
       预算数 预算金额 预算安排 年度预算安排 年度预算数 年度预算 预算安排数 预算安排金额 预算额度 预算批复数 批复金额 批复数 批复预算 资金总额 安排总额 下达总额 资金额度 专项资金额度 指标金额 指标数 下达指标 下达指标数 预算指标 预算指标数
       预算下达数 预算资金 可用指标 核定金额 补助金额 奖补金额 补助资金 奖补资金 奖励金额 支持金额 扶持金额 资助金额 拟安排金额 拟安排资金 安排经费 经费安排 下达经费 核拨金额 资金规模 预算总额 总预算 财政资金安排 合计下达金额
       本年预算数 当年预算数 年度资金总额 项目资金总额 预算总数 应拨付金额 本次下达金额 本次下达 全年预算金额 拟下达金额 资金计划 计划金额 计划安排金额 计划投入 奖励资金 总金额 预算金额（A） 预算数（A） 当年预算
       批准经费 批准金额 批准额度 批准资金 批准预算 立项经费 立项金额 资助经费 资助资金 资助额度 核定经费 核定资金 核定预算 核定额度 核定预算数 批复资金 批复经费 批复额度 预算批复金额 财政批复数 财政下达数 总经费 经费总额 经费合计
       经费预算 总资金 资金总数 分配指标 切块资金 切块金额 提前下达金额 提前下达资金 提前下达数 下达计划 计划下达 下达资金总额 下达预算 下达预算数 下达预算金额 上级下达 上级下达数 资金下达 资金下达数 资金下达额 资金下达金额 指标下达数 指标额度 财政安排 财政安排数
       资金安排数 资金安排金额 资金安排总额 安排资金总额 安排数额 预算控制数 部门预算数 可执行指标 可用额度 可用预算 年度指标 用款额度 授权额度 授权支付额度 发行额 发行金额 发行额度 债券额度 债券资金 债券金额 支持资金 支持额度 扶持资金 奖励额度 补贴额度 补助额度
       应发金额 应发数 应发资金 应补助金额 应补助资金 应补金额 应拨金额 应拨资金 应拨付资金 应兑付金额 收入预算数 全年预算安排数 全年预算资金 年度预算金额 年度预算总额 年度预算资金 年度安排资金 年度安排数 项目预算数 项目预算金额 项目预算总额 调整后可用预算`,
    ),
  },
  {
    id: "arrived",
    role: "allocated",
    family: "money",
    strength: 0.78,
    words: split(
      `到位资金 到位金额 到位经费 到位数 资金到位 资金到位数 资金到位额 资金到位金额 实际到位资金 实际到位金额 实际到位数 实际到位 到账经费 到账金额 到账资金 到账数 资金到账数 实际到账 实际到账金额 到款金额 到款额 到款数 实到资金 实到经费 实到金额 已到位资金 已到位金额 已到位`,
    ),
  },
  {
    id: "allocatedWeak",
    role: "allocated",
    family: "money",
    strength: 0.65,
    words: split(
      `金额 预算 资金 经费 额度 专项资金 资金需求 财政预算 项目预算 预算经费 项目资金 资金数 总投资 投资额 项目经费 预算投入 金额合计 资金合计 补助 奖补 收入数 财政资金 项目金额 指标 拨款 财政拨款`,
    ),
  },
  {
    id: "sum",
    role: "allocated",
    family: "sum",
    strength: 0.5,
    words: split(`合计 总计 小计 总额 合计金额 总和 共计`),
  },
  {
    id: "initialBudget",
    role: "initialBudget",
    family: "money",
    strength: 1,
    words: split(
      `年初预算数 年初预算 年初预算金额 初始预算 初始预算数 年初批复数 年初预算安排 年初部门预算 年初安排 年初数 年初安排数 年初预算批复数 年初预算额 原预算数 期初预算数 年初下达数 预算批复（年初）`,
    ),
  },
  {
    id: "initialBudgetWeak",
    role: "initialBudget",
    family: "money",
    strength: 0.45,
    words: split(`财政预算 预算 预算数 项目预算 预算金额 预算安排`),
  },
  {
    id: "adjustedBudget",
    role: "adjustedBudget",
    family: "money",
    strength: 1,
    words: split(
      `调整预算数 调整预算 调整后预算数 调整后预算 调整数 调整后预算金额 预算调整数 调整后金额 调整后预算额 调整后全年预算数 预算调整后金额 变更后预算`,
    ),
  },
  {
    id: "spent",
    role: "spent",
    family: "money",
    strength: 1,
    words: split(
      `支出金额 实际支出 支出数 实际支出数 实际支出金额 全年执行数 执行数 执行金额 实际执行数 全年支出数 全年执行 全年执行数(B) 预算执行数 支付数 支付金额 实际支付 实际支付数 实际支付金额 累计支出 累计支出数 累计支付 累计支付数
       累计支出金额 累计支付金额 累计执行数 决算数 决算金额 决算 支出决算数 支出决算 已支付 已支付金额 已支出 已支出金额 支出额 支出合计 总支出 实际使用
       实际使用金额 使用金额 资金使用金额 实际使用资金 使用数 资金支出 资金支出数 资金支出金额 全年支出 本年支出 实支金额 已使用资金 支付资金 支出资金 已使用金额 预算执行金额 支付额 列支金额 国库支付数 实际支出额 实际执行金额 实际执行 本年支出数 当年支出 财政支出数
       付款 付款金额 付款额 付款数 已付款 已付款金额 已付 已付金额 实付 实付金额 实付数 支付总额 支出总额 支出总数 支出数额 报销金额 报销数 报销额 已报销 已报销金额 已报销数 累计报销 累计报销金额 经费支出 经费支出数 经费支出额 经费开支 经费使用数 费用支出 开支金额 开支数 实际开支
       列支 列支数 实际列支 实际列支数 实际列支金额 兑付金额 已兑付 已兑付金额 兑现金额 已兑现 已兑现金额 支用 支用数 支用金额 已支用 已支用金额 实际支用 累计使用 累计使用金额 累计使用数 使用总额 使用额 使用资金 使用经费 资金使用数 资金使用额 实际使用数 实际使用额 实际使用经费
       已使用 已使用数 已使用经费 已用 已用金额 已用资金 已用经费 已用数 已执行 已执行数 已执行金额 执行额 预算执行额 年度支出 年度支出数 年度执行数 当年执行数 当年支出数 本年执行数 形成支出 实际形成支出 已形成支出 已形成支出金额 实现支出 实际支出资金 实际支出经费 国库支付金额 国库支付 集中支付数 支付额度 支出发生额 实发金额 实发数 实发资金 实际发放 实际发放金额 实际发放数 已发放 已发放金额 已发放数 累计发放 累计发放金额 累计支出额 累计执行金额 累计执行`,
    ),
  },
  {
    id: "passedOn",
    role: "spent",
    family: "money",
    strength: 0.9,
    words: split(PASSED_ON),
  },
  {
    id: "passedOnAsGiven",
    role: "allocated",
    family: "money",
    strength: 0.4,
    words: split(PASSED_ON),
  },
  {
    id: "spentWeak",
    role: "spent",
    family: "money",
    strength: 0.65,
    words: split(
      `支出 执行 支付 拨付 使用 支出情况 执行情况 使用情况 支付情况 拨付情况 预算执行情况 资金使用情况 资金支出情况`,
    ),
  },
  {
    id: "returned",
    role: "returned",
    family: "money",
    strength: 1,
    words: split(
      `退回 已退回 退回金额 退回资金 收回 收回金额 收回资金 统筹收回 财政收回 财政统筹收回 统筹 统筹金额 统筹收回金额 收回数 上缴 上缴金额 结余上缴 上缴财政 已上缴 缴回 缴回金额 退回财政 已收回 已收回金额 上缴结余 缴回国库 交回金额 清退金额 结余收回 收回统筹 已退回金额 收回存量 上缴经费 已上缴金额 上缴数 缴回资金 缴回数 缴回财政 缴回财政金额 退还 退还金额 退还资金 退缴 退缴金额 退款 退款金额 收回财政 财政收回金额 财政收回资金 财政收回数 回收金额 回收资金 交回 交回资金 交回财政 清退资金 盘活收回 清理收回 清理收回金额 统筹收回资金 结余退回 结余上缴金额 上缴结余资金 结余缴回`,
    ),
  },
  {
    id: "balance",
    role: "balance",
    family: "money",
    strength: 1,
    words: split(
      `结余 结转 结转结余 结余金额 结余资金 结转金额 结转资金 结余数 结转数 未支出 未支出金额 未支付 剩余 剩余资金 剩余金额 余额 未使用金额 未执行数 年末结转 年末结余 年末结转和结余 结转和结余 结转下年 未拨付 未拨付金额 尚未支出 待支付 预算结余 资金结余 指标余额 未使用资金 结余结转 尚未拨付 结转结余资金 年末结转结余 未付 未付金额 未付款 未付款金额 未付数 未拨 未拨金额 未拨资金 未用 未用金额 未使用 未使用数 未执行 未执行金额 未报销 未报销金额 未兑付 未兑付金额 未支付金额 未支付数 未支出数 未支出资金 结余经费 经费结余 剩余经费 剩余额度 剩余指标 节余 节余资金 节余金额 可用余额 资金余额 预算余额 账面余额 期末余额 年末余额 额度余额 结存 结存资金 结存金额 净结余 净结余资金 结转结余数 结转结余金额 结余结转资金 待支付金额 待付金额 待付 待拨付 沉淀资金 滞留资金 存量资金`,
    ),
  },
  {
    id: "carriedIn",
    role: null,
    family: "money",
    strength: 1,
    words: split(
      `上年结转 上年结余 上年结转数 上年结余数 上年结转资金 上年结余资金 上年结转金额 上年结余金额 上年结转结余 上年结转和结余 年初结转 年初结余 年初结转数 年初结余数 年初结转金额 年初结转资金 年初结转结余 年初结转和结余 年初余额 期初余额 期初结余 以前年度结转 以前年度结余 以前年度结转结余 以前年度结转资金 历年结余 历年结转 往年结余 往年结转`,
    ),
  },
  {
    id: "expenditureRate",
    role: "expenditureRate",
    family: "rate",
    strength: 1,
    words: split(
      `支出率 资金支出率 执行率 预算执行率 支付率 支出进度 执行进度 资金执行率 支出比例 支出百分比 资金支付率 拨付率 资金拨付率 执行比例 使用率 资金使用率 预算执行进度 支付进度 预算支出率 资金执行进度 实际支出率 执行率(B/A) 执行率(%) 进度 支付比例 累计支出率 拨付进度 预算完成率 使用进度 资金使用进度 资金支出进度 付款率 付款比例 付款进度 报销率 报销比例 报销进度 兑付率 兑付进度 支用率 支用进度 拨付比例 资金拨付比例 资金拨付进度 支出完成率 经费执行率 经费使用率 经费支出率 经费执行进度 经费支出进度 使用比例 资金使用比例 资金支付进度 资金支出比例 资金执行比例 预算执行比例 预算支出进度 预算支出比例 累计执行率 累计支出进度 累计执行进度 实际执行率 年度执行率 全年执行率 项目执行率 指标执行率 指标支出率 国库支付率`,
    ),
  },
  {
    id: "difference",
    role: "difference",
    family: "money",
    strength: 1,
    words: split(
      `差异 差额 差异额 差异金额 差异数 增减额 增减 调整额 调整金额 变动额 增减金额 预算调整额 调剂金额 增加额 增减数 变动金额 差值 预决算差异`,
    ),
  },
  {
    id: "differenceRate",
    role: "differenceRate",
    family: "rate",
    strength: 1,
    words: split(
      `差异率 预算调整率 调整率 变动率 增减率 增长率 增幅 增减幅度 变动幅度 差额率 调整幅度 增减比例 增减% 同比 预决算差异率 偏差率 偏离度`,
    ),
  },
  {
    id: "schedule",
    role: "schedule",
    family: "rate",
    strength: 1,
    words: split(`序时进度 序时 计划进度 时间进度 应达进度 序时进度要求`),
  },
  {
    id: "quarterRate",
    role: "quarterRate",
    family: "rate",
    strength: 1,
    words: split(`分季执行率 季度执行率 季度得分率 分季度执行率 序时执行率`),
  },
  {
    id: "moneyOther",
    role: null,
    family: "money",
    strength: 1,
    words: split(
      `预算调增 预算调减 调增 调减 调增金额 调减金额 追加 追减 追加预算 合同金额 合同价 合同额 中标金额 核定 中标价 自筹资金 配套资金 调整前 审定金额`,
    ),
  },

  {
    id: "note",
    role: "note",
    family: "remark",
    strength: 0.95,
    words: split(
      `备注 说明 备注说明 其他说明 情况说明 附注 注 备注（说明） 需说明的问题 其他 截至 截止 备 相关说明 补充说明`,
    ),
  },
  {
    id: "task",
    role: null,
    family: "task",
    strength: 1,
    words: split(
      `任务要求 任务要求/目标 任务目标 任务性质 实施方式 实施标准 工作量 完成时限 完成时间 资金投入方向 责任人 责任部门 责任处室 责任科室 牵头部门 配合单位 配合部门 工作措施 具体措施 推进措施 时间节点 时间要求
       工作进展 工作要求 工作目标 起止时间 开始时间 结束时间 实施内容 完成时限要求 计划完成时间 完成期限`,
    ),
  },
  {
    id: "taskName",
    role: "name",
    family: "task",
    strength: 0.85,
    words: split(`工作任务 工作任务名称 任务内容 工作内容 主要任务 重点任务 重点工作任务 工作事项`),
  },
  {
    id: "count",
    role: null,
    family: "count",
    strength: 0.9,
    words: split(
      `营业收入 主营业务收入 产值 总产值 工业总产值 增加值 工业增加值 利润 利润总额 税收 纳税额 销售额 销售收入 出口额 进出口额 数值 数据 数量 家数 人数 个数 户数 面积 件数 次数 台数 套数 企业数 项目数 单价 占比 比例 均值 平均 排名 系数 因素 得票 人次`,
    ),
  },
  {
    id: "foreign",
    role: null,
    family: "foreign",
    strength: 1,
    words: split(
      `姓名 基本工资 岗位工资 绩效工资 薪级工资 应发工资 实发工资 扣款 应扣 公积金 住房公积金 个税 个人所得税 社保 养老保险 医疗保险 性别 电话 联系电话 联系人 手机 手机号 手机号码 办公电话 邮箱 电子邮箱 职务 职称 地址 通讯地址 邮编 身份证号 照片 图片 日期 时间 星期 星期一 星期二 星期三 星期四 星期五 星期六 星期日 周一 周二 周三 周四 周五 周六 周日
       年龄 学历 账号 开户行 银行账号 发票号 合同编号 文号 来文单位 行标签 列标签 求和项 计数项 总计项 传真 QQ 微信 岗位 班次 值班 值班人员 值班领导 车牌 型号 规格 存放地点 出生年月 民族 籍贯 项目编码 预算编码 编码 代码 单位代码 项目代码 统一社会信用代码`,
    ),
  },
];

/**
 * What stands before a plain word for money and says what became of it: 结余资金, 已报销经费, 冻结额度. The nearest word counts.
 * Role null: money of its own kind, neither given nor spent.
 */
export const TELLING: readonly { readonly role: ColumnRole | null; readonly words: readonly string[] }[] = [
  {
    role: "balance",
    words: split(
      `结余 节余 结转 剩余 结存 未付 未支 未用 未拨 未使用 未支付 未支出 未执行 未报销 未兑付 未拨付 待付 待拨 待支付 待拨付 可用 尚余 沉淀 滞留 闲置`,
    ),
  },
  { role: "returned", words: split(`退回 退还 退缴 收回 上缴 缴回 清退 交回 回收`) },
  {
    role: "spent",
    words: split(
      `已付 已支 已用 已拨 报销 付款 支付 支出 使用 支用 开支 花费 列支 执行 实付 实支 拨付 拨出 兑付 兑现 决算 支取 消化`,
    ),
  },
  {
    role: null,
    words: split(
      `冻结 占用 合同 中标 成交 采购 验收 招标 追加 追减 核减 核增 调增 调减 自筹 配套 借款 预付 暂付 送审 审减 结算 质保 保证`,
    ),
  },
];

/** Plain words for money: what they hold is said by what stands before them. */
export const AMOUNT_NOUNS: readonly string[] = split(
  `金额 资金 经费 额度 款项 款额 数额 总额 总数 资金额 资金数 经费数 合计 款 数 额 金`,
);

/** 拟使用资金, 应付金额: not yet. */
export const NOT_YET: readonly string[] = split(`拟 可 应 需 计划 预计 拟定 安排 下达 申请 批准`);

/** 未支付金额, 尚未拨付: what is not paid out is still held. */
export const NEGATIONS: readonly string[] = split(`未 尚未 待 剩余 应`);

/** 全年预计执行数: what is expected to be done has not been done. */
export const FORECASTS: readonly string[] = split(
  `预计 预测 预估 继续 下年 次年 明年 拟支 拟使用 拟拨 拟付 计划支出 计划使用 计划支付 计划拨付 可使用 可支 尚需`,
);

/** Titles and sheet names that tell a list of money given from any other list with amounts. */
export const FUND_WORDS: readonly string[] = split(
  `资金 金额 经费 预算 决算 拨款 补助 奖补 专项 安排 分配 下达 支出 绩效 补贴 奖励 转移支付`,
);

/** Heads that speak of a budget rather than of money given: of two allocations, the one without these is the year's. */
export const BUDGET_MARKS: readonly string[] = split(`预算 年初 批复 计划 申报 申请`);

/** Endings that take a head out of the role that its beginning suggests: 资金来源 is no 资金, 金额占比 no 金额. */
export const BLOCKING_ENDINGS: readonly string[] = split(
  `占比 性质 依据 类型 方式 时间 日期 期限 负责人 联系人 电话 文号 编码 代码 名称（全称） 地址 凭证 账户 渠道 级次 属性 附件 材料 明细 来源 结构 序号 编号 排名 要求 措施 标识`,
);

/** First cells of the lines of a form's head: a key, with its value right of it. */
export const FORM_KEYS: readonly string[] = split(
  `项目名称 主管部门 实施单位 主管部门及代码 项目单位 项目实施单位 项目负责人 负责人 联系电话 联系人 项目类型 项目类别 项目属性 项目编码 项目起止时间 起止时间 项目周期 实施期限 评价年度 预算年度 年度 填报单位 单位名称 部门名称 预算单位 资金名称
   专项名称 专项资金名称 资金需求 资金总额 项目资金 项目总额 支出内容 政策依据 立项依据 项目概况 项目内容 项目概述 主要内容 项目实施内容 主管单位 财政部门 省级主管部门 中央主管部门 地方主管部门 资金使用单位 转移支付名称 省级财政部门 市县财政部门 市县主管部门 资金管理办法 实施计划
   开始日期 完成日期 项目代码 自评单位 评价单位 申报单位 承担单位 项目承担单位 填报人 填报日期 部门 单位 财政拨款 其中：财政拨款 其他资金 上级资金 本级资金 项目申请理由 项目主要内容 项目实施进度计划 年度资金总额 总体绩效目标 中期目标 项目分类 项目级次 专项（项目）名称 专项实施期 部门（单位）名称 自评得分 自评等级 得分 等级 自评总分 评价等级 绩效等级 项目负责人及电话 是否为重点项目 单位负责人 资金用途 资金投入和使用情况 项目预算 年度预算 下级单位`,
);

/** 县级主管部门, 项目负责人及电话: keys by their ending. */
export const FORM_KEY_ENDINGS: readonly string[] = split(
  `主管部门 实施单位 负责人 负责人及电话 联系电话 资金名称 起止时间 部门名称 单位名称 项目名称`,
);

/** First cells of a form's blocks. */
export const SECTION_KEYS: readonly string[] = split(
  `年度总体目标 总体目标 年度目标 总体绩效目标 年度绩效目标 绩效目标 年度总体绩效目标 总体目标完成情况 年度总体目标完成情况 年度总体目标实现情况 整体目标 年度工作目标 年度主要任务 目标完成情况 项目总体目标 年度绩效目标完成情况 项目绩效目标 实施期目标 总体绩效目标完成情况 年度履职目标 资金管理情况 资金使用合规性 项目年度总体目标 年度任务目标`,
);

/** First cells of a form's budget block. */
export const BUDGET_KEYS: readonly string[] = split(
  `项目资金 预算执行情况 资金情况 项目预算执行情况 预算资金情况 资金投入情况 预算情况 年度预算执行情况 项目资金执行情况 部门预算 部门预算执行情况 项目预算 资金来源 预算执行 年度资金 资金 年度预算资金 年度预算 预算执行率 整体支出 部门整体支出 项目资金情况 资金使用情况 年度资金情况 年度资金总额 项目支出预算及执行情况 资金投入和使用情况 支出预算执行情况 部门整体支出预算执行情况`,
);

/** 一季度, 1-6月, 2022年, 中央: heads of groups of columns, never keys or values of a form's head. */
export const GROUP_HEAD =
  /^(第?[一二三四1-4]季度|\d{1,2}月份?|\d{1,2}[-—~～至]\d{1,2}月份?|[上下]半年|(19|20)\d\d年度?|合计|小计|总计|中央|省级|市级|县级|区级|州级|市县|本级)$/;

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
