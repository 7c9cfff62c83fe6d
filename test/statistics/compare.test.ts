import { expect, test } from 'vitest';
import { pairedDifference, probabilityBest } from '../../src/statistics/compare.ts';
import { contributions } from '../../src/statistics/contributions.ts';
import { meetTarget } from '../../src/statistics/targets.ts';
import { tradeOff } from '../../src/statistics/tradeoff.ts';
import { replicationsToSettle, verdictOf } from '../../src/statistics/verdict.ts';
import { normals, share } from './draws.ts';

const rules = { better: 'lower' as const, confidence: 0.95 };

test('a paired difference by hand', () => {
  const scenario = Float64Array.of(1, 2, 4, 4, 9);
  const reference = Float64Array.of(2, 2, 3, 6, 10);
  const found = pairedDifference(scenario, reference, rules);
  // Differences −1, 0, 1, −2, −1: mean −.6, variance 1.3; three wins and a tie of five.
  expect(found.mean).toBeCloseTo(-0.6, 14);
  expect(found.standardError).toBeCloseTo(Math.sqrt(1.3 / 5), 14);
  expect(found.probabilityBetter).toBe(0.7);
  expect(found.verdict).toBe('cannotTell');
  // Variances 9.5 and 11.8 apart, 1.3 together.
  expect(found.varianceReduction).toBeCloseTo((9.5 + 11.8) / 1.3, 12);
  expect(found.dots).toHaveLength(50);
});

test('an identical scenario is the same, with a difference of exactly 0', () => {
  const values = Float64Array.from({ length: 2000 }, normals(40));
  const found = pairedDifference(values, values.slice(), rules);
  expect(found).toMatchObject({
    mean: 0,
    interval: [0, 0],
    probabilityBetter: 0.5,
    verdict: 'same',
    varianceReduction: Infinity,
    replicationsNeeded: 2000,
  });
});

test('common random numbers on the newsvendor, S 115 against 125: A31', () => {
  const normal = normals(41);
  const demand = Float64Array.from({ length: 100_000 }, () => 100 + 30 * normal());
  const cost = (stock: number) => demand.map((d) => (d < stock ? stock - d : 9 * (d - stock)));
  const found = pairedDifference(cost(125), cost(115), rules);
  expect(Math.abs(found.mean + 15.3475)).toBeLessThan(4 * found.standardError);
  expect(found.varianceReduction / 9.6248).toBeGreaterThan(0.9);
  expect(found.varianceReduction / 9.6248).toBeLessThan(1.1);
  expect(found.verdict).toBe('better');
});

test.each([
  [[0.2, 0.4], 0, 'worse'],
  [[-0.4, -0.2], 0, 'better'],
  [[-0.1, 0.2], 0, 'cannotTell'],
  [[-0.1, 0.2], 0.5, 'noMaterialDifference'],
  [[0.1, 0.2], 0.5, 'noMaterialDifference'],
  [[0.1, 0.7], 0.5, 'worse'],
  [[-0.7, 0.1], 0.5, 'cannotTell'],
] as [[number, number], number, string][])(
  'interval %j with threshold %d: %s',
  (interval, threshold, word) => {
    expect(verdictOf({ interval }, false, 'lower', threshold)).toBe(word);
  },
);

test('an outcome without a better side is higher or lower, never better', () => {
  expect(verdictOf({ interval: [1, 2] }, false, 'none')).toBe('higher');
  expect(verdictOf({ interval: [-2, -1] }, false, 'none')).toBe('lower');
  expect(verdictOf({ interval: [1, 2] }, false, 'higher')).toBe('better');
});

test('false verdicts stay within the level, and undecided cases shrink with replications', () => {
  const normal = normals(42);
  const verdicts = (count: number, effect: number, runs: number) => {
    const seen: Record<string, number> = {};
    for (let run = 0; run < runs; run++) {
      const common = Float64Array.from({ length: count }, () => 10 * normal());
      const scenario = common.map((value) => value + normal() - effect);
      const { verdict } = pairedDifference(scenario, common, rules);
      seen[verdict] = (seen[verdict] ?? 0) + 1 / runs;
    }
    return seen;
  };
  // Three standard errors of a share of 5,000 at .025: .0066.
  const none = verdicts(50, 0, 5000);
  expect(none['better']).toBeLessThan(0.0316);
  expect(none['worse']).toBeLessThan(0.0316);
  const undecided = [25, 100, 400].map((count) => verdicts(count, 0.2, 400)['cannotTell'] ?? 0);
  expect(undecided[0]).toBeGreaterThan(0.7);
  expect(undecided[1]).toBeLessThan(0.7);
  expect(undecided[2]).toBeLessThan(0.1);
});

