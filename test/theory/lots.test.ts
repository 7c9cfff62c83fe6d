import { describe, expect, test } from 'vitest';
import { optimalReorder, reorderCost } from '../../src/theory/continuousReview.ts';
import { economicOrder } from '../../src/theory/economicOrder.ts';
import { expectNear } from './near.ts';

test('Snyder & Shen example 3.1: 304.046780 units at 68.410526', () => {
  const { quantity, cost } = economicOrder(1300, 8, 0.225);
  expectNear(quantity, 304.0467800264368, 1e-12);
  expectNear(cost, 68.41052550594829, 1e-12);
  expect(() => economicOrder(1300, 0, 0.225)).toThrow('fixedCost');
});

describe('Snyder & Shen example 5.1: stock watched all the time, lead time a twelfth of a year', () => {
  const stock = {
    mean: 1300,
    deviation: 150,
    leadTime: 1 / 12,
    fixedCost: 8,
    costs: { holding: 0.225, penalty: 7.5 },
  };

  test('r 126.8 and Q 328.5 cost 78.071163', () => {
    expectNear(reorderCost(stock, 126.8, 328.5), 78.07116250928294, 1e-9);
  });

  test('the best pair is r 126.867, Q 328.449 at 78.071146', () => {
    const best = optimalReorder(stock);
    expectNear(best.cost, 78.0711463, 1e-8);
    expectNear(best.reorder, 126.867);
    expectNear(best.lot, 328.449);
  });

  test('the reorder point for lots of 300 is 129.427280', () => {
    const points = Array.from({ length: 121 }, (_, i) => 128.5 + i * 0.015);
    const cheapest = points.reduce((a, b) =>
      reorderCost(stock, a, 300) < reorderCost(stock, b, 300) ? a : b,
    );
    expect(Math.abs(cheapest - 129.4272799)).toBeLessThan(0.01);
  });
});
