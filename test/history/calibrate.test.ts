import { expect, test } from 'vitest';
import { backtest } from '../../src/history/backtest.ts';
import { calibrate } from '../../src/history/calibrate.ts';
import { campaignEffect } from '../../src/history/campaignEffect.ts';
import { learnErrors, nextErrorInterval } from '../../src/history/errorModel.ts';
import { bootstrapGap, dailyCv } from '../../src/history/errors.ts';
import { commonErrors, regionSpreads } from '../../src/history/regions.ts';
import { rowsOf, type History } from '../../src/history/table.ts';
import { momentsOf } from '../../src/statistics/moments.ts';
import { normals, share, uniforms } from '../statistics/draws.ts';
import { paper } from './paper.ts';

const found = calibrate(paper);
const percent = (values: readonly number[]) => values.map((value) => Number((100 * value).toFixed(2)));

test('the relative error of the paper: +0.63 %, σ 3.64 %, next ±5.3 and ±8.6 points', () => {
  const { sample, error, spreadInterval, next80, next95 } = found;
  expect(percent([sample!.mean, sample!.sd])).toEqual([0.84, 3.68]);
  expect(percent(sample!.meanInterval)).toEqual([-3.02, 4.7]);
  expect(percent(sample!.sdInterval)).toEqual([2.3, 9.02]);
  expect(percent([error.mean, error.scale])).toEqual([0.63, 3.64]);
  expect([error.strength, error.freedom]).toEqual([8, 10]);
  expect(percent(spreadInterval)).toEqual([2.69, 5.8]);
  expect((next80[1] - next80[0]) / 2).toBeCloseTo(0.053, 4);
  expect((next95[1] - next95[0]) / 2).toBeCloseTo(0.0861, 4);
  expect([found.rows, found.fewRows]).toEqual([6, true]);
});

test('campaigns carry the uncertainty: σ_ξ .51, σ_b 1.68 %', () => {
  // By quadrature on 1,600 × 1,600 cells: .50977 (.148 … .892) and 1.6752 % (.135 … 4.022).
  const { effectCv, baseSpread } = found.campaign!;
  expect(effectCv.mean).toBeCloseTo(0.5098, 3);
  expect(effectCv.interval.map((value) => value.toFixed(2))).toEqual(['0.15', '0.89']);
  expect(baseSpread.mean).toBeCloseTo(0.01675, 4);
  expect(percent(baseSpread.interval)).toEqual([0.13, 4.02]);
  expect(campaignEffect([0.1, 0.2], [0, 0])).toBeNull();
});

test('dispatch: .842 h per 1,000 kWh, while the regression identifies nothing', () => {
  const { hoursPerThousand, line, shape, rate } = found.dispatch!;
  expect([shape, rate]).toEqual([8, 9.5]);
  expect(hoursPerThousand.mean).toBeCloseTo(0.842, 3);
  expect(hoursPerThousand.interval.map((value) => value.toFixed(2))).toEqual(['0.42', '1.38']);
  expect(line!.slope.toFixed(2)).toBe('0.97');
  expect(line!.slopeInterval.map((value) => value.toFixed(2))).toEqual(['-0.36', '2.29']);
  expect(line!.identified).toBe(false);
});

test('a month of sd 3.64 % is a day of cv .20 without persistence and .10 with φ .6', () => {
  expect(dailyCv(0.0364, 0).toFixed(2)).toBe('0.20');
  expect(dailyCv(0.0364, 0.6).toFixed(2)).toBe('0.10');
  expect(dailyCv(0.0364, 0.6, 1)).toBe(0.0364);
});

test('three pairs of regions correlate by −.85 and do not identify it', () => {
  const { raw, pairs, periods, shrunk, identified } = found.correlation;
  expect([raw!.toFixed(2), pairs, periods, identified]).toEqual(['-0.85', 3, 3, false]);
  expect(shrunk).toBeCloseTo((3 * raw! + 10 * 0.2) / 13, 12);
  expect(calibrate(oneRegion([1, 2, 3])).correlation).toMatchObject({ raw: null, shrunk: 0.2 });
});

test('no region of the paper has rows enough for a spread of its own', () => {
  expect(found.regions.map(({ spread }) => spread)).toEqual([null, null, null, null]);
  const [wild] = regionSpreads(rowsOf(oneRegion([10, -10, 10])), 0.04);
  expect(wild!.spread).toBeCloseTo(Math.sqrt((4 * 0.0016 + 3 * 0.01) / 7), 12);
});

