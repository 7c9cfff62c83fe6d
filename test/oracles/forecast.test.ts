// What a forecast cannot know, and what orders make of it.
import { dailyCv } from '../../src/history/errors.ts';
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import { combine, county, expectMean, plainStudy, play, watch } from './study.ts';

const long = { horizonDays: 1050, warmupDays: 50 };
const some = { replications: 100 };
const ABSOLUTE = 100 * Math.sqrt(2 / Math.PI); // E|x| of a normal x with deviation 1, in per cent

/** Standard deviation of the one-step error over that of demand, read off the operational gap of normal demand. */
function errorRatio(information: object, demand: object = {}): Float64Array {
  const games = play(plainStudy({ time: long, demand: { cv: 0.1, ...demand }, information }), some);
  return combine([games.values('operationalGapPercent')], (gap) => gap / (0.1 * ABSOLUTE));
}

describe('A22 best forecast of an AR(1): error over demand deviation √(1 − φ^(2(1 + τ)))', () => {
  test.each([
    [0.8, 0, 0.6],
    [0.8, 1, 0.768375],
    [0.8, 3, 0.912265],
    [0.8, 7, 0.985826],
    [0.5, 0, 0.866025],
    [0.5, 1, 0.968246],
    [0.5, 3, 0.998045],
  ])('persistence %s, reports %s days late', (persistence, lagDays, ratio) => {
    expectMean(errorRatio({ forecast: { kind: 'mmse' }, lagDays }, { persistence }), ratio);
  });
});

describe('A23 error variance of a smoothed forecast of independent demand', () => {
  test.each([
    [{ forecast: { kind: 'level' }, smoothing: 0.2 }, 1.111111],
    [{ forecast: { kind: 'level' }, smoothing: 0.1 }, 1.052632],
    [{ forecast: { kind: 'movingAverage', days: 7 } }, 1.142857],
    [{ forecast: { kind: 'movingAverage', days: 4 } }, 1.25],
  ])('%j', (information, ratio) => {
    expectMean(errorRatio(information), Math.sqrt(ratio));
  });
});

describe('A24 order variance over demand variance with an order-up-to rule, Chen et al. 2000', () => {
  test.each([
    [{ forecast: { kind: 'movingAverage', days: 5 } }, 2, 0, 2.92],
    [{ forecast: { kind: 'movingAverage', days: 10 } }, 2, 0, 1.78],
    [{ forecast: { kind: 'level' }, smoothing: 0.2 }, 2, 0, 2.6],
    [{ forecast: { kind: 'level' }, smoothing: 0.3 }, 1, 0, 2.623529],
    [{ forecast: { kind: 'mmse' } }, 2, 0.7, 3.329853],
    [{ forecast: { kind: 'mmse' } }, 1, 0.5, 2.3125],
  ])('%j, lead time %s, persistence %s', (information, leadDays, persistence, ratio) => {
    const supply = { leadDays, returnsAllowed: true, backlogShare: 1 };
    const study = plainStudy({
      time: long,
      network: county(100),
      demand: { cv: 0.1, persistence },
      information,
      supply,
    });
    // A ratio of two sample variances is off by O(1/steps).
    expectMean(play(study, some).values('orderAmplification'), ratio, 0.01);
  });
});

describe('A33 monthly gap of daily lognormal demand whose mean is known', () => {
  test.each([
    [0, 2.9135],
    [0.6, 5.6419],
  ])('persistence %s: %s per cent', (persistence, gap) => {
    const demand = { cv: 0.2, noise: 'lognormal', persistence };
    // The sum of 30 days is only nearly normal.
    expectMean(play(plainStudy({ demand })).values('forecastGapPercent'), gap, 0.015);
  });
});

test('the gap of a month whose plan carries the level forward: AR(1) of .7, smoothing .15', () => {
  // ĝ = Σ a(1 − a)^i Y_{t−i}, the month is the mean of Y_{t+1} … Y_{t+30}: algebra of an AR(1), per unit of its variance.
  const [a, phi, days, cv] = [0.15, 0.7, 30, 0.05];
  const level = (a / (2 - a)) * ((1 + phi * (1 - a)) / (1 - phi * (1 - a)));
  const month = (1 / dailyCv(1, phi, days)) ** 2;
  const together = ((a / (1 - phi * (1 - a))) * phi * (1 - phi ** days)) / (1 - phi) / days;
  const exact = 100 * cv * Math.sqrt(level + month - 2 * together) * Math.sqrt(2 / Math.PI);
  expect(exact).toBeCloseTo(2.626, 3);
  const games = play(
    plainStudy({
      time: { ...long, reportDays: days },
      demand: { cv, persistence: phi },
      information: { forecast: { kind: 'level' }, smoothing: a },
    }),
  );
  expectMean(games.values('forecastGapPercent'), exact, 0.01);
});

describe('the plan of record covers what is reported', () => {
  test.each([
    [80, 30],
    [130, 30],
    [85, 7],
  ])('%s days from the 51st on in reports of %s days: no gap without noise', (horizonDays, reportDays) => {
    const time = { horizonDays, warmupDays: 50, reportDays };
    const games = play(plainStudy({ time, demand: { noise: 'none' } }), { replications: 4, seeds: ['none'] });
    expect(games.values('forecastGapPercent')[0]).toBeCloseTo(0, 9);
  });

  test('a run that is shorter than a report is one report', () => {
    const time = { horizonDays: 20, warmupDays: 0, reportDays: 30 };
    const games = play(plainStudy({ time, demand: { noise: 'none' } }), { replications: 4, seeds: ['none'] });
    expect(games.values('forecastGapPercent')[0]).toBeCloseTo(0, 9);
  });
});

describe('the first safety stock covers the noise that there is, H·μ + z·√H·σ', () => {
  test.each([
    ['none', 0],
    ['normal', 2.7],
    ['poisson', 3],
    ['compoundPoisson', Math.sqrt(27)],
  ])('%s', (noise, deviation) => {
    const study = plainStudy({
      time: { horizonDays: 51 },
      network: county(9),
      demand: { noise },
      supply: { leadDays: 3, safetyFactor: 1.5 },
    });
    let target = 0;
    watch(resolve(study)[0]!, (t, look) => t < 0 && (target = look('store', 0, 'target')[0]!), { lanes: 4 });
    expect(target).toBeCloseTo(4 * 9 + 1.5 * 2 * deviation, 9);
  });
});
