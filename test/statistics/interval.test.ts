import { expect, test } from 'vitest';
import { anytimeInterval } from '../../src/statistics/anytime.ts';
import { jeffreysInterval, meanInterval, tQuantile, wilsonInterval } from '../../src/statistics/interval.ts';
import { mergeMoments, momentsOf, type Moments } from '../../src/statistics/moments.ts';
import { quantile, quantileDots, quantileRanks, sorted } from '../../src/statistics/quantile.ts';
import { normals, share, uniforms } from './draws.ts';

test('mean of 1 … 5 with its 95 % interval, by hand: 3 ± 2.776445 · √2.5/√5', () => {
  const { mean, standardError, interval } = meanInterval(momentsOf([1, 2, 3, 4, 5]), 0.95);
  expect([mean, standardError]).toEqual([3, Math.sqrt(0.5)]);
  expect(interval[0]).toBeCloseTo(3 - 2.7764451051977987 * Math.sqrt(0.5), 12);
  expect(interval[1]).toBeCloseTo(3 + 2.7764451051977987 * Math.sqrt(0.5), 12);
});

test('Wilson interval of 8 in 10 is .4902 to .9433, of 0 in 20 is 0 to .1611', () => {
  const [low, high] = wilsonInterval(8, 10, 0.95);
  expect([low.toFixed(4), high.toFixed(4)]).toEqual(['0.4902', '0.9433']);
  expect(wilsonInterval(0, 20, 0.95)[0]).toBe(0);
  expect(wilsonInterval(0, 20, 0.95)[1]).toBeCloseTo(0.1611, 4);
  expect(wilsonInterval(20, 20, 0.95)[1]).toBe(1);
});

test('Jeffreys 90 % interval of 5 in 6 is .51 to .97', () => {
  const [low, high] = jeffreysInterval(5, 6, 0.9);
  expect([low, high]).toEqual([expect.closeTo(0.50546, 5), expect.closeTo(0.96982, 5)]);
});

test('type 7 quantiles interpolate, and the dots stand in the middle of equal shares', () => {
  const values = sorted(Float64Array.of(40, 10, 30, 20));
  expect([0, 0.25, 0.5, 1].map((p) => quantile(values, p))).toEqual([10, 17.5, 25, 40]);
  expect(quantileDots(values, 2)).toEqual([17.5, 32.5]);
  expect(() => quantile(new Float64Array(0), 0.5)).toThrow(RangeError);
});

test('ranks around the median of 10 at 95 % are the 2nd and 9th; the 5 % quantile of 50 has none', () => {
  // David & Nagaraja, Order Statistics, 7.1: P(2 ≤ Bin(10, ½) < 9) = .9785.
  expect(quantileRanks(10, 0.5, 0.95)).toEqual([1, 8]);
  expect(quantileRanks(50, 0.05, 0.95)).toBeNull();
  expect(quantileRanks(2000, 0.95, 0.95)).toEqual([1879, 1919]);
});

test('95 % intervals cover: the mean of 50 normals, the 95 % quantile of 300 skewed values', () => {
  const normal = normals(20);
  const t = tQuantile(50, 0.95);
  const mean = share(4000, () => {
    const [low, high] = meanInterval(momentsOf(Float64Array.from({ length: 50 }, normal)), 0.95, t).interval;
    return low <= 0 && high >= 0;
  });
  // Three standard errors of a share of 4,000 at .95: .0103.
  expect(Math.abs(mean - 0.95)).toBeLessThan(0.0103);

  const uniform = uniforms(21);
  const ranks = quantileRanks(300, 0.95, 0.95)!;
  const truth = -Math.log(0.05);
  const tail = share(4000, () => {
    const values = sorted(Float64Array.from({ length: 300 }, () => -Math.log(uniform())));
    return values[ranks[0]]! <= truth && values[ranks[1]]! >= truth;
  });
  expect(tail).toBeGreaterThan(0.95 - 0.0103);
  expect(tail).toBeLessThan(0.985);
});

/** Looks at the growing sample after every ten values from `from` on, as an impatient reader does. */
function everMissed(
  draw: () => number,
  truth: number,
  [from, to]: [number, number],
  intervalOf: (moments: Moments) => [number, number],
): boolean {
  let moments = momentsOf(Float64Array.from({ length: from }, draw));
  while (moments.count < to) {
    const [low, high] = intervalOf(moments);
    if (low > truth || high < truth) return true;
    moments = mergeMoments(moments, momentsOf(Float64Array.from({ length: 10 }, draw)));
  }
  return false;
}

test('the anytime interval covers under optional stopping where the t-interval does not', () => {
  const anytime = (moments: Moments) => anytimeInterval(moments, 0.95, 1000).interval;
  const fixed = (moments: Moments) => meanInterval(moments, 0.95, 1.96).interval;
  const normal = normals(30);
  const looks = [50, 2000] as [number, number];
  expect(share(1000, () => everMissed(normal, 0, looks, fixed))).toBeGreaterThan(0.2);
  expect(share(1000, () => everMissed(normal, 0, looks, anytime))).toBeLessThan(0.05);
  // From two values on it is still exact for normals.
  expect(share(1000, () => everMissed(normal, 0, [2, 500], anytime))).toBeLessThan(0.05);
  const skewed = () => Math.exp(0.5 * normal());
  expect(share(1000, () => everMissed(skewed, Math.exp(0.125), looks, anytime))).toBeLessThan(0.05);
});

test('peeking costs about half of the width at the planned count', () => {
  const moments = momentsOf(Float64Array.from({ length: 1000 }, normals(31)));
  const width = ([low, high]: [number, number]) => high - low;
  const ratio =
    width(anytimeInterval(moments, 0.95, 1000).interval) / width(meanInterval(moments, 0.95).interval);
  expect(ratio).toBeGreaterThan(1.4);
  expect(ratio).toBeLessThan(1.6);
  const early = anytimeInterval(momentsOf([1, 2]), 0.95, 1000);
  expect(early.interval).toEqual([-Infinity, Infinity]);
});
