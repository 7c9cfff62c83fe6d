/** 激励一节的文字。 */
export const incentivesZh = {
  title: '激励',
  weights: '三个共同目标的权重',
  hint: '在三角形里拖动圆点：离哪个角近，哪个目标就重。键盘用方向键，或直接填百分数，合计总是 100%。',
  goals: { timeliness: '准时', satisfaction: '满意度', turnover: '周转' },
  efforts: '由此激起的努力',
  none: '没有奖金时，谁的努力都不随考核而变。',
  kinds: { speed: '提速', care: '售后', lean: '压库存', info: '通消息', sell: '推销', costCut: '压成本' },
  embellished: (late: string, stock: string) =>
    `上报时，迟到的有 ${late} 会写成准时；周转会按少 ${stock} 的库存来报。`,
  cost: (perDay: string) => `奖金方案的费用 ${perDay}。`,
  wedge: '上报的与真实的',
  real: '真实',
  told: '上报',
  between: '差距',
  glue: '，',
};