test('the bootstrap of the mean gap: 2.92 %, 90 % between about 1.7 and 4.2', () => {
  const uniform = uniforms(60);
  const { meanAbsolutePercent, interval } = bootstrapGap(rowsOf(paper), () => uniform());
  expect(meanAbsolutePercent).toBeCloseTo(2.9294, 4);
  // The ends of 2,000 resamples have a standard error of about .04 points.
  expect(Math.abs(interval[0] - 1.71)).toBeLessThan(0.15);
  expect(Math.abs(interval[1] - 4.17)).toBeLessThan(0.15);
});

test('leave one out: 5 of 6 covered, D in February is not', () => {
  const { leaveOneOut, covered, coverage, rows, rolling } = backtest(paper);
  expect([covered, rows, rolling]).toEqual([5, 6, null]);
  const missed = leaveOneOut.filter((row) => !row.covered);
  expect(missed).toEqual([
    {
      id: 'D-02',
      errorPercent: 6.25,
      interval: [expect.closeTo(-5.01, 2), expect.closeTo(4.67, 2)],
      covered: false,
    },
  ]);
  expect(coverage.map((value) => value.toFixed(2))).toEqual(['0.51', '0.97']);
});

test('the forecast beats "as last time" on the two rows that have a last time', () => {
  const { naive, skill } = backtest(paper);
  expect(
    naive.map(({ id, gapPercent, naiveGapPercent }) => [
      id,
      gapPercent.toFixed(2),
      naiveGapPercent.toFixed(2),
    ]),
  ).toEqual([
    ['A-03', '1.82', '3.85'],
    ['B-03', '1.06', '6.74'],
  ]);
  expect(skill).toBeCloseTo(1 - (20 / 11 + 50 / 47) / (100 / 26 + 600 / 89), 12);
});

test('the predictive interval covers the next row as often as it says', () => {
  const normal = normals(61);
  // Truth drawn from the prior, six rows seen, the seventh foretold.
  const covered = share(3000, () => {
    let chi = 0;
    for (let i = 0; i < 4; i++) chi += normal() ** 2;
    const sigma = 0.04 * Math.sqrt(4 / chi);
    const mean = (sigma / Math.SQRT2) * normal();
    const seen = Array.from({ length: 6 }, () => mean + sigma * normal());
    const [low, high] = nextErrorInterval(0.8, learnErrors(momentsOf(seen)));
    const next = mean + sigma * normal();
    return next >= low && next <= high;
  });
  // Three standard errors of a share of 3,000 at .8: .022.
  expect(Math.abs(covered - 0.8)).toBeLessThan(0.022);
});

test('with 12 rows and more the table is walked forward', () => {
  const normal = normals(63);
  const errors = Array.from({ length: 240 }, () => 5 * normal());
  const { rolling, skill } = backtest(oneRegion(errors));
  expect(rolling!.rows).toBe(234);
  expect(rolling!.pit.reduce((sum, bin) => sum + bin, 0)).toBe(234);
  // Ten bins of 23.4: χ² with 9 degrees stays below 27.9 in 999 of 1,000 cases.
  expect(rolling!.pit.reduce((sum, bin) => sum + (bin - 23.4) ** 2 / 23.4, 0)).toBeLessThan(27.9);
  expect(rolling!.coverage[0]).toBeLessThan(0.8);
  expect(rolling!.coverage[1]).toBeGreaterThan(0.8);
  // The loss of the true quantiles of N(0, 5 %) at the seven levels: 5 · Σ φ(z_τ)/7 = 1.137.
  expect(Math.abs(rolling!.pinballPercent - 1.137)).toBeLessThan(0.15);
  expect(skill).toBeGreaterThan(0.2);
  expect(rolling!.skill).toBeGreaterThan(0.2);
});

test('regions that share everything but the sign need no common reserve', () => {
  const normal = normals(64);
  const errors = Array.from({ length: 50 }, () => 3 * normal());
  const mirrored = {
    ...oneRegion(errors).rows,
    ...oneRegion(
      errors.map((error) => -error),
      'B',
    ).rows,
  };
  const found = commonErrors(rowsOf({ unit: 'MWh', rows: mirrored }))!;
  expect(found.sharedReserve).toBeLessThan(1e-12);
  expect(found.meanCorrelation).toBeCloseTo(-1, 12);
});

/** Rows of one region with the given errors in percent, forecast 1,000. */
function oneRegion(errors: number[], region = 'A'): History {
  const rows = errors.map((error, i) => {
    const period = `2024-${String(i).padStart(4, '0')}`;
    return [`${region}${i}`, { region, period, forecast: 1000, actual: 1000 * (1 + error / 100) }];
  });
  return { unit: 'MWh', rows: Object.fromEntries(rows) as History['rows'] };
}
