/** Start page of a workbook in which nothing was found, or something is missing. */
export const firstRun = {
  title: "这个工作簿里还没有绩效表",
  intro: "绩评在您的表里做三件事：",
  steps: {
    read: "读：认出资金表、指标表、自评表和评分表，不用先整理。",
    compute: "算：支出率、完成率、得分写成公式，目标按原话读，读不准的请您定。",
    check: "核：合计、百分比、等级对不上的逐条指出来，最后汇总成一张表。",
  },
  promise: "已有内容的单元格不会改动，随时可以撤销，不联网。",
  looksFor: "表头里要有“下达”“支出”或“目标值”“完成值”这样的列名。已经有表却没认出来？到“识别”页指定表头。",
  sample: "插入示例数据",
  sampleHint: "加一张小样表，马上可以试",
  form: "新建标准自评表",
  formHint: "项目支出绩效自评表，格式、公式、打印都设好了",
  missingIndicators: "没有认出指标表：只汇总资金，不评分。",
  missingMoney: "没有认出资金表：支出率不能计算。",
  missingActuals: "指标都没有填实际完成值：先填好再汇总，得分才准。",
  missingScore: "没有可以评分的指标或评分表：汇总表里没有得分和等级。",
  goConfirm: "去确认",
  denominatorLabel: (words: string) => `支出率怎么算：${words}`,
  denominators: {
    spent: "支出率＝支出÷下达。退回的钱不算支出，也不从下达里扣。",
    net: "支出率＝支出÷（下达－退回）。退回的钱先从下达里扣掉。",
    returnedAsSpent: "支出率＝（支出＋退回）÷下达。退回的钱当作支出。",
  },
} as const;
