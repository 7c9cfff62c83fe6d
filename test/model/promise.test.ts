import { expect, test } from 'vitest';
import { onTimeShare, promiseFor } from '../../src/theory/onTime.ts';
import { county, meanOf, plainStudy, play } from '../oracles/study.ts';

const few = { replications: 4, seeds: ['promise'] };
const hours = 18;
const cv = 0.3;

/** One calm county, always supplied, 18 hours away, that promises so many hours. */
const faraway = (promiseHours: number) => ({
  demand: { noise: 'none', channels: { all: { name: 'All', share: 1, promiseHours } } },
  network: county(100, 300),
  placement: { lanes: { local: { hours, cv } } },
  customers: { promiseActive: true },
});
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;

const slow = promiseFor(0.95, hours, cv);

test('a quote that follows distribution fully is kept 19 times in 20', () => {
  const games = play(plainStudy(faraway(12), { quotes: { information: { feedback: 1 } } }), few);
  expect(mean(games, 'onTimePercent')).toBeCloseTo(100 * onTimeShare(12, hours, cv), 6);
  expect(mean(games, 'onTimePercent', 'quotes')).toBeCloseTo(95, 6);
  expect(mean(games, 'quotedExtraHours', 'quotes')).toBeCloseTo(slow - 12, 6);
});

test('half the feedback closes half the distance to the slow hours', () => {
  const games = play(plainStudy({ ...faraway(12), information: { feedback: 0.5 } }), few);
  const told = 12 + 0.5 * (slow - 12);
  expect(mean(games, 'quotedExtraHours')).toBeCloseTo(told - 12, 6);
  expect(mean(games, 'onTimePercent')).toBeCloseTo(100 * onTimeShare(told, hours, cv), 6);
});

test('a promise that distribution keeps anyway is never stretched', () => {
  const games = play(plainStudy(faraway(168), { quotes: { information: { feedback: 1 } } }), few);
  for (const key of ['onTimePercent', 'satisfaction', 'demandUnits', 'profitPerDay'])
    expect(games.values(key, 'quotes')).toEqual(games.values(key));
  expect(mean(games, 'quotedExtraHours', 'quotes')).toBe(0);
});

test('customers answer to the promise that they are told, not to the advertised one', () => {
  const customers = { promiseActive: true, promiseElasticity: 0.05, referencePromiseHours: 24 };
  const games = play(
    plainStudy({ ...faraway(12), customers }, { quotes: { information: { feedback: 1 } } }),
    few,
  );
  expect(mean(games, 'demandUnits')).toBeCloseTo(300 * 100 * (24 / 12) ** 0.05, 4);
  expect(mean(games, 'demandUnits', 'quotes')).toBeCloseTo(300 * 100 * (24 / slow) ** 0.05, 4);
});

test('sellers who are paid for sales alone promise less time', () => {
  const selfish = { incentives: { bonusIntensity: 0.6, alignment: 0 } };
  const games = play(plainStudy(faraway(24), { selfish }), few);
  const tight = 24 * (1 - 0.25 * 0.6);
  expect(mean(games, 'onTimePercent', 'selfish')).toBeCloseTo(100 * onTimeShare(tight, hours, cv), 6);
});

test('late customers are paid what they claim', () => {
  const games = play(
    plainStudy({ ...faraway(12), customers: { promiseActive: true, compensationPerUnit: 6 } }),
    few,
  );
  const late = 100 * (1 - onTimeShare(12, hours, cv));
  expect(mean(games, 'compensationCostPerDay')).toBeCloseTo(late * 6 * 0.6, 6);
});

test('without feedback nobody is told anything: notification changes no bit', () => {
  const games = play(
    plainStudy(faraway(12), { told: { information: { feedback: 0 }, customers: { notification: 1 } } }),
    few,
  );
  for (const key of ['onTimePercent', 'satisfaction', 'unservedPercent', 'profitPerDay'])
    expect(games.values(key, 'told')).toEqual(games.values(key));
});
