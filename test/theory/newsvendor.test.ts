import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compoundPoissonMass, geometricMass } from '../../src/theory/compoundPoisson.ts';
import { negativeBinomialMass, poissonMass } from '../../src/theory/countMass.ts';
import { certainDemand, type Demand } from '../../src/theory/demand.ts';
import { discreteDemand } from '../../src/theory/discreteDemand.ts';
import { lognormalDemand } from '../../src/theory/lognormalDemand.ts';
import { newsvendor, optimalStock } from '../../src/theory/newsvendor.ts';
import { normalDemand } from '../../src/theory/normalDemand.ts';
import { expectFigures, expectNear, sameCases } from './near.ts';

describe('Snyder & Shen example 4.3: normal demand 50/8, holding .18, penalty .7', () => {
  const demand = normalDemand(50, 8);
  const costs = { holding: 0.18, penalty: 0.7 };

  test('the best stock is 56.603956 and costs 1.997605', () => {
    const stock = optimalStock(demand, costs);
    expectNear(stock, 56.60395592743389, 1e-9);
    expectNear(newsvendor(demand, stock, costs).cost, 1.997605193176645, 1e-9);
    expectFigures(newsvendor(demand, stock, costs), {
      shortage: 0.919197,
      leftover: 7.523153,
      fillRate: 0.981616,
      cycleServiceLevel: 0.795455,
    });
  });

  test('stocks of 40 and 60 cost 7.356132 and 2.156132', () => {
    expectFigures(newsvendor(demand, 40, costs), { cost: 7.356132, shortage: 10.404695 });
    expectFigures(newsvendor(demand, 60, costs), { cost: 2.156132 });
  });
});

test('Snyder & Shen example 4.7: Poisson demand 6, holding 1, penalty 4', () => {
  const demand = discreteDemand(poissonMass(6));
  const costs = { holding: 1, penalty: 4 };
  expect(optimalStock(demand, costs)).toBe(8);
  expectFigures(newsvendor(demand, 8, costs), { cost: 3.570106945770941, shortage: 0.314021 });
  expectFigures(newsvendor(demand, 5, costs), { cost: 6.590296024616344, shortage: 1.518059 });
});

test('lognormal demand 100, cv .5, against 120 units', () => {
  expectFigures(newsvendor(lognormalDemand(100, 0.5), 120, { holding: 1, penalty: 1 }), {
    shortage: 12.016738,
    leftover: 32.016738,
    fillRate: 0.879833,
    cycleServiceLevel: 0.73308,
  });
});

test('Panjer: five orders with geometric sizes, against 16 units', () => {
  const mass = compoundPoissonMass(5, geometricMass(0.5));
  const demand = discreteDemand(mass);
  expectNear(demand.mean, 10, 1e-12);
  expectNear(demand.deviation * demand.deviation, 30, 1e-12);
  expectNear(mass[0]!, 0.006737947, 1e-7);
  expectFigures(newsvendor(demand, 16, { holding: 1, penalty: 1 }), {
    cycleServiceLevel: 0.877365,
    shortage: 0.530447,
    fillRate: 0.946955,
  });
});

test('orders of one unit each make a compound Poisson demand a Poisson demand', () => {
  const mass = compoundPoissonMass(12.5, geometricMass(1));
  poissonMass(12.5).forEach((share, k) => expect(Math.abs((mass[k] ?? 0) - share)).toBeLessThan(1e-15));
});

test('orders of two units leave the odd totals empty', () => {
  const mass = compoundPoissonMass(3, [0, 0, 1]);
  expect(mass.filter((share, k) => k % 2 === 1 && share !== 0)).toEqual([]);
  expectNear(discreteDemand(mass).mean, 6, 1e-12);
});

test('count distributions have the mean and the variance they are asked for', () => {
  for (const mean of [0.01, 0.5, 6, 80.5, 5000]) {
    const poisson = discreteDemand(poissonMass(mean));
    expectNear(poisson.mean, mean, 1e-11);
    expectNear(poisson.deviation * poisson.deviation, mean, 1e-10);
    for (const variance of [mean * 1.1, mean * 4]) {
      const overdispersed = discreteDemand(negativeBinomialMass(mean, variance));
      expectNear(overdispersed.mean, mean, 1e-11);
      expectNear(overdispersed.deviation * overdispersed.deviation, variance, 1e-10);
    }
  }
  expect(poissonMass(0)).toEqual([1]);
  // P(0) = (mean/variance)^r and P(1) = r q P(0) with r = 4, q = .5.
  expectNear(negativeBinomialMass(4, 8)[0]!, 1 / 16, 1e-12);
  expectNear(negativeBinomialMass(4, 8)[1]!, 1 / 8, 1e-12);
});

