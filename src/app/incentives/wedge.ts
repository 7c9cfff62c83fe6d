// What is told beside what is: the two goals that departments report themselves.

import type { Columns } from '../../engine/columns.ts';
import { meanOf } from '../../statistics/mean.ts';

const goals = [
  { goal: 'timeliness', real: 'onTimePercent', reported: 'reportedOnTimePercent', unit: '%' },
  { goal: 'turnover', real: 'turnover', reported: 'reportedTurnover', unit: '1/yr' },
] as const;

/**
 * The means of both goals in a scenario, as they are and as they are told; a goal that was not asked for is left out.
 * Read off the columns: a summary would be made anew with every picture, for four means.
 */
export function wedgesOf(columns: Columns | undefined) {
  return goals.flatMap(({ goal, real, reported, unit }) => {
    const [honest, told] = [columns && meanOf(columns, real), columns && meanOf(columns, reported)];
    return honest === undefined || told === undefined ? [] : [{ goal, honest, told, unit }];
  });
}
