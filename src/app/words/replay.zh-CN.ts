import type { PrintedVerdict } from '../../history/printed.ts';

/** 历史表与如实说明；其中的数字都由 `replay` 算出。 */
export const replayZh = {
  title: '把历史表逐行算一遍',
  lead: '左边是表里印着的，右边是按表里的预测与实际重新算的。印错或取整更粗的地方都标出来，不改原表。差额是实际减预测；真正短缺是假设恰好按预测供应时少供的量。',
  unitNote: (unit: string) => `数量单位：${unit}`,
  columns: {
    region: '地区',
    period: '月份',
    campaign: '促销强度',
    forecast: '预测',
    actual: '实际',
    difference: '差额',
    signed: '方向',
    exact: '精确缺口',
    printed: '印刷缺口',
    hours: '调度工时',
    shortfall: '真正短缺',
  },
  checks: {
    exact: '一致',
    rounded: '四舍五入后一致',
    coarser: '取整更粗',
    wrong: '对不上',
  } satisfies Record<PrintedVerdict, string>,
  off: (points: string) => `印刷值 ${points} 个百分点`,
  differenceWrong: '差额与预测、实际对不上',
  roundedRow: (row: string, printed: string, exact: string) =>
    `${row}：表里印的是 ${printed}，而同一列其他行保留两位小数；精确值是 ${exact}。`,
  total: '合计（缺口取平均）',
  pooled: {
    title: '同一个月里放在一起看',
    period: '月份',
    separate: '各算各的缺口',
    together: '合起来的缺口',
    net: '净差额',
    index: (percent: string) => `同月各地互相抵消后，缺口的绝对量减少 ${percent}。`,
  },
  notes: {
    title: '如实说明',
    unsigned: (surplus: number, rows: number) =>
      `表中“供电缺口”其实是预测误差的大小，不分多与少：${rows} 行里有 ${surplus} 行实际少于预测，根本没有短缺。`,
    means: (p: { mean: string; printed: string; weighted: string; net: string }) =>
      `各行缺口的简单平均是 ${p.mean}（按印刷值是 ${p.printed}）；按数量加权是 ${p.weighted}；正负相抵后净差只有 ${p.net}。`,
    unserved: (p: { separate: string; shared: string }) =>
      `如果每个地区恰好按预测备货，真正供不上的占 ${p.separate}；如果同月的地区互相调剂，降到 ${p.shared}。`,
    opposite: (p: { months: number; of: number; probability: string }) =>
      `${p.of} 个月里有 ${p.months} 个月两地的误差方向相反。这只是提示：仅凭 ${p.of} 对数据，纯属偶然的可能也有 ${p.probability}。`,
    hours: (against: number, pairs: number) =>
      `调度工时不随缺口大小走：${pairs} 对可比的行里，有 ${against} 对是差额更大、工时反而更少。`,
    campaign: (p: { size: string; sign: string }) =>
      `促销强度与误差的大小高度相关（r = ${p.size}），与误差的方向却不然（r = ${p.sign}）：促销带来的是不确定，而不是一味低估。`,
    few: (rows: number) => `总共只有 ${rows} 行：这里是区间，不是定论。`,
  },
};
