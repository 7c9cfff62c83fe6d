// Order rules of the textbooks, played by the engine that the page runs.
import { describe, expect, test } from 'vitest';
import {
  backorderCost,
  combine,
  county,
  expectMean,
  meanOf,
  plainStudy,
  play,
  shareOfSteps,
  type Games,
} from './study.ts';

const STEPS = 300;
const fill = (games: Games) => combine([games.values('unservedPercent')], (x) => 1 - x / 100);
const perStep = (games: Games, key: string) => combine([games.values(key)], (x) => x / STEPS);

describe('A01 newsvendor with normal demand, Snyder & Shen example 4.3', () => {
  const at = (stock: number) =>
    play(plainStudy({ network: county(50, stock), demand: { cv: 0.16 }, supply: { backlogShare: 1 } }));

  test.each([
    [56.603956, 1.997605, 0.919197],
    [40, 7.356132, 10.404695],
    [60, 2.156132, undefined],
  ])('order-up-to level %s costs %s', (stock, cost, shortage) => {
    const games = at(stock);
    expectMean(backorderCost(games, 0.18, 0.7), cost);
    if (shortage !== undefined) expectMean(games.values('meanBacklogUnits'), shortage);
  });

  test('leftover and fill rate at the best level', () => {
    const games = at(56.603956);
    expectMean(games.values('meanStockUnits'), 7.523153);
    expectMean(fill(games), 0.981616);
    expectMean(shareOfSteps(games.scenarios[0]!, 'cell', 'unserved'), 0.795455);
  });
});

describe('A02 newsvendor with Poisson demand, Snyder & Shen example 4.7', () => {
  test.each([
    [8, 3.570107, 0.314021],
    [5, 6.590296, 1.518059],
  ])('order-up-to level %s costs %s', (stock, cost, shortage) => {
    const games = play(
      plainStudy({ network: county(6, stock), demand: { noise: 'poisson' }, supply: { backlogShare: 1 } }),
    );
    expectMean(backorderCost(games, 1, 4), cost);
    expectMean(games.values('meanBacklogUnits'), shortage);
    expectMean(perStep(games, 'demandUnits'), 6);
  });
});

test('A03 newsvendor with lognormal demand, closed form', () => {
  const games = play(plainStudy({ network: county(100, 120), demand: { cv: 0.5, noise: 'lognormal' } }));
  expectMean(perStep(games, 'unservedUnits'), 12.016738);
  expectMean(games.values('meanStockUnits'), 32.016738);
  expectMean(fill(games), 0.879833);
  expectMean(shareOfSteps(games.scenarios[0]!, 'cell', 'unserved'), 0.73308);
});

describe('A04 base-stock under backorders, Snyder & Shen example 4.4', () => {
  test.each([
    [264.766894, 4.466781],
    [270, 4.642243],
  ])('order-up-to level %s costs %s', (stock, cost) => {
    const games = play(
      plainStudy({
        network: county(50, stock),
        demand: { cv: 0.16 },
        supply: { leadDays: 4, backlogShare: 1 },
      }),
    );
    expectMean(backorderCost(games, 0.18, 0.7), cost);
  });
});

test('A05 fill rate of a base-stock with lead time, 1 − (B_{L+1} − B_L)/μ', () => {
  const games = play(plainStudy({ network: county(100, 330), supply: { leadDays: 2, backlogShare: 1 } }));
  expectMean(games.values('meanBacklogUnits'), 9.091726);
  expectMean(games.values('meanStockUnits'), 39.091726);
  expectMean(fill(games), 0.909212);
  expectMean(shareOfSteps(games.scenarios[0]!, 'stream', 'backlog'), 0.718149);
});

describe('A06 base-stock with lost sales, exact Markov chain (test bed of Zipkin 2008)', () => {
  const at = (stock: number) =>
    play(plainStudy({ network: county(5, stock), demand: { noise: 'poisson' }, supply: { leadDays: 1 } }));
  const cost = (games: Games) =>
    combine(
      [games.values('meanStockUnits'), perStep(games, 'unservedUnits')],
      (held, lost) => held + 4 * lost,
    );

  test('Poisson 5, lead time 1, level 12', () => {
    const games = at(12);
    expectMean(cost(games), 4.162803);
    expectMean(games.values('unservedPercent'), 7.2093);
  });

  test('level 12 is the best', () => {
    const best = meanOf(cost(at(12))).mean;
    for (const other of [11, 13]) expect(meanOf(cost(at(other))).mean).toBeGreaterThan(best);
  });
});

describe('A07 (s, S) with a fixed cost, Snyder & Shen example 4.7', () => {
  test.each([
    [4, 10, 8.034112, 0.681966],
    [6, 18, 10.193799, 0.400163],
  ])('(%s, %s) costs %s', (reorderUnits, orderUpToUnits, cost, frequency) => {
    const policy = { kind: 'sS', reorderUnits, orderUpToUnits };
    const games = play(
      plainStudy({
        network: county(6),
        demand: { noise: 'poisson' },
        supply: { policy, backlogShare: 1, safetyFactor: 0 },
      }),
    );
    const placed = perStep(games, 'ordersPlaced');
    expectMean(placed, frequency);
    expectMean(
      combine([backorderCost(games, 1, 4), placed], (running, orders) => running + 5 * orders),
      cost,
    );
  });
});

test('A08 (r, nQ) under backorders: the position is uniform on r + 1 … r + Q', () => {
  const policy = { kind: 'rnQ', reorderUnits: 18, lotUnits: 12 };
  const games = play(
    plainStudy({
      network: county(6),
      demand: { noise: 'poisson' },
      supply: { policy, leadDays: 2, backlogShare: 1 },
    }),
  );
  const placed = perStep(games, 'ordersPlaced');
  expectMean(games.values('meanBacklogUnits'), 0.327689);
  expectMean(games.values('meanStockUnits'), 6.827689);
  expectMean(placed, 0.498782);
  expectMean(fill(games), 0.946641);
  expectMean(
    combine([backorderCost(games, 1, 9), placed], (running, orders) => running + 10 * orders),
    14.764703,
  );
});

test('A09 compound Poisson demand with geometric sizes, Panjer', () => {
  const games = play(plainStudy({ network: county(10, 16), demand: { noise: 'compoundPoisson' } }));
  expectMean(perStep(games, 'demandUnits'), 10);
  expectMean(perStep(games, 'unservedUnits'), 0.530447);
  expectMean(fill(games), 0.946955);
  expectMean(shareOfSteps(games.scenarios[0]!, 'cell', 'unserved'), 0.877365);
});

test('A34 a block of energy that expires is a newsvendor of every step', () => {
  const games = play(
    plainStudy({ network: county(100, 103), demand: { cv: 0.05 }, supply: { retention: 0 } }),
  );
  expectMean(games.values('unservedPercent'), 0.843364);
  const used = combine([games.values('expiredUnits')], (expired) => (100 * expired) / (103 * STEPS));
  expectMean(used, 3.731421);
  expectMean(games.values('turnover'), 1 - 0.03731421);
});
