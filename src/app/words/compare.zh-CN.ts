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
    '每个小点是一个未来，各方案用的是同一批未来；大点是平均。带圈的：没有别的方案在一项上更好而另一项不差。',
  front: (front: string[], beaten: string[]) =>
    beaten.length === 0
      ? `在这两项上没有哪个方案被别的方案比下去。`
      : `值得考虑的：${quoted(front)}。已有别的方案一项更好、另一项不差的：${quoted(beaten)}。`,
  indistinct: (name: string, others: string[]) => `“${name}”与${quoted(others)}在这两项上分不清。`,
  future: (number: string, says: string) => `第 ${number} 个未来，${says}`,
  futureNumber: '第几个未来',
  standing: '两项一起看',
  worth: '值得考虑',
  beaten: '已有更好的',
  says: (name: string, x: string, y: string) => `${name}：${x}，${y}。`,
};

// Names have commas of their own.
function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
