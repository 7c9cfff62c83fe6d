import { describe, expect, test } from 'vitest';
import { baseStock, fillRate, optimalBaseStock } from '../../src/theory/baseStock.ts';
import { compoundPoissonMass, geometricMass } from '../../src/theory/compoundPoisson.ts';
import { poissonMass } from '../../src/theory/countMass.ts';
import { discreteDemand } from '../../src/theory/discreteDemand.ts';
import { lostSalesBaseStock, optimalLostSalesStock } from '../../src/theory/lostSales.ts';
import { newsvendor } from '../../src/theory/newsvendor.ts';
import { normalDemandOver } from '../../src/theory/normalDemand.ts';
import { rnQ } from '../../src/theory/rnQ.ts';
import { sS } from '../../src/theory/sS.ts';
import { expectFigures, expectNear } from './near.ts';

const poissonOver = (mean: number) => (periods: number) => discreteDemand(poissonMass(mean * periods));

describe('base stock', () => {
  test('Snyder & Shen example 4.4: lead time 4, normal demand 50/8', () => {
    const demandOver = normalDemandOver(50, 8);
    const costs = { holding: 0.18, penalty: 0.7 };
    const stock = optimalBaseStock(demandOver, 4, costs);
    expectNear(stock, 264.76689437415484, 1e-9);
    expectNear(baseStock(demandOver, 4, stock, costs).cost, 4.466781004149577, 1e-9);
    expectFigures(baseStock(demandOver, 4, 270, costs), { cost: 4.642243 });
  });

  test('demand 100/30, lead time 2, level 330: fill 1 − (B₃ − B₂)/μ', () => {
    expectFigures(baseStock(normalDemandOver(100, 30), 2, 330, { holding: 1, penalty: 9 }), {
      backlog: 9.091726,
      onHand: 39.091726,
      fillRate: 0.909212,
      cycleServiceLevel: 0.718149,
    });
  });

  test('without a lead time it is the newsvendor', () => {
    const demandOver = poissonOver(6);
    const costs = { holding: 1, penalty: 4 };
    const { cost, fillRate: fill } = newsvendor(demandOver(1), 8, costs);
    expectFigures(baseStock(demandOver, 0, 8, costs), { cost, fillRate: fill });
  });

  test('a level below zero serves nothing in its own step', () => {
    expectNear(fillRate(poissonOver(6), 0, -5), 0, 1e-12);
    expectNear(fillRate(poissonOver(6), 3, -5), 0, 1e-12);
  });

  test('lumpy demand needs more stock than smooth demand of the same mean', () => {
    const costs = { holding: 1, penalty: 4 };
    const lumpy = (periods: number) => discreteDemand(compoundPoissonMass(5 * periods, geometricMass(0.5)));
    expect(optimalBaseStock(lumpy, 2, costs)).toBeGreaterThan(optimalBaseStock(poissonOver(10), 2, costs));
  });
});

describe('lost sales', () => {
  const mass = poissonMass(5);
  const costs = { holding: 1, penalty: 4 };

  test('exact chain: Poisson 5, lead time 1, level 12 costs 4.162803 and loses 7.2093 %', () => {
    expectFigures(lostSalesBaseStock(mass, 1, 12, costs), { cost: 4.162803, lostShare: 0.072093 });
  });

  test('level 12 is the best base stock of Poisson 5 with lead time 1', () => {
    expect(optimalLostSalesStock(mass, 1, costs).stock).toBe(12);
  });

  test('without a lead time it is the newsvendor', () => {
    const { shortage, cost, leftover } = newsvendor(discreteDemand(mass), 7, costs);
    expectFigures(lostSalesBaseStock(mass, 0, 7, costs), { lost: shortage, cost, onHand: leftover });
  });

  test('sure demand above the level alternates, and the long run is still found', () => {
    // Lead time 1, level 4, demand 3: sales 3, 1, 3, 1, …
    const outcome = lostSalesBaseStock([0, 0, 0, 1], 1, 4, costs);
    expectFigures(outcome, { lost: 1, lostShare: 1 / 3, onHand: 0 });
  });

  test('a longer lead time at the same level loses more', () => {
    const lost = [0, 1, 2, 3].map((lead) => lostSalesBaseStock(poissonMass(2), lead, 8, costs).lost);
    expect(lost).toEqual([...lost].sort((a, b) => a - b));
  });

  test('never loses more than the same level with backorders owes anew', () => {
    const waiting = baseStock(poissonOver(5), 1, 12, costs);
    expect(lostSalesBaseStock(mass, 1, 12, costs).lostShare).toBeLessThan(1 - waiting.fillRate);
  });

  test('a chain too long to enumerate is refused', () => {
    expect(() => lostSalesBaseStock(mass, 5, 20, costs)).toThrow('too many states');
  });
});

describe('(s, S)', () => {
  const mass = poissonMass(6);
  const demand = discreteDemand(mass);
  const running = (position: number) => newsvendor(demand, position, { holding: 1, penalty: 4 }).cost;

  test('Snyder & Shen example 4.7: Poisson 6, fixed cost 5', () => {
    const best = sS(mass, running, 5, 4, 10);
    expectNear(best.cost, 8.034111561471642, 1e-9);
    expectFigures(best, { orderFrequency: 0.681966 });
    expectFigures(sS(mass, running, 5, 6, 18), { cost: 10.193799, orderFrequency: 0.400163 });
  });

  test('no pair within ten units of (4, 10) is cheaper', () => {
    const best = sS(mass, running, 5, 4, 10).cost;
    for (let s = -4; s <= 12; s++) {
      for (let S = s + 1; S <= 20; S++) expect(sS(mass, running, 5, s, S).cost).toBeGreaterThanOrEqual(best);
    }
  });

  test('without a fixed cost (S − 1, S) is the base stock', () => {
    expectNear(sS(mass, running, 0, 7, 8).cost, running(8), 1e-12);
  });

  test('s must stay below S and demand must come', () => {
    expect(() => sS(mass, running, 5, 10, 10)).toThrow(RangeError);
    expect(() => sS([1], running, 5, 4, 10)).toThrow('P(0) is 1');
  });
});

describe('(r, nQ)', () => {
  const costs = { holding: 1, penalty: 9, fixed: 10 };

  test('uniform position: Poisson 6, lead time 2, r 18, Q 12', () => {
    expectFigures(rnQ(poissonOver(6), 2, 18, 12, costs), {
      backlog: 0.327689,
      onHand: 6.827689,
      orderFrequency: 0.498782,
      cost: 14.764703,
      fillRate: 0.946641,
    });
  });

  test('lots of one unit are a base stock of r + 1', () => {
    const { backlog, onHand, fillRate: fill } = baseStock(poissonOver(6), 2, 22, costs);
    expectFigures(rnQ(poissonOver(6), 2, 21, 1, costs), { backlog, onHand, fillRate: fill });
  });
});
