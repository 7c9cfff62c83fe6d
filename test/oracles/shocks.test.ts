// Shocks move together as the plan says: between regions, from day to day, between channels.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import { counties, plainStudy, watch } from './study.ts';

const STEPS = 60;
const LANES = 1000;

/** Standardised demand of every stream: steps × futures, one list per stream. */
function demandOf(demand: object, regions: number): Float64Array[] {
  const network = counties(regions, 100);
  const study = plainStudy({ time: { horizonDays: STEPS }, network, demand: { cv: 0.05, ...demand } });
  const streams: number[][] = [];
  watch(
    resolve(study)[0]!,
    (t, look, _, w) => {
      if (t < 0) return;
      w.streams.forEach((_, j) => (streams[j] ??= []).push(...look('stream', j, 'demand')));
    },
    { lanes: LANES },
  );
  return streams.map((values) => {
    const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
    const spread = Math.sqrt(values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0) / values.length);
    return Float64Array.from(values, (x) => (x - mean) / spread);
  });
}

/** Correlation of two streams, the second `late` steps later. */
function correlation(a: Float64Array, b: Float64Array, late = 0): number {
  const shift = late * LANES;
  let sum = 0;
  for (let i = 0; i + shift < a.length; i++) sum += a[i]! * b[i + shift]!;
  return sum / (a.length - shift);
}

const near = (found: number, exact: number) =>
  expect(Math.abs(found - exact), `${found} against ${exact}`).toBeLessThan(4 / Math.sqrt(STEPS * LANES));

describe('between regions', () => {
  test.each([0, 0.35, 0.9, -0.4])('equal, %s', (rho) => {
    const [a, b, c] = demandOf({ correlation: { kind: 'equal', rho } }, 3);
    for (const [x, y] of [[a, b] as const, [a, c] as const, [b, c] as const]) near(correlation(x!, y!), rho);
  });

  test('by a matrix', () => {
    const values = { county1: { county2: 0.6 }, county3: { county2: -0.5 } };
    const [a, b, c] = demandOf({ correlation: { kind: 'matrix', values } }, 3);
    near(correlation(a!, b!), 0.6);
    near(correlation(b!, c!), -0.5);
    near(correlation(a!, c!), 0);
  });

  test('also from day to day', () => {
    const [a, b] = demandOf({ correlation: { kind: 'equal', rho: 0.5 }, persistence: 0.6 }, 2);
    near(correlation(a!, b!) / 2, 0.5 / 2);
    near(correlation(a!, a!, 1) / 2, 0.6 / 2);
    near(correlation(a!, b!, 2) / 2, (0.5 * 0.36) / 2);
  });
});

test('channels of a region share 1 − ι of their variance', () => {
  const channels = {
    all: null,
    one: { name: 'One', share: 0.5, promiseHours: 24 },
    two: { name: 'Two', share: 0.5, promiseHours: 24 },
  };
  const [one, two] = demandOf({ channels, channelIdiosyncrasy: 0.3, persistence: 0.5 }, 1);
  near(correlation(one!, two!) / 2, 0.7 / 2);
  near(correlation(one!, one!, 1) / 2, (0.7 * 0.5) / 2);
});
