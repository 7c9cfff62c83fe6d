// Orders that are expedited, after the dual-index policy of Veeraraghavan & Scheller-Wolf 2008.
import { expect, test } from 'vitest';
import { ledgerOf } from '../../src/engine/regionLedger.ts';
import { compile } from '../../src/engine/game.ts';
import { trace } from '../../src/engine/trace.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanChanges } from '../../src/study/study.ts';
import { county, meanOf, plainStudy, play } from '../oracles/study.ts';

const few = { replications: 8, seeds: ['rush'] };
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;

/** Demand of 100 that jumps to 160 on day 60; nobody is told, and the forecast takes each day for the next. */
const surprise = (supply: object, more: object = {}) =>
  plainStudy({
    time: { horizonDays: 80, warmupDays: 0 },
    network: county(100),
    demand: { noise: 'none' },
    information: {
      forecast: { kind: 'movingAverage', days: 1 },
      lagDays: 0,
      coverageShare: 0,
      meetingCoverage: 0,
    },
    campaigns: {
      jump: {
        name: 'Jump',
        startDay: 60,
        days: 365,
        noticeDays: 0,
        mode: { kind: 'direct', upliftShare: 0.6 },
        effectCv: 0,
        pullForwardShare: 0,
        cannibalisationShare: 0,
      },
    },
    supply: { leadDays: 3, safetyFactor: 0, ...supply },
    ...more,
  });
const rows = (supply: object, more: object = {}) => {
  const scenario = resolve(surprise(supply, more))[0]!;
  const { columns, rows } = ledgerOf(trace(compile(scenario, { lanes: 4 }), 'rush', 0), scenario, 'north', {
    whole: true,
  });
  return rows.map(({ values }) => Object.fromEntries(columns.map((c, i) => [c, values[i]!])));
};

test('what will be missing before an order could come is there the next morning', () => {
  // At the end of day 60, 340 are left or due within four days for which 640 are expected. The first
  // evening shows it: of the 160 that tomorrow asks for, 100 are there or on their way.
  const [usual, rushed] = [rows({}), rows({ expediteShare: 1, expediteDays: 0 })];
  const short = (all: typeof usual) => all.slice(60, 68).map(({ unserved }) => Math.round(unserved!));
  expect(short(usual)).toEqual([60, 60, 60, 60, 0, 0, 0, 0]);
  expect(short(rushed)).toEqual([60, 0, 0, 0, 0, 0, 0, 0]);
  expect(rushed[61]!['received']).toBeCloseTo(160, 9);
  // Nothing is bought twice: the usual order is smaller by what was expedited.
  const bought = (all: typeof usual) => all.slice(60).reduce((sum, { ordered }) => sum + ordered!, 0);
  const served = (all: typeof usual) => all.slice(60).reduce((sum, { served: units }) => sum + units!, 0);
  expect(bought(rushed) - bought(usual)).toBeCloseTo(served(rushed) - served(usual), 9);
});

test('half the share closes half the gap of the first day', () => {
  expect(rows({ expediteShare: 0.5, expediteDays: 0 })[61]!['unserved']).toBeCloseTo(30, 9);
});

test('a day longer on the way is a day more without', () => {
  const short = rows({ expediteShare: 1, expediteDays: 1 }).map(({ unserved }) => Math.round(unserved!));
  expect(short.slice(60, 66)).toEqual([60, 60, 0, 0, 0, 0]);
});

test('it buys beyond what the supplier can deliver, at a surcharge', () => {
  const study = surprise({ upstreamCapacityPerDay: 120 }, { time: { horizonDays: 160, warmupDays: 100 } });
  const changes: PlanChanges = { supply: { expediteShare: 1, expediteDays: 0 } };
  const games = play({ ...study, scenarios: { rush: { name: 'rush', changes } } }, few);
  expect(mean(games, 'unservedPercent')).toBeCloseTo(25, 6);
  expect(mean(games, 'unservedPercent', 'rush')).toBeCloseTo(0, 9);
  // 160 asked for, 120 delivered, 40 expedited a day.
  expect(mean(games, 'expeditedUnits', 'rush')).toBeCloseTo(40 * 60, 6);
  expect(mean(games, 'expeditingCostPerDay', 'rush')).toBeCloseTo(40 * 6, 6);
  expect(mean(games, 'purchaseCostPerDay', 'rush')).toBeCloseTo(160 * 20, 6);
  expect(mean(games, 'expeditedUnits')).toBe(0);
  expect(mean(games, 'expeditingCostPerDay')).toBe(0);
});

test('an energy block is topped up to the newest forecast of its day', () => {
  // Blocks are contracted three days ahead; on the eve the forecast knows better.
  const [usual, rushed] = [rows({ retention: 0 }), rows({ retention: 0, expediteShare: 1, expediteDays: 0 })];
  expect(usual.slice(60, 66).map(({ unserved }) => Math.round(unserved!))).toEqual([60, 60, 60, 60, 0, 0]);
  expect(rushed.slice(60, 66).map(({ unserved }) => Math.round(unserved!))).toEqual([60, 0, 0, 0, 0, 0]);
  rushed.forEach((row) => expect(row['expired']).toBeLessThan(1e-9));
});

test('a plan that is frozen, and orders that come as soon, are not expedited', () => {
  for (const supply of [
    { expediteShare: 1, expediteDays: 3 },
    { expediteShare: 1, expediteDays: 0, mode: 'plan', planPeriodDays: 10 },
  ]) {
    const [with_, without] = [surprise(supply), surprise({ ...supply, expediteShare: 0 })].map((s) =>
      play(s, few),
    );
    for (const key of ['servedUnits', 'costPerDay', 'expeditedUnits', 'turnover'])
      expect(with_!.values(key)).toEqual(without!.values(key));
  }
});
