import { answer } from "./answer";
import { eachCell, eachSoundCell } from "./broadcast";
import { ladderOf } from "./ladder";
import { amountCell, apportionCells } from "./moneyCells";
import {
  adjustmentCell,
  carryoverCell,
  changeCell,
  expenditureCell,
  quarterCells,
  scoreRateCell,
  spendingPointsCell,
} from "./rateCells";
import { completionCell, gradeCell, indicatorPointsCell, verdictCell } from "./scoreCells";

// Excel reads ids, the order of arguments and these descriptions from the metadata that is made of this file. The metadata
// generator sees only function declarations at the top level of this one file. Ids and the order of arguments never change.

/**
 * 支出率＝支出÷安排金额，四舍五入到百分数两位小数；钱没花完最多显示 99.99%，没有安排金额时为空。可一次算一列。
 * @customfunction EXPRATE
 * @param spent 支出金额，一个单元格或一列
 * @param allocated 安排（下达）金额，与支出同一单位
 * @param returned 退回或收回的金额，可省略
 * @param mode 退回的口径：spent（默认，不计退回）、net（安排减退回）、returnedAsSpent（退回视同支出）
 * @returns 支出率
 * @helpurl functions/help/EXPRATE.html
 */
export function expenditureRate(
  spent: unknown[][],
  allocated: unknown[][],
  returned?: unknown[][],
  mode?: unknown[][],
): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["支出", spent],
        ["安排金额", allocated],
        ["退回", returned],
        ["口径", mode],
      ],
      expenditureCell,
    ),
  );
}

/**
 * 完成率：实际完成值对目标值，四舍五入到百分数两位小数，不封顶；没有数的给出完成、未完成、需人工、不适用或未填。
 * @customfunction COMPRATE
 * @param target 目标值，如“≥3个”“不超过50万元”“2021年底”
 * @param actual 实际完成值
 * @returns 完成率或结论
 * @helpurl functions/help/COMPRATE.html
 */
export function completionRate(target: unknown[][], actual: unknown[][]): unknown[][] {
  return answer(() =>
    eachCell(
      [
        ["目标值", target],
        ["实际完成值", actual],
      ],
      completionCell,
    ),
  );
}

/**
 * 指标结论：完成、未完成、需人工、不适用、未填或错误。按未取整的数判断。
 * @customfunction VERDICT
 * @param target 目标值
 * @param actual 实际完成值
 * @returns 结论
 * @helpurl functions/help/VERDICT.html
 */
export function verdict(target: unknown[][], actual: unknown[][]): unknown[][] {
  return answer(() =>
    eachCell(
      [
        ["目标值", target],
        ["实际完成值", actual],
      ],
      verdictCell,
    ),
  );
}

/**
 * 指标得分：完成得满分，未完成按分值×完成率，不低于 0、不高于分值，两位小数；要由人评的给出“需人工”。
 * @customfunction INDSCORE
 * @param weight 分值
 * @param target 目标值
 * @param actual 实际完成值
 * @returns 得分
 * @helpurl functions/help/INDSCORE.html
 */
export function indicatorScore(weight: unknown[][], target: unknown[][], actual: unknown[][]): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["分值", weight],
        ["目标值", target],
        ["实际完成值", actual],
      ],
      indicatorPointsCell,
    ),
  );
}

/**
 * 支出率得分＝分值×支出率，最多得满分，两位小数；填了退回的，从安排金额中扣除；没有安排金额时为空。
 * @customfunction SPENDSCORE
 * @param weight 分值
 * @param spent 支出金额
 * @param allocated 安排（下达）金额
 * @param returned 退回或收回的金额，从安排金额中扣除，可省略
 * @returns 得分
 * @helpurl functions/help/SPENDSCORE.html
 */
export function expenditureScore(
  weight: unknown[][],
  spent: unknown[][],
  allocated: unknown[][],
  returned?: unknown[][],
): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["分值", weight],
        ["支出", spent],
        ["安排金额", allocated],
        ["退回", returned],
      ],
      spendingPointsCell,
    ),
  );
}

/**
 * 得分率＝得分÷分值，四舍五入到百分数两位小数；没有分值或得分时为空。
 * @customfunction SCORERATE
 * @param score 得分
 * @param weight 分值（满分）
 * @returns 得分率
 * @helpurl functions/help/SCORERATE.html
 */
