/** 全部结果与取舍。 */
export const compareZh = {
  allTitle: '全部结果',
  allLead: (sure: string) =>
    `每格：平均值，与比较基准之差（± 是 ${sure} 区间的一半），和判断。各方案都为零的不列。`,
  outcome: '结果',
  tradeTitle: '取舍',
  across: '横轴',
  upward: '纵轴',
  cloud:
    '每个小点是一个未来，各方案用的是同一批未来；大点是平均。空心的大点：已有别的方案在一项上更好而另一项不差。',
  front: (front: string[], beaten: string[]) =>
    beaten.length === 0
      ? `在这两项上没有哪个方案被别的方案全面胜过。`
      : `值得考虑的：${front.join('、')}。已被全面胜过的：${beaten.join('、')}。`,
  indistinct: (name: string, others: string[]) =>
    `“${name}”与${others.map((o) => `“${o}”`).join('、')}在这两项上分不清。`,
  future: (number: string, says: string) => `第 ${number} 个未来，${says}`,
  futureNumber: '第几个未来',
  standing: '两项一起看',
  worth: '值得考虑',
  beaten: '已被胜过',
  says: (name: string, x: string, y: string) => `${name}：${x}，${y}。`,
};
