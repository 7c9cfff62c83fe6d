// From hours to promises kept, and from there to what customers think.
import { describe, expect, test } from 'vitest';
import { promiseFor } from '../../src/theory/onTime.ts';
import { resolve } from '../../src/study/resolve.ts';
import { county, plainStudy, play, watch } from './study.ts';

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

describe('A16 crews as an M/M/n queue', () => {
  /** Wait of the depot's crews after three days: `jobs` an hour in a shift of ten, 1/`pace` hours each. */
  const wait = (jobs: number, pace: number, crews: number): number[] => {
    const study = plainStudy({
      time: { horizonDays: 3, warmupDays: 0 },
      network: county(jobs * 10, jobs * 10, { crews }),
      demand: still,
      dispatch: { batchUnits: 1, shiftHours: 10, handlingHours: 1 / pace, roundTripHours: 0 },
    });
    const waits: number[] = [];
    watch(resolve(study)[0]!, (t, look) => t >= 0 && waits.push(look('depot', 0, 'wait')[0]!), { lanes: 4 });
    return waits;
  };

  test.each([
    [8, 2, 5, 0.277056],
    [30, 12, 3, 0.117041],
    [2, 3, 1, 0.666667],
  ])('%s jobs an hour, %s an hour and crew, %s crews', (jobs, pace, crews, exact) => {
    wait(jobs, pace, crews).forEach((hours) => expect(Math.abs(hours / exact - 1)).toBeLessThan(1e-5));
  });

  test('work that is left over waits for the next day', () => {
    // One crew, twelve hours of work in a shift of ten: two more hours are left each day.
    const [first, second, third] = wait(1.2, 1, 1);
    expect(second! - first!).toBeCloseTo(2, 9);
    expect(third! - second!).toBeCloseTo(2, 9);
  });
});

describe('hours of adjustment: h₀ for an event, h₁ for every block beyond the dead-band', () => {
  const surprise = {
    name: 'Surprise',
    startDay: 50,
    days: 300,
    noticeDays: 0,
    mode: { kind: 'direct', upliftShare: 0.2 },
    effectCv: 0,
    pullForwardShare: 0,
    cannibalisationShare: 0,
  };
  const hours = (changes: object) =>
    play(plainStudy({ demand: still, campaigns: { surprise }, ...changes }), once).values(
      'dispatchHours',
    )[0]! / 300;
  const dispatch = { deadBandShare: 0.05, hoursPerEvent: 0.25, hoursPerUnits: 1, unitsPerHourBlock: 20 };

  test('20 of 100 units unforeseen, 5 of them within the dead-band: a quarter and three quarters of an hour', () => {
    expect(hours({ network: county(100, 200), dispatch })).toBeCloseTo(1, 9);
  });

  test('a wide dead-band leaves nothing to adjust', () => {
    expect(hours({ network: county(100, 200), dispatch: { ...dispatch, deadBandShare: 0.2 } })).toBeCloseTo(
      0,
      9,
    );
  });

  test('orders that are seen before shrink the surprise', () => {
    // A quarter of the orders is known: the day is planned for 105, so 15 are unforeseen, 5.25 within the band.
    const channels = { all: null, online: { name: 'Online', share: 1, promiseHours: 24 } };
    const information = { crmIntegration: 0.5, consentShare: 1, preOrderShare: 0.5, coverageShare: 0 };
    const late = { ...surprise, noticeDays: 0, startDay: 50 };
    const seen = {
      demand: { ...still, channels },
      information: { ...information, lagDays: 0 },
      campaigns: { late },
    };
    // Integration also lets the system tell of a campaign: in the futures in which it does not, all is unforeseen.
    const games = play(plainStudy({ network: county(100, 200), dispatch, ...seen }), {
      replications: 64,
      seeds: ['s'],
    });
    const perDay = [...new Set([...games.values('dispatchHours')].map((h) => (h / 300).toFixed(6)))].sort();
    // Known at the end of its first day: only that day is a surprise.
    expect(perDay).toEqual([((0.25 + 9.75 / 20) / 300).toFixed(6), (0.25 + 9.75 / 20).toFixed(6)]);
  });
});
