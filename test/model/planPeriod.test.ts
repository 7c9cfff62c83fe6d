import { expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanInput } from '../../src/study/study.ts';
import { county, expectMean, meanOf, plainStudy, play, watch } from '../oracles/study.ts';

const few = { replications: 8, seeds: ['plan'] };
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;
const plan = { mode: 'plan', planPeriodDays: 30, leadDays: 3 } as const;

test('a calm county needs no stock: every lot is sold on the day on which it arrives', () => {
  const games = play(
    plainStudy({ time: { warmupDays: 0 }, demand: { noise: 'none' }, network: county(100), supply: plan }),
    few,
  );
  expect(mean(games, 'unservedUnits')).toBeCloseTo(0, 6);
  expect(mean(games, 'meanStockUnits')).toBeCloseTo(0, 6);
});

test('within a period the lots are equal, whatever is sold; the next period makes up for it', () => {
  const received: number[] = [];
  const [scenario] = resolve(plainStudy({ network: county(100), supply: { ...plan, safetyFactor: 2 } }));
  watch(scenario!, (t, look) => {
    const [stock, onOrder, target, lot] = ['stock', 'onOrder', 'target', 'lot'].map(
      (field) => look('store', 0, field)[0]!,
    );
    if (t < 0) expect(target).toBeCloseTo(33 * 100 + 2 * Math.sqrt(33) * 30, 6);
    else received[t] = look('store', 0, 'received')[0]!;
    // A plan was just made: what is there, on its way and still to be released is the target.
    if ((t + 1) % 30 === 0) expect(stock! + onOrder! + 29 * lot!).toBeCloseTo(target!, 6);
  });
  // Lots of the plan made at the end of day 29 arrive on days 33 … 62.
  for (let t = 1; t < 350; t++) if ((t - 33) % 30 !== 0) expect(received[t]).toBeCloseTo(received[t - 1]!, 9);
  expect(new Set(received.map((x) => x.toFixed(6))).size).toBeGreaterThan(5);
});

test('a campaign nobody announced goes short until the next plan', () => {
  const push = { name: 'Push', startDay: 60, days: 60, effectCv: 0, pullForwardShare: 0 };
  const mode = { kind: 'direct', upliftShare: 0.2 };
  const study = (supply: PlanInput['supply']) =>
    plainStudy({
      time: { warmupDays: 0, horizonDays: 120 },
      demand: { noise: 'none' },
      network: county(100),
      information: { forecast: { kind: 'level' }, smoothing: 1 },
      campaigns: { push: { ...push, mode } },
      supply: { ...supply, leadDays: 0 },
    });
  const planned = play(study({ mode: 'plan', planPeriodDays: 30 }), few);
  const live = play(study({ mode: 'salesDriven', reviewDays: 1 }), few);
  // Planned: twenty a day for thirty days. Live: one day until the level is seen.
  expect(mean(planned, 'unservedUnits')).toBeCloseTo(600, 6);
  expect(mean(live, 'unservedUnits')).toBeCloseTo(20, 6);
});

test('energy blocks bought by plan are the blocks of each step', () => {
  const supply = { retention: 0, marginShare: 0.03, safetyFactor: 0, leadDays: 1 };
  const blocks = { demand: { cv: 0.05 }, network: county(100), supply };
  const games = play(
    plainStudy(blocks, {
      plan: { supply: { mode: 'plan', planPeriodDays: 30 } },
      one: { supply: { mode: 'plan', planPeriodDays: 1 } },
    }),
    { seeds: ['blocks'] },
  );
  // With a level that stays put the plan buys what day-ahead contracts would: A34 of the oracles.
  expectMean(games.values('unservedPercent', 'plan'), 0.843364);
  games
    .values('expiredUnits', 'plan')
    .forEach((x, i) => expect(x).toBeCloseTo(games.values('expiredUnits')[i]!, 6));
  expect(games.values('unservedPercent', 'one')).toEqual(games.values('unservedPercent'));
});

test('upstream capacity cuts the purchase of a whole period', () => {
  const games = play(
    plainStudy({
      time: { warmupDays: 60 },
      demand: { noise: 'none' },
      network: county(100),
      supply: { ...plan, upstreamCapacityPerDay: 80 },
    }),
    few,
  );
  expect(mean(games, 'unservedPercent')).toBeCloseTo(20, 6);
});

test('sales-driven supply does not know of plan periods, to the bit', () => {
  const games = play(plainStudy({ network: county(100) }, { other: { supply: { planPeriodDays: 7 } } }), few);
  for (const key of ['unservedUnits', 'meanStockUnits', 'orderAmplification', 'profitPerDay'])
    expect(games.values(key, 'other')).toEqual(games.values(key));
});
