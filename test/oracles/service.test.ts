// From hours to promises kept, and from there to what customers think.
import { describe, expect, test } from 'vitest';
import { promiseFor } from '../../src/theory/onTime.ts';
import { county, plainStudy, play } from './study.ts';

const still = { noise: 'none' };
const once = { replications: 4, seeds: ['still'] };

describe('A26 share of deliveries within the promise, lognormal hours', () => {
  test.each([
    [18, 0.3, 0.870077],
    [20, 0.25, 0.806094],
  ])('promise 24 h, mean %s h, cv %s', (hours, cv, share) => {
    const study = plainStudy({
      network: county(100, 110),
      demand: still,
      placement: { lanes: { local: { hours, cv } } },
      customers: { promiseActive: true },
    });
    const games = play(study, once);
    expect(games.values('onTimePercent')[0]! / 100).toBeCloseTo(share, 6);
    expect(games.values('onTimeInFullPercent')[0]! / 100).toBeCloseTo(share, 6);
  });
});

describe('A27 satisfaction and the customers it keeps', () => {
  const promiseHours = promiseFor(0.9, 18, 0.3);
  const customers = {
    promiseActive: true,
    referencePromiseHours: promiseHours,
    expectation: 90,
    expectationFixed: true,
    complaintCapacityPerDay: 1e6,
  };
  // Of 100 units 95 are there, nine in ten of them come in time, and every complaint is dealt with.
  const shortOfFive = {
    network: county(100, 95),
    demand: { ...still, channels: { all: { promiseHours } } },
    placement: { lanes: { local: { hours: 18, cv: 0.3 } } },
    dispatch: { returnShare: 0 },
    customers,
  };

  test('from 85 to 84.425435 in 30 days, on the way to 84.4', () => {
    const games = play(plainStudy({ ...shortOfFive, time: { horizonDays: 30, warmupDays: 29 } }), once);
    expect(games.values('unservedPercent')[0]).toBeCloseTo(5, 9);
    expect(games.values('onTimePercent')[0]).toBeCloseTo(90, 6);
    expect(games.values('satisfaction')[0]).toBeCloseTo(84.425435, 6);
  });

  test('a steady 70 against 80 elsewhere leaves .927714 of the customers after 90 days', () => {
    const time = { horizonDays: 91, warmupDays: 90 };
    const loyal = {
      ...customers,
      switchingPerMonth: 0.25,
      competitorLevel: 80,
      startSatisfaction: 70,
      memoryPerDay: 0,
    };
    const games = play(plainStudy({ ...shortOfFive, time, customers: loyal }), once);
    expect(games.values('demandUnits')[0]! / 100).toBeCloseTo(0.927714, 6);
  });
});
