// What one common stock is worth against several, and what lateral moves make of the difference.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import { combine, counties, expectMean, plainStudy, play, watch, type Games } from './study.ts';

const STEPS = 300;
const BEST = 1.2815515655446004; // Φ⁻¹(.9): holding 1, penalty 9
const perStep = (games: Games, key: string) => combine([games.values(key)], (x) => x / STEPS);
const cost = (games: Games) =>
  combine([games.values('meanStockUnits'), perStep(games, 'unservedUnits')], (held, lost) => held + 9 * lost);

describe('A10 safety stock of a hub over that of counties, √((1 + (n − 1)ρ)/n), Eppen 1979', () => {
  const safety = (network: object, correlation: object, centralShare: number) => {
    const supply = { leadDays: 2, safetyFactor: 1.5 };
    const time = { horizonDays: 60 };
    const study = plainStudy({ time, network, demand: { correlation }, supply, placement: { centralShare } });
    let sum = 0;
    watch(
      resolve(study)[0]!,
      (t, look) => {
        const { depots } = network as { depots: object };
        if (t < 0) Object.keys(depots).forEach((_, k) => (sum += look('store', k, 'target')[0]!));
      },
      { lanes: 4 },
    );
    return sum;
  };
  const hub = { name: 'Hub', kind: 'central' };
  const ratioOf = (count: number, correlation: object): number => {
    const { regions, depots } = counties(count, 100);
    const mean = count * 300;
    const apart = safety({ regions, depots }, correlation, 0) - mean;
    return (safety({ regions, depots: { hub } }, correlation, 1) - mean) / apart;
  };

  test.each([
    [0, [0.707107, 0.5, 0.333333, 0.25]],
    [0.25, [0.790569, 0.661438, 0.57735, 0.544862]],
    [0.5, [0.866025, 0.790569, 0.745356, 0.728869]],
    [1, [1, 1, 1, 1]],
  ])('correlation %s for 2, 4, 9 and 16 counties', (rho, ratios) => {
    [2, 4, 9, 16].forEach((n, i) => expect(ratioOf(n, { kind: 'equal', rho })).toBeCloseTo(ratios[i]!, 5));
  });

  test('two counties that move against each other', () => {
    expect(ratioOf(2, { kind: 'equal', rho: -0.5 })).toBeCloseTo(0.5, 10);
  });

  test('a matrix of the same correlations gives the same', () => {
    const values = {
      county1: { county2: 0.5, county3: 0.5, county4: 0.5 },
      county2: { county3: 0.5, county4: 0.5 },
      county3: { county4: 0.5 },
    };
    expect(ratioOf(4, { kind: 'matrix', values })).toBeCloseTo(0.790569, 5);
  });
});

describe('A11 cost of the best stock of four counties, Eppen 1979', () => {
  test.each([
    ['apart', counties(4, 100, 100 + 30 * BEST), 0, 210.597998],
    ['together', counties(4, 100, 0, 400 + 60 * BEST), 0, 105.298999],
    ['together, correlation .5', counties(4, 100, 0, 400 + 94.86832980505137 * BEST), 0.5, 166.492336],
  ])('%s', (_, network, rho, exact) => {
    expectMean(cost(play(plainStudy({ network, demand: { correlation: { kind: 'equal', rho } } }))), exact);
  });
});

describe('A12 four counties with 110 each against a hub with 440, lost sales', () => {
  test.each([
    ['apart', counties(4, 100, 110), 7.627083],
    ['together', counties(4, 100, 0, 440), 2.266795],
  ])('%s', (_, network, unserved) => {
    expectMean(play(plainStudy({ network })).values('unservedPercent'), unserved);
  });

  test('four independent products of one county lack as much as four counties', () => {
    const products = Object.fromEntries(['a', 'b', 'c', 'd'].map((id) => [id, { name: id, share: 0.25 }]));
    const games = play(plainStudy({ network: counties(1, 400, 440), demand: { products } }));
    expectMean(games.values('unservedPercent'), 7.627083);
  });

  test('so do four variants of one product of 400 with a deviation of 60', () => {
    const products = { all: { name: 'All', share: 1, variants: 4 } };
    const games = play(plainStudy({ network: counties(1, 400, 440), demand: { cv: 0.15, products } }));
    expectMean(games.values('unservedPercent'), 7.627083);
  });
});

describe('A13 counties that help each other fully lack exactly what a hub lacks', () => {
  const lateral = { enabled: true, holdBackDays: 0 };
  const few = { seeds: ['pathwise'], replications: 128 };
  const helping = (changes: object) => ({
    ...changes,
    network: counties(4, 100, 110),
    placement: { lateral },
  });

  test.each([
    ['at once', {}],
    ['lead time 2', { supply: { leadDays: 2 } }],
    ['lead time 1, review every 3 days', { supply: { leadDays: 1, reviewDays: 3 } }],
    [
      'correlated lognormal demand',
      { demand: { noise: 'lognormal', correlation: { kind: 'equal', rho: 0.4 } } },
    ],
  ])('%s: in every single future', (_, changes) => {
    const sideways = play(plainStudy(helping(changes)), few).values('unservedUnits');
    const hub = play(plainStudy({ ...changes, network: counties(4, 100, 0, 440) }), few).values(
      'unservedUnits',
    );
    const worst = combine([sideways, hub], (a, b) => Math.abs(a - b) / b);
    expect(Math.max(...worst)).toBeLessThanOrEqual(1e-9);
  });

  test('the lateral flow is 5.36 % of demand', () => {
    const games = play(plainStudy(helping({})));
    expectMean(perStep(games, 'lateralUnits'), 21.441155);
    const columns = [games.values('lateralUnits'), games.values('demandUnits')];
    expectMean(
      combine(columns, (moved, demand) => (100 * moved) / demand),
      5.360289,
    );
  });
});

describe('A14 two depots of 120 with hold-back, ∫ P(A > x) P(B > x) dx', () => {
  test.each([
    [0, 5.130332, 3.936847],
    [10, 4.023489, 5.04369],
    [20, 2.955288, 6.111891],
  ])('%s units held back', (holdBack, flow, unserved) => {
    const lateral = { enabled: true, holdBackDays: holdBack / 100 };
    const games = play(plainStudy({ network: counties(2, 100, 120), placement: { lateral } }));
    expectMean(perStep(games, 'lateralUnits'), flow);
    expectMean(perStep(games, 'unservedUnits'), unserved);
  });

  test('without lateral moves', () => {
    const games = play(plainStudy({ network: counties(2, 100, 120) }));
    expectMean(perStep(games, 'unservedUnits'), 9.067179);
  });
});

describe('A15 two channels of one depot, each with its own part of the stock or all in common', () => {
  const channels = {
    online: { name: 'Online', share: 0.6, promiseHours: 24, demandCv: 20 / 60 },
    offline: { name: 'Offline', share: 0.4, promiseHours: 48, demandCv: 15 / 40 },
  };

  test.each([
    ['apart, 66 and 44', 0, 9.530876],
    ['110 in common', 1, 5.760971],
  ])('%s', (_, channelIntegration, unserved) => {
    const demand = { channelIdiosyncrasy: 1, channels: { all: null, ...channels } };
    const network = counties(1, 100, 110);
    const games = play(plainStudy({ network, demand, placement: { channelIntegration } }));
    expectMean(perStep(games, 'unservedUnits'), unserved);
  });
});
