import { uniformOnce } from '../kernel/draws.ts';
import type { SeedKey } from '../kernel/player.ts';
import { draw } from '../model/purposes.ts';
import { withValues } from '../study/ranges.ts';
import type { Scenario } from '../study/study.ts';
import type { Sampling } from './plan.ts';
import { entityWords } from './streams.ts';

/**
 * Quantile of the triangular distribution on low … high with its mode at `likeliest` (Simpson 1755; the three-point
 * estimate of planners): nothing but a root, so the same bits everywhere. `u` in (0, 1).
 */
export function triangularQuantile(u: number, low: number, likeliest: number, high: number): number {
  const below = (likeliest - low) / (high - low);
  return u < below
    ? low + Math.sqrt(u * (high - low) * (likeliest - low))
    : high - Math.sqrt((1 - u) * (high - low) * (high - likeliest));
}

/** Whether some number of the plan has a range, so that every future has a plan of its own. */
export function hasUnknown(scenario: Scenario): boolean {
  return Object.keys(scenario.ranges).length > 0;
}

/**
 * The plan of one future: each number that has a range is drawn. The draw is named after its place, the seed and the
 * replication, so that scenarios meet the same unknown truth, each within its own range. What is decided by a rule
 * (order-up-to levels, knowledge days) is decided with the drawn numbers: our assumption, the planners of that future
 * know their world.
 */
export function drawn(
  scenario: Scenario,
  seed: SeedKey,
  replication: number,
  sampling: Sampling = 'plain',
): Scenario {
  const word = entityWords();
  const stratified = sampling === 'accelerated';
  const { purpose } = draw('unknownValue', 'uniform', 'replication');
  const values = Object.entries(scenario.ranges).map(([place, { low, high }]): [string, number] => {
    const u = uniformOnce(seed, purpose, word('range', place), replication, stratified);
    return [place, triangularQuantile(u, low, numberAt(scenario, place), high)];
  });
  return { ...withValues(scenario, values), ranges: {} };
}

function numberAt(scenario: Scenario, place: string): number {
  const value = place
    .split('/')
    .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], scenario);
  if (typeof value !== 'number') throw new RangeError(`no number at ${place}`);
  return value;
}
