import { expect, test } from 'vitest';
import { efforts, knowledge } from '../../src/model/effort.ts';
import { bonusCostPerDay, gaming } from '../../src/model/incentive.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Plan } from '../../src/study/study.ts';
import { bestEfforts, effortCosts } from '../../src/theory/linearContract.ts';
import { county, meanOf, plainStudy, play } from '../oracles/study.ts';

const few = { replications: 8, seeds: ['incentive'] };
const plan = (incentives: object): Plan => resolve(plainStudy({ incentives }))[0]!;
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;

const joint = { bonusIntensity: 1, alignment: 1, audit: 0.7, payrollPerDay: 1500 };
const turnoverOnly = {
  bonusIntensity: 1,
  alignment: 1,
  audit: 0,
  weights: { timeliness: 0, satisfaction: 0, turnover: 1 },
};

test('efforts are the best responses of the table', () => {
  expect(efforts(plan(joint).incentives)).toEqual({
    speed: expect.closeTo(0.4 + 0.3 * 0.4, 12) as number,
    care: 0.4,
    lean: 0.2,
    info: expect.closeTo(0.4 * 0.4 + 0.3 * 0.4 + 0.5 * 0.2, 12) as number,
    sell: 0,
    costCut: 0,
  });
  expect(efforts(plan({ bonusIntensity: 0.6, alignment: 0 }).incentives)).toMatchObject({
    speed: 0,
    sell: 0.6,
    costCut: 0.6,
  });
});

test('where tasks compete for the same hours, efforts solve C e = F′β', () => {
  const measures = [
    [1, 0, 0, 0.4],
    [0.3, 1, 0, 0.3],
    [0, 0, 1, 0.5],
  ];
  const { speed, care, lean, info } = efforts(plan({ ...joint, crossCost: 0.2 }).incentives);
  bestEfforts(effortCosts(4, 0.2), measures, [0.4, 0.4, 0.2]).forEach((e, i) =>
    expect([speed, care, lean, info][i]).toBeCloseTo(e, 12),
  );
});

test('a joint plan at full strength costs 44 % of the payroll', () => {
  const { incentives } = plan(joint);
  const effort = (0.52 ** 2 + 0.4 ** 2 + 0.2 ** 2 + 0.38 ** 2) / 2;
  const games = (0.4 ** 2 + 0.4 ** 2 + 0.2 ** 2) / (2 * 3.8);
  const risk = 0.5 ** 2 * (0.4 ** 2 + 0.4 ** 2 + 0.2 ** 2);
  expect(bonusCostPerDay(incentives, efforts(incentives))).toBeCloseTo(1500 * (effort + games + risk), 9);
});

test('two departments in silos bear effort and risk each', () => {
  const { incentives } = plan({ bonusIntensity: 0.6, alignment: 0, payrollPerDay: 1500 });
  const [effort, risk] = [0.6 ** 2, 0.5 ** 2 * 2 * 0.6 ** 2];
  expect(bonusCostPerDay(incentives, efforts(incentives))).toBeCloseTo(1500 * (effort + risk), 9);
});

test('audits shrink what is embellished', () => {
  expect(gaming(plan(turnoverOnly).incentives).turnover).toBe(1);
  expect(gaming(plan({ ...turnoverOnly, audit: 1 }).incentives).turnover).toBe(0.2);
});

test('paid for turnover alone, people keep less stock and report more turnover still', () => {
  const games = play(
    plainStudy(
      { network: county(100), supply: { safetyFactor: 1 } },
      { paid: { incentives: turnoverOnly }, lean: { supply: { safetyFactor: 0 } } },
    ),
    few,
  );
  // e_lean is 1, so z′ = z − 1: the same stock as a plan without safety.
  expect(games.values('unservedUnits', 'paid')).toEqual(games.values('unservedUnits', 'lean'));
  expect(games.values('turnover', 'paid')).toEqual(games.values('turnover', 'lean'));
  const [told, truth] = [mean(games, 'reportedTurnover', 'paid'), mean(games, 'turnover', 'paid')];
  expect(told).toBeCloseTo(truth / 0.7, 9);
  expect(mean(games, 'turnoverWedge', 'paid')).toBeCloseTo(told - truth, 9);
});

test('a paid on-time share is reported closer to one', () => {
  const promise = { demand: { channels: { all: { name: 'All', share: 1, promiseHours: 6 } } } };
  const games = play(
    plainStudy(
      { ...promise, network: county(100, 200), customers: { promiseActive: true } },
      { paid: { incentives: { ...joint, audit: 0 } } },
    ),
    few,
  );
  const onTime = mean(games, 'onTimePercent', 'paid') / 100;
  expect(mean(games, 'reportedOnTimePercent', 'paid')).toBeCloseTo(100 * (onTime + 0.4 * (1 - onTime)), 6);
  expect(mean(games, 'onTimeWedge', 'paid')).toBeCloseTo(40 * (1 - onTime), 6);
});

test('paid for cost alone, crews earn less and handle longer', () => {
  const selfish = { incentives: { bonusIntensity: 0.6, alignment: 0 } };
  const games = play(plainStudy({ demand: { noise: 'none' }, network: county(100, 120) }, { selfish }), few);
  const [wage, handling] = [45 * (1 - 0.1 * 0.6), 0.5 * (1 + 0.5 * 0.6)];
  expect(mean(games, 'crewCostPerDay', 'selfish')).toBeCloseTo(5 * (handling + 0.8) * wage, 6);
});

test('effort on information closes part of what is not covered', () => {
  const known = { coverageShare: 0.5, accuracyShare: 0.3 };
  const { incentives, ...rest } = plan(joint);
  const { information } = resolve(plainStudy({ information: known }))[0]!;
  const seen = knowledge({ ...rest, incentives, information }, efforts(incentives), 0, 1);
  expect(seen.systemCoverage).toBeCloseTo(1 - 0.5 * Math.exp(-1.2 * 0.38), 12);
  expect(seen.accuracy).toBeCloseTo(1 - 0.7 * Math.exp(-1.2 * 0.38), 12);
});

test('without a bonus nothing else about incentives matters, to the bit', () => {
  const idle = { bonusIntensity: 0, alignment: 1, audit: 0, payrollPerDay: 9000, crossCost: 0.5 };
  const games = play(plainStudy({ network: county(100, 115) }, { idle: { incentives: idle } }), few);
  for (const key of ['profitPerDay', 'unservedUnits', 'reportedTurnover', 'onTimeWedge', 'satisfaction'])
    expect(games.values(key, 'idle')).toEqual(games.values(key));
  expect(mean(games, 'onTimeWedge')).toBe(0);
  expect(mean(games, 'incentiveCostPerDay')).toBe(0);
});