test('the replications that would settle a verdict do settle it', () => {
  const normal = normals(43);
  const estimate = { mean: 0.1, standardError: 0.1, interval: [-0.1, 0.3] as [number, number] };
  // Half-width must shrink from .196 to .1: 100 · 1.96² = 384, and 2.42 for t.
  const needed = replicationsToSettle(estimate, 100, 'cannotTell', { confidence: 0.95 })!;
  expect(needed).toBe(387);
  const settled = share(400, () => {
    const values = Float64Array.from({ length: 4 * needed }, () => 0.1 + normal());
    return pairedDifference(values, new Float64Array(values.length), rules).verdict !== 'cannotTell';
  });
  // At four times the count the effect stands 3.92 standard errors from 0.
  expect(settled).toBeGreaterThan(0.93);
  expect(replicationsToSettle({ ...estimate, mean: 0 }, 100, 'cannotTell', { confidence: 0.95 })).toBeNull();
  expect(
    replicationsToSettle({ ...estimate, mean: 0 }, 100, 'cannotTell', { confidence: 0.95, materiality: 0.1 }),
  ).toBe(387);
  expect(replicationsToSettle(estimate, 100, 'worse', { confidence: 0.95 })).toBe(100);
});

test('shares of being best count ties in equal parts', () => {
  const samples = [Float64Array.of(1, 2, 3, 3), Float64Array.of(1, 1, 4, 5), Float64Array.of(2, 2, 2, 2)];
  expect(probabilityBest(samples, 'lower')).toEqual([1 / 8, 3 / 8, 1 / 2]);
  expect(probabilityBest(samples, 'higher').reduce((a, b) => a + b)).toBeCloseTo(1, 15);
});

test('a target is met, missed or open, by its Wilson interval', () => {
  const values = Float64Array.from({ length: 1000 }, (_, i) => i / 1000);
  const target = (atMost: number, probability: number) =>
    meetTarget('t', { outcome: 'unservedPercent', atMost, probability }, values, 0.95);
  expect(target(0.9495, 0.9)).toMatchObject({ share: 0.95, verdict: 'met', required: 0.9 });
  expect(target(0.8495, 0.9).verdict).toBe('missed');
  expect(target(0.8995, 0.9).verdict).toBe('cannotTell');
  const corridor = { outcome: 'satisfaction', atLeast: 0.25, atMost: 0.5, probability: 0.5 };
  expect(meetTarget('t', corridor, values, 0.95).share).toBe(0.251);
});

test('the Pareto front keeps what may be on it', () => {
  const normal = normals(44);
  const noise = Float64Array.from({ length: 500 }, normal);
  const shifted = (by: number) => noise.map((value) => value + by + 0.1 * normal());
  // Gap and cost, both lower: 0 cheap, 1 reliable, 2 worse than 0 in both, 3 as 0 but for noise.
  const points = tradeOff([
    { ...rules, samples: [shifted(5), shifted(1), shifted(6), shifted(5)] },
    { ...rules, samples: [shifted(1), shifted(5), shifted(2), shifted(1)] },
  ]);
  expect(points.map(({ mayBeOnFront }) => mayBeOnFront)).toEqual([true, true, false, true]);
  expect(points[2]!.onFront).toBe(false);
  expect(points[0]!.indistinguishableFrom).toEqual([3]);
  expect(points[3]!.indistinguishableFrom).toEqual([0]);
  expect(points.filter(({ onFront }) => onFront).length).toBeGreaterThan(1);
});

test('contributions of levers sum to the whole change, whatever their order', () => {
  const normal = normals(45);
  const noise = Float64Array.from({ length: 300 }, normal);
  // Effects 2 and 3 with an interaction of 4 that each of the first two levers shares; the third does nothing.
  const played = (a: boolean, b: boolean) =>
    noise.map((value) => value * (a ? 1.5 : 1) + (a ? 2 : 0) + (b ? 3 : 0) + (a && b ? 4 : 0));
  const samples = Array.from({ length: 8 }, (_, mask) => played((mask & 1) > 0, (mask & 2) > 0));
  const parts = contributions(samples, 0.95);
  const total = pairedDifference(samples[7]!, samples[0]!, rules);
  expect(Math.abs(parts.reduce((sum, { mean }) => sum + mean, 0) - total.mean)).toBeLessThan(1e-9);
  expect(parts[1]!.mean).toBeCloseTo(5, 12);
  expect(parts[2]).toMatchObject({ mean: 0, interval: [0, 0] });
  const swapped = Array.from({ length: 8 }, (_, mask) => played((mask & 2) > 0, (mask & 1) > 0));
  const back = contributions(swapped, 0.95);
  expect(back[1]!.mean).toBeCloseTo(parts[0]!.mean, 12);
  expect(() => contributions(samples.slice(1), 0.95)).toThrow(RangeError);
});
