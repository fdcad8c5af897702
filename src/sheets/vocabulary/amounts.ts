import type { ColumnRole } from "../table";
import { split } from "./group";

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
  `占比 性质 依据 类型 方式 时间 日期 期限 负责人 联系人 电话 文号 编码 代码 名称（全称） 地址 凭证 账户 渠道 级次 属性 附件 材料 明细 来源 结构 序号 编号 排名 要求 措施 标识 工作安排 时间安排 进度安排 日程安排 活动安排 会议安排 课程安排 人员安排 值班安排`,
);
