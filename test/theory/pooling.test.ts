import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  costPerDeviation,
  pooledCost,
  pooledDeviation,
  poolingRatio,
  separateCost,
  splitSafetyStock,
} from '../../src/theory/pooling.ts';
import { sharedStock } from '../../src/theory/sharing.ts';
import { lateralPair } from '../../src/theory/transshipment.ts';
import { contractMargin, expiringBlock } from '../../src/theory/expiringBlock.ts';
import { newsvendor, optimalStock } from '../../src/theory/newsvendor.ts';
import { normalDemand } from '../../src/theory/normalDemand.ts';
import { expectFigures, expectNear, sameCases } from './near.ts';

const costs = { holding: 1, penalty: 9 };

test.each([
  [0, [0.707107, 0.5, 0.333333, 0.25]],
  [0.25, [0.790569, 0.661438, 0.57735, 0.544862]],
  [0.5, [0.866025, 0.790569, 0.745356, 0.728869]],
  [1, [1, 1, 1, 1]],
])('Eppen 1979: safety stock of one hub for 2, 4, 9, 16 regions at correlation %d', (rho, ratios) => {
  [2, 4, 9, 16].forEach((count, i) => expectNear(poolingRatio(count, rho), ratios[i]!));
});

test('Eppen 1979: two regions at correlation −.5 need half of the safety stock', () => {
  expectNear(poolingRatio(2, -0.5), 0.5, 1e-12);
});

test('Eppen 1979: four regions of deviation 30, holding 1, penalty 9', () => {
  const deviations = [30, 30, 30, 30];
  expectNear(costPerDeviation(costs), 1.754983);
  expectNear(separateCost(deviations, costs), 210.597998);
  expectNear(pooledCost(deviations, 0, costs), 105.298999);
  expectNear(pooledCost(deviations, 0.5, costs), 166.492336);
});

test('the cost per deviation is the newsvendor cost of the best stock', () => {
  const demand = normalDemand(100, 30);
  expectNear(
    newsvendor(demand, optimalStock(demand, costs), costs).cost,
    30 * costPerDeviation(costs),
    1e-11,
  );
});

test('the pooling ratio lies between no risk and no gain, and rises with the correlation', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 2, max: 30 }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (count, a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const least = -1 / (count - 1);
        const at = (share: number) => poolingRatio(count, least + (1 - least) * share);
        return at(low) >= 0 && at(low) <= at(high) + 1e-12 && at(high) <= 1 + 1e-12;
      },
    ),
    sameCases,
  );
});

test('a hub with a central share c needs (1 − c) + c/√n of the distributed safety stock', () => {
  const deviations = new Array<number>(9).fill(20);
  const apart = splitSafetyStock(1.2, deviations, 0, 0);
  expectNear(apart, 1.2 * 180, 1e-12);
  expectNear(splitSafetyStock(1.2, deviations, 0, 0.3) / apart, 0.7 + 0.3 / 3, 1e-12);
});

test('a matrix of equal correlations is one number', () => {
  const matrix = [
    [1, 0.3, 0.3],
    [0.3, 1, 0.3],
    [0.3, 0.3, 1],
  ];
  expectNear(pooledDeviation([10, 20, 30], matrix), pooledDeviation([10, 20, 30], 0.3), 1e-14);
});

test('impossible correlations are refused', () => {
  expect(() => poolingRatio(4, -0.5)).toThrow('contradict');
  expect(() => pooledDeviation([1, 1], 1.5)).toThrow('−1 … 1: 1.5');
  expect(() => pooledDeviation([1, 1], [[1]])).toThrow(RangeError);
  expect(() => pooledDeviation([1, -1], 0)).toThrow(RangeError);
});

describe('the same stock apart and together', () => {
  const region = { mean: 100, deviation: 30, stock: 110 };

  test('four regions of 100/30 with 110 units each: 7.627083 % apart, 2.266795 % in a hub of 440', () => {
    const four = sharedStock([region, region, region, region], 0);
    expectFigures(four, { shareApart: 0.07627083, shareTogether: 0.02266795 });
    expectNear(four.lateralFlow, 21.441155);
    expectNear(four.lateralFlow / 400, 0.05360289);
  });

  test('one product in four equal variants loses what four regions lose', () => {
    const variant = { mean: 400 / 4, deviation: 60 / Math.sqrt(4), stock: 110 };
    expectFigures(sharedStock(new Array(4).fill(variant), 0), {
      shareApart: 0.07627083,
      shareTogether: 0.02266795,
    });
  });

  test('two channels 60/20 and 40/15 on 110 units, split 66/44 or shared', () => {
    const online = { mean: 60, deviation: 20, stock: 66 };
    const offline = { mean: 40, deviation: 15, stock: 44 };
    const both = sharedStock([online, offline], 0);
    expectNear(100 * both.shareApart, 9.530876);
    expectNear(100 * both.shareTogether, 5.760971);
  });

  test('sharing never serves less, whatever the correlation', () => {
    const holding = fc.record({
      mean: fc.double({ min: 10, max: 200, noNaN: true }),
      deviation: fc.double({ min: 0, max: 60, noNaN: true }),
      stock: fc.double({ min: 0, max: 300, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(holding, { minLength: 2, maxLength: 8 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (holdings, rho) => sharedStock(holdings, rho).lateralFlow >= -1e-9,
      ),
      sameCases,
    );
  });
});

describe('two depots that help each other', () => {
  const depot = { mean: 100, deviation: 30, stock: 120 };

  test.each([
    [0, 5.130332, 3.936847],
    [10, 4.023489, 5.04369],
    [20, 2.955288, 6.111891],
  ])('100/30 and 120 each, hold-back %d: flow %d, unserved %d', (holdBack, flow, unserved) => {
    expectFigures(lateralPair(depot, depot, holdBack), { flow, unserved });
  });

  test('without hold-back the integral is the identity of full sharing', () => {
    const other = { mean: 60, deviation: 25, stock: 50 };
    const identity = sharedStock([depot, other], 0);
    const pair = lateralPair(depot, other, 0);
    expectNear(identity.unservedApart, pair.flow + pair.unserved, 1e-12);
    expectNear(pair.flow, identity.lateralFlow, 1e-9);
    expectNear(sharedStock([depot, depot], 0).unservedApart, 9.067179);
  });
});

describe('expiring blocks of energy', () => {
  test('100/5 against a contract of 103: .843364 % unserved, 3.731421 % expired', () => {
    const block = expiringBlock(100, 5, 103);
    expectNear(100 * block.unservedShare, 0.843364);
    expectNear(100 * block.expiredShare, 3.731421);
  });

  test.each([
    [0, 1.453028, 0.734764],
    [0.02, 0.666751, 0.129944],
    [0.04, 0.250798, 0.009749],
  ])(
    'next quarter of the six rows, margin %d: unserved %d per cent apart, %d shared',
    (margin, apart, shared) => {
      const outcome = contractMargin(0.036422, [55, 47, 60, 40], margin, 0);
      expectNear(100 * outcome.unservedApart, apart);
      expectNear(100 * outcome.unservedShared, shared);
      expectNear(100 * outcome.expectedGapApart, 2.906055);
      expectNear(outcome.pooledFactor, 0.505678);
    },
  );
});
