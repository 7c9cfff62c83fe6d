import { expect, test } from 'vitest';
import type { Columns } from '../../src/engine/columns.ts';
import { sharedAxis } from '../../src/statistics/axis.ts';
import { neighbourCorrelation, pearson, ranks, spearman } from '../../src/statistics/correlation.ts';
import { sorted } from '../../src/statistics/quantile.ts';
import { leastSquares } from '../../src/statistics/regression.ts';
import { summarise, type OutcomeFacts } from '../../src/statistics/summarise.ts';
import { normals } from './draws.ts';

const outcomes: OutcomeFacts[] = [
  { id: 'unservedPercent', better: 'lower', headline: true, lowest: 0, highest: 100 },
  { id: 'demandUnits', better: 'none', lowest: 0 },
];

function columns(scenario: string, keys: Record<string, Float64Array>, first = 0): Columns {
  const samples = Object.values(keys);
  const count = samples[0]!.length;
  const values = new Float64Array(samples.length * count);
  samples.forEach((sample, k) => values.set(sample, k * count));
  return { scenario, first, count, keys: Object.keys(keys), values };
}

const noise = Float64Array.from({ length: 2000 }, normals(50));
const base = columns('base', {
  unservedPercent: noise.map((z) => 4 + z / 2),
  demandUnits: noise.map((z) => 100 + z),
});
const better = columns('pooled', {
  unservedPercent: noise.map((z) => 3 + z / 2),
  demandUnits: noise.map((z) => 100 + z),
  'unservedPercent@Fuqing': noise.map((z) => 3 + z / 2),
});
const settings = {
  confidence: 0.95,
  targets: { tight: { outcome: 'unservedPercent', atMost: 3, probability: 0.9 } },
};

test('a summary has each key once, in the scenarios that know it', () => {
  const summary = summarise([base, better], settings, outcomes, { reference: 'base' });
  expect(summary).toMatchObject({ reference: 'base', replications: 2000, confidence: 0.95 });
  expect(summary.outcomes.map(({ key }) => key)).toEqual([
    'unservedPercent',
    'demandUnits',
    'unservedPercent@Fuqing',
  ]);
  const [unserved, demand, region] = summary.outcomes;
  expect(unserved!.scenarios[0]!.difference).toBeNull();
  expect(unserved!.scenarios[1]!.difference).toMatchObject({ verdict: 'better', probabilityBetter: 1 });
  expect(unserved!.scenarios[1]!.difference!.mean).toBeCloseTo(-1, 12);
  expect(unserved!.scenarios.map(({ probabilityBest }) => probabilityBest)).toEqual([0, 1]);
  expect(unserved!.scenarios.map(({ targets }) => targets[0]!.verdict)).toEqual(['missed', 'missed']);
  expect(demand!.scenarios[1]!.difference!.verdict).toBe('same');
  expect(demand!.scenarios[1]).toMatchObject({ probabilityBest: null, targets: [] });
  expect(region).toMatchObject({ outcome: 'unservedPercent', region: 'Fuqing' });
  expect(region!.scenarios.map(({ scenario, difference }) => [scenario, difference])).toEqual([
    ['pooled', null],
  ]);
});

test('Monte Carlo error and spread of outcomes are two numbers', () => {
  const summary = summarise([base], settings, outcomes, { reference: 'base' });
  const [{ scenarios }] = [summary.outcomes[0]!];
  const { mean, standardError, standardDeviation, interval, p05, p95, p05Interval } = scenarios[0]!;
  expect(standardError * Math.sqrt(2000)).toBeCloseTo(standardDeviation, 12);
  expect(p95 - p05).toBeGreaterThan(30 * (interval[1] - interval[0]));
  expect(p05).toBeCloseTo(4 - 1.645 / 2, 1);
  expect(p05Interval![0]).toBeLessThan(p05);
  expect(p05Interval![1]).toBeGreaterThan(p05);
  expect(Math.abs(mean - 4)).toBeLessThan(4 * standardError);
});