export function scoreRate(score: unknown[][], weight: unknown[][]): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["得分", score],
        ["分值", weight],
      ],
      scoreRateCell,
    ),
  );
}

/**
 * 评价等级：优、良、中、低、差。分界含本数，90 分为优。
 * @customfunction GRADE
 * @param score 总得分
 * @param ladder 评分方案标识（默认 mof-2020），或两列的等级表：等级、最低分
 * @returns 等级
 * @helpurl functions/help/GRADE.html
 */
export function grade(score: unknown[][], ladder?: unknown[][]): unknown[][] {
  return answer(() => {
    const steps = ladderOf(ladder);
    return eachSoundCell([["得分", score]], ([cell = null]) => gradeCell(cell, steps));
  });
}

/**
 * 预算调整率＝（调整预算－年初预算）÷年初预算，也可除以调整预算；基数为 0 时为空。
 * @customfunction ADJRATE
 * @param initial 年初预算数
 * @param adjusted 调整预算数
 * @param base 基数：initial（默认，年初预算）或 adjusted（调整预算，即差异率）
 * @returns 预算调整率
 * @helpurl functions/help/ADJRATE.html
 */
export function adjustmentRate(initial: unknown[][], adjusted: unknown[][], base?: unknown[][]): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["年初预算", initial],
        ["调整预算", adjusted],
        ["基数", base],
      ],
      adjustmentCell,
    ),
  );
}

/**
 * 结转结余率＝年末结转结余÷（本年收入＋年初结转结余）；分母为 0 时为空。
 * @customfunction CARRYRATE
 * @param carryover 年末结转和结余
 * @param income 本年收入
 * @param carriedIn 年初结转和结余，可省略
 * @returns 结转结余率
 * @helpurl functions/help/CARRYRATE.html
 */
export function carryoverRate(carryover: unknown[][], income: unknown[][], carriedIn?: unknown[][]): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["年末结转", carryover],
        ["本年收入", income],
        ["年初结转", carriedIn],
      ],
      carryoverCell,
    ),
  );
}

/**
 * 全年平均支出执行率：四个季度的累计支出率各除以序时进度（25%、50%、75%、100%），取平均。
 * @customfunction QUARTERRATE
 * @param cumulative 四个季度的累计支出率：一行四格、一列四格，或多行四列
 * @param cap 各季是否以 100% 封顶，默认不封顶
 * @returns 全年平均支出执行率
 * @helpurl functions/help/QUARTERRATE.html
 */
export function quarterRate(cumulative: unknown[][], cap?: unknown[][]): unknown[][] {
  return answer(() => quarterCells(cumulative, cap));
}

/**
 * 变动率＝（本期－上期）÷上期；上期为 0 时为空。
 * @customfunction CHANGERATE
 * @param current 本期数
 * @param previous 上期数或预算数
 * @returns 变动率
 * @helpurl functions/help/CHANGERATE.html
 */
export function changeRate(current: unknown[][], previous: unknown[][]): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["本期数", current],
        ["上期数", previous],
      ],
      changeCell,
    ),
  );
}

/**
 * 读出写成文字的金额，如“1.2亿元”“3828.4（详见附件2）”，换成所要单位的数；纯数字视为已是该单位。
 * @customfunction AMOUNT
 * @param text 金额
 * @param unit 单位：元、千元、万元（默认）、百万元、亿元
 * @returns 金额
 * @helpurl functions/help/AMOUNT.html
 */
export function amount(text: unknown[][], unit?: unknown[][]): unknown[][] {
  return answer(() =>
    eachSoundCell(
      [
        ["金额", text],
        ["单位", unit],
      ],
      amountCell,
    ),
  );
}

/**
 * 因素法分配：按加权因素（可乘系数）分一笔资金，取整后合计与总额分毫不差。因素为 0、空或负数时不予计算。
 * @customfunction APPORTION
 * @param pool 分配总额
 * @param factors 因素：每行一个单位，每列一个因素
 * @param weights 各因素的权重，个数与因素相同
 * @param coefficients 各单位的系数，如 1.2，可省略
 * @param unit 取整单位，如 1 或 0.01（默认）
 * @returns 各单位的金额
 * @helpurl functions/help/APPORTION.html
 */
export function apportionment(
  pool: unknown[][],
  factors: unknown[][],
  weights: unknown[][],
  coefficients?: unknown[][],
  unit?: unknown[][],
): unknown[][] {
  return answer(() => apportionCells(pool, factors, weights, coefficients, unit));
}
