/** Menu ⋯: what it does, and what it did. */
export const menu = {
  freeze: "固化",
  thaw: "恢复公式",
  repair: "修复公式",
  diagnostics: "诊断",
  askFreeze:
    "固化会把绩评的公式（PERF.…）换成普通公式或数值，没有装绩评的电脑上也不会出错。以后数据再变，换成数值的格子不会跟着变。可以撤销，也可以用“恢复公式”换回来。",
  confirmFreeze: "固化",
  frozen: (native: number, values: number) =>
    native + values === 0 ? "没有需要固化的公式。" : `已固化：${native} 格换成普通公式，${values} 格换成数值。`,
  thawed: (count: number) => `已恢复 ${count} 格公式。`,
  repaired: (count: number) => (count === 0 ? "没有需要修复的公式。" : `已修复 ${count} 格公式。`),
  left: (places: string) => `保持原样：${places}`,
  stale: "数据已变，重新识别",
  staleLabel: "工作簿里的数据变了，下面的数字是旧的",
} as const;
