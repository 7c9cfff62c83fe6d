import { expect, test } from 'vitest';
import { normalCdf } from '../../src/kernel/normalDistribution.ts';
import { gammaQuantile, incompleteGamma } from '../../src/statistics/gamma.ts';
import { resolve } from '../../src/study/resolve.ts';
import { county, expectMean, plainStudy, play, watch } from '../oracles/study.ts';

const few = { replications: 8, seeds: ['noise'] };

test('gamma demand is the gamma quantile of its shock', () => {
  for (const cv of [0.1, 0.6, 1.5]) {
    const [scenario] = resolve(
      plainStudy({
        time: { horizonDays: 5, warmupDays: 0 },
        demand: { cv, noise: 'gamma' },
        network: county(100, 9),
      }),
    );
    const shape = 1 / (cv * cv);
    watch(scenario!, (t, look) => {
      if (t < 0) return;
      const demand = look('cell', 0, 'demand');
      look('cell', 0, 'shock').forEach((shock, lane) => {
        const exact = 100 * gammaQuantile(normalCdf(shock), shape, shape);
        expect(demand[lane]! / exact).toBeCloseTo(1, 6);
      });
    });
  }
});

test('gamma demand goes unserved as its closed form says, in regions of different cv', () => {
  const regions = {
    calm: { name: 'Calm', baseDemandPerDay: 100, demandCv: 0.3 },
    wild: { name: 'Wild', baseDemandPerDay: 100, demandCv: 1 },
  };
  const depot = (region: string) => ({ name: region, kind: 'regional', region, stockUnits: 120 });
  const games = play(
    plainStudy({
      demand: { noise: 'gamma' },
      network: { regions, depots: { calm: depot('calm'), wild: depot('wild') } },
    }),
    { regional: true, seeds: ['first', 'second'] },
  );
  for (const [region, cv] of [
    ['calm', 0.3],
    ['wild', 1],
  ] as const) {
    // E(D − S)⁺ = μ·Q(k + 1, S·k/μ) − S·Q(k, S·k/μ).
    const k = 1 / (cv * cv);
    const [more, as] = [k + 1, k].map((shape) => 1 - incompleteGamma(shape, 1.2 * k));
    expectMean(games.values(`unservedPercent@${region}`), 100 * more! - 120 * as!, 0.005);
  }
});

test('gamma demand without variation is its mean', () => {
  const games = play(plainStudy({ demand: { cv: 0, noise: 'gamma' }, network: county(100, 120) }), few);
  expect(Math.max(...games.values('demandUnits'))).toBeCloseTo(30_000, 6);
});

test('A12 four variants of one product go short like four separate depots', () => {
  const products = (variants: number) => ({ all: { name: 'All', share: 1, variants } });
  const games = play(
    plainStudy(
      { demand: { cv: 0.15, products: products(1) }, network: county(400, 440) },
      { split: { demand: { products: products(4) } } },
    ),
    { seeds: ['first'] },
  );
  expectMean(games.values('unservedPercent'), 2.266795, 0.005);
  expectMean(games.values('unservedPercent', 'split'), 7.627083, 0.005);
});

test('one variant is the product itself, to the bit', () => {
  const games = play(
    plainStudy(
      { network: county(100) },
      { one: { demand: { products: { all: { name: 'All', share: 1, variants: 1 } } } } },
    ),
    few,
  );
  for (const key of ['unservedUnits', 'demandUnits', 'profitPerDay'])
    expect(games.values(key, 'one')).toEqual(games.values(key));
});
