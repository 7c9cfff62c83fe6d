// The demand that a campaign is planned to win and to borrow, day by day: what is drawn under the calendar.

import { plannedUplift } from '../../model/campaign.ts';
import type { Scenario } from '../../study/study.ts';
import { dips } from '../../theory/pullForward.ts';

export interface Curve {
  /** Share of ordinary demand on each day of the run: won, and missing because it was borrowed. */
  readonly won: readonly number[];
  readonly missing: readonly number[];
}

/** The curve of one campaign at strength 1 and with its expected effect, over the days of the run. */
export function curveOf(campaign: Scenario['campaigns'][string], horizonDays: number): Curve {
  const won = [...plannedUplift(campaign, horizonDays)];
  return { won, missing: dips(won, campaign.pullForwardShare, campaign.repayPerDay) };
}

export interface Extreme {
  readonly day: number;
  readonly value: number;
}

/** Where what is won less what is missing stands highest and lowest. */
export function extremes({ won, missing }: Curve): { highest: Extreme; lowest: Extreme } {
  let highest = { day: 0, value: -Infinity };
  let lowest = { day: 0, value: Infinity };
  won.forEach((gain, day) => {
    const value = gain - (missing[day] ?? 0);
    if (value > highest.value) highest = { day, value };
    if (value < lowest.value) lowest = { day, value };
  });
  return { highest, lowest };
}
