// Campaigns as bars: one row per region, as many lanes in a row as campaigns run there at the same time.

import type { Scenario } from '../../study/study.ts';

export interface Bar {
  readonly campaign: string;
  /** First day, and the day after the last. */
  readonly from: number;
  readonly until: number;
  readonly lane: number;
  /** How strongly it works here, 1 as planned. */
  readonly strength: number;
}

export interface Row {
  readonly region: string;
  readonly name: Scenario['name'] | string;
  readonly bars: readonly Bar[];
  readonly lanes: number;
}

/** Rows in the order of the file. A campaign keeps its lane in every row, so that its bars stand at one height. */
export function rowsOf({ network, campaigns }: Scenario): Row[] {
  const lanes = lanesOf(campaigns);
  return Object.entries(network.regions).map(([region, { name }]) => {
    const bars = Object.entries(campaigns).flatMap(([campaign, { regions, startDay, days }]): Bar[] => {
      const strength = regions === 'all' ? 1 : (regions[region] ?? 0);
      const lane = lanes.get(campaign) ?? 0;
      return strength === 0 ? [] : [{ campaign, from: startDay, until: startDay + days, lane, strength }];
    });
    return { region, name, bars, lanes: 1 + Math.max(0, ...lanes.values()) };
  });
}

/** The first lane that is free from the start of each campaign on, earlier campaigns first. */
function lanesOf(campaigns: Scenario['campaigns']): Map<string, number> {
  const ends: number[] = [];
  const order = Object.entries(campaigns).sort(([, a], [, b]) => a.startDay - b.startDay);
  return new Map(
    order.map(([id, { startDay, days }]) => {
      const free = ends.findIndex((end) => end <= startDay);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = startDay + days;
      return [id, lane];
    }),
  );
}

/** Which rows a press at one height and a pull to another take in. */
export function rowsBetween(tops: readonly number[], a: number, b: number): number[] {
  const [low, high] = a < b ? [a, b] : [b, a];
  return tops.slice(0, -1).flatMap((top, i) => (top < high + 1e-9 && (tops[i + 1] ?? top) > low ? [i] : []));
}