const families: Record<string, (mean: number, cv: number) => Demand> = {
  normal: (mean, cv) => normalDemand(mean, mean * cv),
  lognormal: lognormalDemand,
  poisson: (mean) => discreteDemand(poissonMass(mean)),
  'negative binomial': (mean, cv) => discreteDemand(negativeBinomialMass(mean, mean * (1 + 4 * cv))),
};
const cases = fc.record({
  mean: fc.double({ min: 1, max: 400, noNaN: true }),
  cv: fc.double({ min: 0.02, max: 0.6, noNaN: true }),
  penalty: fc.double({ min: 0.1, max: 20, noNaN: true }),
  stock: fc.double({ min: 0, max: 600, noNaN: true }),
});

describe.each(Object.entries(families))('%s demand', (_name, family) => {
  test('the best stock never falls when the penalty rises', () => {
    fc.assert(
      fc.property(cases, ({ mean, cv, penalty }) => {
        const demand = family(mean, cv);
        const cheap = optimalStock(demand, { holding: 1, penalty });
        return optimalStock(demand, { holding: 1, penalty: penalty * 1.3 }) >= cheap;
      }),
      sameCases,
    );
  });

  test('no stock is cheaper than the best one', () => {
    fc.assert(
      fc.property(cases, ({ mean, cv, penalty, stock }) => {
        const demand = family(mean, cv);
        const costs = { holding: 1, penalty };
        const best = newsvendor(demand, optimalStock(demand, costs), costs).cost;
        return newsvendor(demand, stock, costs).cost >= best * (1 - 1e-9);
      }),
      sameCases,
    );
  });

  test('shortage falls with the slope of the chance to run out', () => {
    fc.assert(
      fc.property(cases, ({ mean, cv, stock }) => {
        const demand = family(mean, cv);
        const slope = (demand.shortage(stock + 1e-4) - demand.shortage(stock)) / 1e-4;
        const chance = demand.probabilityAtMost(stock) - 1;
        const ahead = demand.probabilityAtMost(stock + 1e-4) - 1;
        return slope >= chance - 1e-6 && slope <= ahead + 1e-6;
      }),
      sameCases,
    );
  });
});

test('demand without chance is the limit of a small deviation', () => {
  expect(normalDemand(100, 0).shortage(90)).toBe(10);
  expect(lognormalDemand(100, 0).quantile(0.2)).toBe(100);
  expectNear(normalDemand(100, 1e-9).shortage(90), certainDemand(100).shortage(90), 1e-9);
  expect(certainDemand(100).probabilityAtMost(99.9)).toBe(0);
  expect([9, 10, 11].map((stock) => normalDemand(10, 5e-324).shortage(stock))).toEqual([1, 0, 0]);
});

test('a stock below zero is short of all demand and its own debt', () => {
  expect(lognormalDemand(100, 0.5).shortage(-10)).toBe(110);
  expectNear(discreteDemand(poissonMass(6)).shortage(-1), 7, 1e-12);
});

test('arguments outside of the domain are refused by name', () => {
  expect(() => normalDemand(-1, 2)).toThrow('mean must be a number of at least 0: -1');
  expect(() => normalDemand(1, Number.NaN)).toThrow(RangeError);
  expect(() => normalDemand(1, 1).quantile(1)).toThrow('probability must be strictly between 0 and 1: 1');
  expect(() => discreteDemand([0.5, 0.4])).toThrow('sum to 1: 0.9');
  expect(() => discreteDemand([])).toThrow(RangeError);
  expect(() => negativeBinomialMass(5, 5)).toThrow(RangeError);
  expect(() => compoundPoissonMass(701, [0, 1])).toThrow(RangeError);
  expect(() => geometricMass(0)).toThrow(RangeError);
  expect(() => newsvendor(normalDemand(5, 1), 5, { holding: 0, penalty: 1 })).toThrow('holding');
});