test('simultaneous verdicts widen the differences and leave the levels', () => {
  const calm = columns('calm', { unservedPercent: noise.map((z) => 4 + z / 3) });
  const run = [base, better, calm];
  const plain = summarise(run, settings, outcomes, { reference: 'base', keys: ['unservedPercent'] });
  const together = summarise(run, settings, outcomes, {
    reference: 'base',
    keys: ['unservedPercent'],
    simultaneous: true,
  });
  // One headline outcome, two comparisons: 1 − .05/2.
  expect(together.differenceConfidence).toBeCloseTo(0.975, 12);
  const [before, after] = [plain, together].map(({ outcomes }) => outcomes[0]!.scenarios[2]!);
  expect(after!.interval).toEqual(before!.interval);
  const width = ({ interval }: { interval: [number, number] }) => interval[1] - interval[0];
  expect(width(after!.difference!) / width(before!.difference!)).toBeCloseTo(2.2432 / 1.9612, 3);
});

test('a value that is no number is refused by name and replication', () => {
  const values = noise.slice();
  values[7] = NaN;
  const broken = columns('base', { unservedPercent: values }, 1000);
  expect(() => summarise([broken], settings, outcomes, { reference: 'base' })).toThrow(
    'unservedPercent of scenario base is no number in replication 1007: NaN',
  );
  expect(() => summarise([base], settings, outcomes, { reference: 'bse' })).toThrow(
    'unknown reference scenario: bse',
  );
  expect(() => summarise([base], settings, [], { reference: 'base' })).toThrow(
    'unknown outcome: unservedPercent',
  );
  const other = columns('pooled', { unservedPercent: noise.slice(1) });
  expect(() => summarise([base, other], settings, outcomes, { reference: 'base' })).toThrow(RangeError);
});

test('one wild scenario does not squeeze the others', () => {
  const spread = (centre: number, width: number) =>
    sorted(noise.map((z) => centre + width * Math.max(-2.5, Math.min(2.5, z))));
  const calm = [spread(4, 0.4), spread(5, 0.4), spread(6, 0.4)];
  expect(sharedAxis(calm).domain).toEqual([3, 7]);
  const wild = sharedAxis([...calm, spread(90, 5)], { lowest: 0, highest: 100 });
  expect(wild).toEqual({ domain: [3, 7], outside: [3] });
  expect(sharedAxis([calm[0]!, spread(90, 5)], { lowest: 0, highest: 100 }).outside).toEqual([]);
  expect(sharedAxis([spread(1, 0.4)], { lowest: 0 }).domain).toEqual([0, 2]);
  expect(sharedAxis([Float64Array.of(0, 0)], { lowest: 0 }).domain).toEqual([0, 1]);
});

test('correlations, ranks and a line by hand', () => {
  expect([...ranks([10, 30, 20, 20])]).toEqual([1, 4, 2.5, 2.5]);
  expect(pearson([1, 2, 3], [2, 4, 6])).toEqual({ coefficient: 1, pValue: 0, count: 3 });
  expect(pearson([1, 2, 3], [1, 1, 1])).toBeNull();
  expect(spearman([1, 2, 3, 4], [1, 4, 9, 16])!.coefficient).toBe(1);
  // Anscombe (1973), first set: r = .81642, slope .50009, intercept 3.00009.
  const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5];
  const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68];
  expect(pearson(x, y)!.coefficient).toBeCloseTo(0.81642, 5);
  expect(pearson(x, y)!.pValue).toBeCloseTo(0.00217, 5);
  const line = leastSquares(x, y, 0.95)!;
  expect([line.slope, line.intercept]).toEqual([expect.closeTo(0.50009, 5), expect.closeTo(3.00009, 5)]);
  expect(line.identified).toBe(true);
  // Deviations −1.5, −.5, .5, 1.5: products .75 − .25 + .75 over 5.
  expect(neighbourCorrelation([1, 2, 3, 4])).toBeCloseTo(0.25, 15);
});
