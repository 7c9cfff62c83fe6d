import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { poolingSplit } from '../../src/theory/benefitSplit.ts';
import {
  bestEfforts,
  contractCost,
  effortCosts,
  optimalSlope,
  optimalSlopes,
} from '../../src/theory/linearContract.ts';
import { solve } from '../../src/theory/linearSystem.ts';
import { shapleySplit } from '../../src/theory/shapley.ts';
import { followerCapacity, partnerGame } from '../../src/theory/stackelberg.ts';
import { expectFigures, expectNear, sameCases } from './near.ts';

const costs = { holding: 1, penalty: 9 };
const near = (actual: readonly number[], printed: readonly number[]) =>
  printed.forEach((value, i) => expectNear(actual[i]!, value));

describe('benefit split', () => {
  test('A28 enumeration: deviations 10, 20, 30, independent', () => {
    const split = poolingSplit([10, 20, 30], 0, costs);
    near(split.alone, [17.549833, 35.099666, 52.6495]);
    expectNear(split.grand, 65.665463);
    near(split.shares, [7.811308, 20.475913, 37.378242]);
    expect(split.inCore).toBe(true);
  });

  test('A28 enumeration: deviations 10, 20, 30 at correlation .3', () => {
    const split = poolingSplit([10, 20, 30], 0.3, costs);
    expectNear(split.grand, 79.653819);
    near(split.shares, [11.272602, 25.656419, 42.724798]);
    expect(split.inCore).toBe(true);
  });

  test('a matrix of correlations is read by member', () => {
    const matrix = [
      [1, 0, 1],
      [0, 1, 0],
      [1, 0, 1],
    ];
    // Regions 1 and 3 move together, so pooling them alone saves nothing.
    const split = poolingSplit([10, 20, 30], matrix, costs);
    expectNear(split.grand / split.alone[0]!, Math.sqrt(40 ** 2 + 20 ** 2) / 10, 1e-12);
  });

  test('the airport game has its known value: Littlechild & Owen 1973', () => {
    // Runway costs 1, 3, 6: everyone shares the first part, the larger two the next, the last pays the rest.
    const split = shapleySplit(3, (members) => [1, 3, 6][members.at(-1)!]!);
    near(split.shares, [1 / 3, 4 / 3, 13 / 3]);
    expect(split.saving).toBe(4);
  });

  test('a split outside the core names the group that would rather leave', () => {
    // Any two can do for 1 what all three need 2.9 for.
    const split = shapleySplit(3, (members) => [1, 1, 2.9][members.length - 1]!);
    expect(split.inCore).toBe(false);
    expect(split.objection!.members).toEqual([0, 1]);
    expectNear(split.objection!.excess, (2 * 2.9) / 3 - 1, 1e-12);
  });

  const deviations = fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 2, maxLength: 7 });
  const rho = fc.double({ min: 0, max: 1, noNaN: true });

  test('shares sum to the cost of all, and nobody pays more than alone', () => {
    fc.assert(
      fc.property(deviations, rho, (any, correlation) => {
        const { shares, alone, grand } = poolingSplit(any, correlation, costs);
        const total = shares.reduce((sum, share) => sum + share, 0);
        return (
          Math.abs(total - grand) <= 1e-9 * grand &&
          shares.every((share, i) => share <= alone[i]! * (1 + 1e-9))
        );
      }),
      sameCases,
    );
  });

  test('equal regions pay equal shares, and a region that costs nothing pays nothing', () => {
    fc.assert(
      fc.property(deviations, (any) => {
        const { shares } = poolingSplit([any[0]!, ...any, 0], 0, costs);
        return Math.abs(shares[0]! - shares[1]!) <= 1e-9 * shares[0]! && Math.abs(shares.at(-1)!) <= 1e-9;
      }),
      sameCases,
    );
  });

  test('relabelling the regions relabels their shares', () => {
    fc.assert(
      fc.property(deviations, rho, (any, correlation) => {
        const forth = poolingSplit(any, correlation, costs).shares;
        const back = poolingSplit([...any].reverse(), correlation, costs).shares;
        return forth.every((share, i) => Math.abs(share - back.at(-1 - i)!) <= 1e-9 * (1 + share));
      }),
      sameCases,
    );
  });

  test('for independent regions the split lies in the core', () => {
    fc.assert(
      fc.property(deviations, (any) => poolingSplit(any, 0, costs).inCore),
      sameCases,
    );
  });

  test('one player pays all, ten are split, eleven are refused', () => {
    expect(shapleySplit(1, () => 5)).toMatchObject({ shares: [5], saving: 0, inCore: true, objection: null });
    const ten = poolingSplit(new Array<number>(10).fill(7), 0.2, costs);
    expectNear(ten.shares[9]!, ten.grand / 10, 1e-12);
    expect(() => shapleySplit(11, () => 1)).toThrow('players must be at most 10: 11');
    expect(() => shapleySplit(2, () => Number.NaN)).toThrow(RangeError);
  });
});

