import type { samplingZh } from './sampling.zh-CN.ts';

export const samplingEn: typeof samplingZh = {
  name: 'Accelerated means',
  setting: 'accelerated means',
  lead: 'Futures come in groups of 64 that share chance out evenly, so fewer of them make means sure. Each future is as likely as before; the numbers are others.',
  whole: (asked, played) => `${asked} replications asked for, ${played} played: whole groups of 64.`,
  groups: (groups) => `Intervals of means come from the means of ${groups} groups of 64 futures.`,
  plain:
    'Intervals are still those of plain sampling, wider than need be: they come from groups of 64 futures from 512 replications on.',
  gainOfMeans: (times) => `Here a mean is worth about ${times} × the replications.`,
  gains: (means, differences) =>
    `Here a mean is worth about ${means} × the replications, a difference ${differences} ×.`,
};
