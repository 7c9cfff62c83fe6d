// What a hand on the calendar means for the plan.

import type { Scenario } from '../../study/study.ts';
import { valueAt, type Edit } from '../scenarios/overrides.ts';

type Campaign = Scenario['campaigns'][string];
export type Regions = Campaign['regions'];

const longest = 365;

/** The campaign begins so many days later; it stays within the run. */
export function moved(id: string, { startDay }: Campaign, byDays: number, horizonDays: number): Edit[] {
  const day = Math.min(horizonDays - 1, Math.max(0, startDay + byDays));
  return [[`campaigns.${id}.startDay`, day]];
}

/** One end of the campaign moves by so many days; at least a day of it is left. */
export function stretched(
  id: string,
  { startDay, days }: Campaign,
  end: 'first' | 'last',
  byDays: number,
): Edit[] {
  if (end === 'last') {
    return [[`campaigns.${id}.days`, Math.min(longest, Math.max(1, days + byDays))]];
  }
  const by = Math.max(-startDay, days - longest, Math.min(days - 1, byDays));
  return [
    [`campaigns.${id}.startDay`, startDay + by],
    [`campaigns.${id}.days`, days - by],
  ];
}

/** The regions of a campaign with one more or one less. */
export function toggled(regions: Regions, region: string, on: boolean, all: readonly string[]): Regions {
  const before = regions === 'all' ? Object.fromEntries(all.map((id) => [id, 1])) : regions;
  const next = Object.fromEntries(
    all.flatMap((id) => {
      const strength = id === region ? (on ? (before[id] ?? 1) || 1 : 0) : (before[id] ?? 0);
      return strength === 0 ? [] : [[id, strength]];
    }),
  );
  return all.every((id) => next[id] === 1) ? 'all' : next;
}

/**
 * The edit that leaves a campaign in just these regions. A scenario is laid over the base entry by entry, so a region
 * of the base that is no longer meant must be taken out by name.
 */
export function reaching(id: string, next: Regions, base: Scenario, active: string): Edit {
  const path = `campaigns.${id}.regions`;
  const before = valueAt(base, path);
  if (next === 'all' || active === 'base' || typeof before !== 'object' || before === null)
    return [path, next];
  const gone = Object.keys(before).filter((region) => !(region in next));
  return [path, { ...next, ...Object.fromEntries(gone.map((region) => [region, null])) }];
}

/** A campaign like this one, from the day on which it ends. */
export function copied(campaign: Campaign, name: string | Scenario['name'], horizonDays: number): object {
  const startDay = Math.min(horizonDays - 1, campaign.startDay + campaign.days);
  return { ...structuredClone(campaign), name, startDay };
}
