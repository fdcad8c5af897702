/**
 * What the rules of the field refuse, in both languages. `{name}` is filled in by `problem`.
 * A text says what is wrong and what would be right, so that it can stand alone beside a cell.
 */
export const PROBLEM_TEXTS = {
  "apportion-pool": {
    zh: "分配总额须为正数，现为 {value}",
    en: "The pool must be positive; it is {value}",
  },
  "apportion-unit": {
    zh: "取整单位须为正数，现为 {value}",
    en: "The rounding unit must be positive; it is {value}",
  },
  "apportion-pool-unit": {
    zh: "分配总额 {pool} 不是取整单位 {value} 的整数倍，无法既取整又分尽",
    en: "The pool {pool} is no multiple of the rounding unit {value}: shares could not both be rounded and add up",
  },
  "apportion-empty": {
    zh: "没有可分配的单位",
    en: "There is no unit to share the pool",
  },
  "apportion-shape": {
    zh: "第 {row} 个单位有 {value} 个因素，权重却有 {expected} 个",
    en: "Unit {row} has {value} factors, but there are {expected} weights",
  },
  "apportion-factor": {
    zh: "第 {row} 个单位的第 {column} 个因素为 {value}：因素须为正数，确实没有的请写“-”",
    en: "Factor {column} of unit {row} is {value}: factors must be positive; write “-” where there is truly none",
  },
  "apportion-factor-none": {
    zh: "第 {column} 个因素各单位都没有数，无法据以分配",
    en: "No unit has a figure for factor {column}: nothing can be shared by it",
  },
  "apportion-weight": {
    zh: "第 {column} 个因素的权重为 {value}：权重须为正数",
    en: "The weight of factor {column} is {value}: weights must be positive",
  },
  "apportion-coefficient": {
    zh: "第 {row} 个单位的系数为 {value}：系数须为正数",
    en: "The coefficient of unit {row} is {value}: coefficients must be positive",
  },
  "apportion-coefficients": {
    zh: "有 {expected} 个单位，却有 {value} 个系数",
    en: "There are {expected} units, but {value} coefficients",
  },
  "scheme-id": { zh: "方案没有标识", en: "The scheme has no id" },
  "scheme-name": { zh: "方案没有名称", en: "The scheme has no name" },
  "scheme-full": { zh: "满分须为正数，现为“{value}”", en: "Full marks must be a positive number; they are “{value}”" },
  "scheme-sections": { zh: "方案没有一级指标", en: "The scheme has no sections" },
  "scheme-section-name": { zh: "一级指标没有名称", en: "A section has no name" },
  "scheme-section-twice": { zh: "一级指标“{value}”出现了两次", en: "The section “{value}” appears twice" },
  "scheme-section-empty": { zh: "一级指标“{value}”下没有指标", en: "The section “{value}” has no criteria" },
  "scheme-section-weight": {
    zh: "一级指标“{section}”的分值是 {value}，其下指标合计 {expected}",
    en: "The section “{section}” weighs {value}, but its criteria add up to {expected}",
  },
  "scheme-section-mixed": {
    zh: "一级指标“{value}”的指标有的是加分、有的不是，须一致",
    en: "The section “{value}” mixes bonus criteria with others",
  },
  "scheme-total": {
    zh: "不含加分的分值合计 {value}，与满分 {expected} 不符",
    en: "Weights without bonus add up to {value}, not to the full marks {expected}",
  },
  "scheme-criterion-name": { zh: "“{section}”下有指标没有名称", en: "A criterion of “{section}” has no name" },
  "scheme-criterion-twice": {
    zh: "指标名或别名“{value}”出现了两次，无法区分",
    en: "The criterion name or alias “{value}” appears twice and cannot be told apart",
  },
  "scheme-weight": {
    zh: "“{name}”的分值须为正数，现为“{value}”",
    en: "The weight of “{name}” must be positive; it is “{value}”",
  },
  "scheme-rule": {
    zh: "“{name}”的评分方法“{value}”不认识，可用：支出率、完成率、分档、人工",
    en: "The rule “{value}” of “{name}” is unknown; use 支出率, 完成率, 分档 or 人工",
  },
  "scheme-alias": {
    zh: "别名“{value}”里不能有顿号、逗号、分号或换行",
    en: "The alias “{value}” must not hold a comma, a semicolon or a line break",
  },
  "scheme-ladder": { zh: "方案没有等级", en: "The scheme has no grade ladder" },
  "scheme-grade-name": { zh: "等级没有名称", en: "A grade has no name" },
  "scheme-grade-twice": { zh: "等级“{value}”出现了两次", en: "The grade “{value}” appears twice" },
  "scheme-grade-from": {
    zh: "等级“{name}”的最低分“{value}”不是数",
    en: "The lowest score “{value}” of the grade “{name}” is no number",
  },
  "scheme-ladder-order": {
    zh: "等级“{name}”的最低分 {value} 不低于上一等级的 {expected}，须从高到低排列",
    en: "The grade “{name}” begins at {value}, not below {expected} of the grade above it",
  },
  "scheme-ladder-full": {
    zh: "最高等级“{name}”从 {value} 分起，超过满分 {expected}，谁也得不到",
    en: "The best grade “{name}” begins at {value}, above the full marks {expected}",
  },
  "scheme-ladder-zero": {
    zh: "最低等级“{name}”从 {value} 分起，{value} 分以下没有等级，须从 0 分起",
    en: "The lowest grade “{name}” begins at {value}; it must begin at 0",
  },
  "scheme-id-twice": { zh: "方案标识“{value}”出现了两次", en: "The scheme id “{value}” appears twice" },
  "scheme-sheet-header": {
    zh: "没有找到表头：须有“一级”“指标”“分值”“评分方法”四列",
    en: "No header row: the columns 一级, 指标, 分值 and 评分方法 are needed",
  },
  "scheme-sheet-ladder": {
    zh: "没有找到等级表：须有“等级”“最低分”两列",
    en: "No grade ladder: the columns 等级 and 最低分 are needed",
  },
  "scheme-sheet-section": {
    zh: "指标“{value}”上方没有一级指标",
    en: "No section stands above the criterion “{value}”",
  },
  "scheme-sheet-error": { zh: "单元格是错误值 {value}", en: "The cell holds the error {value}" },
  "scheme-sheet-bonus": {
    zh: "“加分”列只认 是 或 否，现为“{value}”",
    en: "The column 加分 takes 是 or 否; it holds “{value}”",
  },
  "points-band": {
    zh: "得分比例 {value} 不在这一档（{low}–{high}）之内",
    en: "The share {value} lies outside this band ({low}–{high})",
  },
} as const satisfies Record<string, { readonly zh: string; readonly en: string }>;
