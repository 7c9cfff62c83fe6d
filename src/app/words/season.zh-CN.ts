/** The words of the season tables. */
export const seasonZh = {
  differ: { weekday: '一周里各天不同', month: '一年里各月不同' },
  weekday: '一周各天的系数',
  month: '各月的系数',
  flat: '都一样',
  one: (name: string, factor: string) => `${name} ${factor}`,
  of: (name: string) => `${name}的系数`,
  reading: (name: string, factor: string) => `${name}：平均需求的 ${factor} 倍。拖动柱子或按 ↑ ↓ 改变。`,
};
