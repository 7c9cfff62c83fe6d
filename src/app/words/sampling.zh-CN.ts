/** What is said of futures that are stratified. */
export const samplingZh = {
  name: '加速平均',
  setting: '加速平均',
  lead: '未来按 64 个一组抽取，组内把机遇分得均匀，所以用较少的次数就能把平均值算准。单看每个未来，可能性不变；数字会与原来不同。',
  whole: (asked: string, played: string) => `要求 ${asked} 次，实际模拟 ${played} 次：凑成 64 个一组的整组。`,
  groups: (groups: string) => `平均值的区间由 ${groups} 组（每组 64 个未来）的组平均得出。`,
  plain: '眼下的区间仍按普通抽样计算，偏宽；从 512 次模拟起，改由 64 个一组的组平均得出。',
  gainOfMeans: (times: string) => `在这里，一个平均值约抵 ${times} 倍的模拟次数。`,
  gains: (means: string, differences: string) =>
    `在这里，一个平均值约抵 ${means} 倍的模拟次数，一个差约抵 ${differences} 倍。`,
};
