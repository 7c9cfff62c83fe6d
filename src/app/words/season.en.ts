import type { seasonZh } from './season.zh-CN.ts';

/** The words of the season tables. */
export const seasonEn: typeof seasonZh = {
  differ: { weekday: 'Days of the week differ', month: 'Months of the year differ' },
  weekday: 'Factors of the days of the week',
  month: 'Factors of the months',
  flat: 'all alike',
  one: (name, factor) => `${name} ${factor}`,
  of: (name) => `Factor of ${name}`,
  reading: (name, factor) => `${name}: ${factor} times the mean demand. Drag a bar, or press ↑ ↓.`,
};