describe('linear contract', () => {
  test('A29 Holmström & Milgrom 1987: risk aversion 2, cost 1, variance .25 and 1, 2, .5', () => {
    expectNear(optimalSlope(2, 1, 0.25), 0.666667);
    expectNear(optimalSlope(1, 2, 0.5), 0.5, 1e-12);
  });

  test('A29 Holmström & Milgrom 1991: two tasks, one paid; substitutes lower the slope', () => {
    const paid = [[1, 0]];
    near(optimalSlopes(effortCosts(2, 0), paid, [1, 1], 2, [0.25]), [0.666667]);
    const slopes = optimalSlopes(effortCosts(2, 0.5), paid, [1, 1], 2, [0.25]);
    near(slopes, [0.363636]);
    near(bestEfforts(effortCosts(2, 0.5), paid, slopes), [0.484848, -0.242424]);
  });

  test('no other slopes leave more surplus', () => {
    const measures = [
      [1, 0.3, 0],
      [0.4, 1, 0.2],
    ];
    const [values, noise, matrix] = [[1, 0.8, 0.5], [0.25, 0.4], effortCosts(3, 0.3)];
    const surplus = (slopes: readonly number[]) => {
      const efforts = bestEfforts(matrix, measures, slopes);
      const worth = efforts.reduce((sum, effort, i) => sum + effort * values[i]!, 0);
      return worth - contractCost(matrix, efforts, slopes, 2, noise);
    };
    const best = optimalSlopes(matrix, measures, values, 2, noise);
    const step = fc.double({ min: -1, max: 1, noNaN: true });
    fc.assert(
      fc.property(step, step, (a, b) => surplus([best[0]! + a, best[1]! + b]) <= surplus(best) + 1e-12),
      sameCases,
    );
  });

  test('without cross-cost an effort is the sum of what moves it', () => {
    const measures = [
      [1, 0],
      [0.3, 1],
    ];
    near(bestEfforts(effortCosts(2, 0), measures, [0.4, 0.5]), [0.55, 0.5]);
  });

  test('contracts that do not fit are refused', () => {
    expect(() => effortCosts(2, 1)).toThrow('crossCost');
    expect(() => effortCosts(4, -0.5)).toThrow(RangeError);
    expect(() => bestEfforts(effortCosts(2, 0), [[1]], [1])).toThrow('one entry per task');
    expect(() => bestEfforts(effortCosts(2, 0), [[1, 0]], [1, 2])).toThrow('one slope per measure');
    expect(() => solve([[1, 2], [2, 4]], [1, 1])).toThrow('singular'); // prettier-ignore
    expect(() => solve([[1, 2]], [1, 1])).toThrow(RangeError);
  });

  test('elimination solves what needs a row exchange', () => {
    near(solve([[0, 2], [3, 1]], [4, 5]), [1, 2]); // prettier-ignore
  });
});

describe('partner', () => {
  test('A30 Stackelberg: value 1.2, cost .4 and .002', () => {
    expectFigures(partnerGame(1.2, 0.4, 0.002), {
      price: 0.8,
      capacity: 200,
      leaderProfit: 80,
      followerProfit: 40,
      firstBestCapacity: 400,
    });
  });

  test('together they leave a quarter of the first-best profit on the table', () => {
    const game = partnerGame(5, 2, 0.02);
    expectNear((game.leaderProfit + game.followerProfit) / game.firstBestProfit, 0.75, 1e-12);
  });

  test('no other price earns the leader more', () => {
    const game = partnerGame(5, 2, 0.02);
    for (let price = 0; price <= 5; price += 0.01) {
      expect((5 - price) * followerCapacity(price, 2, 0.02)).toBeLessThanOrEqual(game.leaderProfit + 1e-9);
    }
  });

  test('a partner that costs more than it is worth is not asked', () => {
    expect(partnerGame(1, 2, 0.02)).toMatchObject({
      price: 2,
      capacity: 0,
      leaderProfit: 0,
      firstBestCapacity: 0,
    });
  });
});
