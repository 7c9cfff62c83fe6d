import { expect, test } from 'vitest';
import { county, meanOf, plainStudy, play } from '../oracles/study.ts';

const few = { replications: 8, seeds: ['money'] };
const calm = { demand: { noise: 'none' }, network: county(100, 120) };
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;

const parts = [
  'purchase',
  'holding',
  'transport',
  'partner',
  'emergency',
  'expediting',
  'crew',
  'adjustment',
  'depot',
  'compensation',
  'campaign',
  'coordination',
  'incentive',
  'incident',
  'shortage',
];

test('a calm county earns what a hand works out', () => {
  const money = { laneCostPerUnit: { local: 2 } };
  const games = play(plainStudy({ ...calm, money }), few);
  expect(mean(games, 'revenuePerDay')).toBeCloseTo(3600, 6);
  expect(mean(games, 'purchaseCostPerDay')).toBeCloseTo(2000, 6);
  expect(mean(games, 'holdingCostPerDay')).toBeCloseTo(20 * 0.03, 6);
  expect(mean(games, 'transportCostPerDay')).toBeCloseTo(200, 6);
  // Five jobs of .5 + .8 hours at 45 ¥; eight people meet for two hours every thirty days.
  expect(mean(games, 'crewCostPerDay')).toBeCloseTo(5 * 1.3 * 45, 6);
  expect(mean(games, 'depotCostPerDay')).toBe(110);
  expect(mean(games, 'coordinationCostPerDay')).toBeCloseTo(24, 9);
  expect(mean(games, 'profitPerDay')).toBeCloseTo(3600 - 2000 - 0.6 - 200 - 292.5 - 110 - 24, 6);
});

test('the parts add up to the cost, and revenue less cost is the profit, in every future', () => {
  const games = play(
    plainStudy({
      network: {
        ...county(100, 115),
        depots: {
          north: { name: 'North', kind: 'regional', region: 'north', stockUnits: 115, crews: 1 },
          partner: { name: 'Partner', kind: 'partner', capacityPerDay: 5 },
        },
      },
      supply: { backlogShare: 0.5, leadDays: 2, expediteShare: 0.5, expediteDays: 0 },
      placement: { emergencyShare: 0.2 },
      dispatch: { crewsPerDepot: 1 },
      information: { coverageShare: 1, crmIntegration: 1, incidentsPerYear: 1 },
      incentives: { bonusIntensity: 0.4 },
      customers: { promiseActive: true, compensationPerUnit: 6 },
      money: { shortagePenaltyPerUnit: 3, laneCostPerUnit: { local: 1 } },
      campaigns: { spring: { name: 'Spring', startDay: 100, costPerDay: 40 } },
    }),
    few,
  );
  const columns = parts.map((part) => games.values(`${part}CostPerDay`));
  columns.forEach((column) => expect(Math.max(...column)).toBeGreaterThan(0));
  const [cost, revenue, profit] = ['costPerDay', 'revenuePerDay', 'profitPerDay'].map((k) => games.values(k));
  cost!.forEach((value, i) => {
    expect(columns.reduce((sum, column) => sum + column[i]!, 0)).toBeCloseTo(value, 9);
    expect(revenue![i]! - value).toBeCloseTo(profit![i]!, 9);
  });
});

test('an energy block is paid for once, used or not', () => {
  const games = play(
    plainStudy({ demand: { noise: 'none' }, network: county(100, 130), supply: { retention: 0 } }),
    few,
  );
  expect(mean(games, 'purchaseCostPerDay')).toBeCloseTo(130 * 20, 6);
  expect(mean(games, 'expiredCostPerDay')).toBeCloseTo(30 * 20, 6);
  const others = parts.filter((p) => p !== 'purchase').map((p) => mean(games, `${p}CostPerDay`));
  expect(mean(games, 'costPerDay')).toBeCloseTo(2600 + others.reduce((a, b) => a + b), 6);
});

test('hours beyond the shift earn the overtime factor', () => {
  // 6.5 hours of work a day, of which one crew of five hours leaves 1.5.
  const games = play(
    plainStudy({ ...calm, dispatch: { crewsPerDepot: 1, shiftHours: 5 }, money: { overtimeFactor: 2 } }),
    few,
  );
  expect(mean(games, 'crewCostPerDay')).toBeCloseTo((6.5 + 1.5) * 45, 6);
});

test('a campaign costs its counted days', () => {
  const campaign = { name: 'Launch', startDay: 40, days: 40, effectCv: 0 };
  const mode = { kind: 'spend', spendPerDay: 90 };
  const games = play(
    plainStudy({ ...calm, campaigns: { launch: { ...campaign, mode, costPerDay: 10 } } }),
    few,
  );
  expect(mean(games, 'campaignCostPerDay')).toBeCloseTo((100 * 30) / 300, 9);
});

test('prices change no quantity, and without prices nothing is spent', () => {
  const money = {
    ...{
      price: 36,
      unitCost: 0,
      emergencyUnitCost: 0,
      expediteCostPerUnit: 0,
      holdingPerUnitDay: 0,
      wagePerHour: 0,
    },
    laneCostPerUnit: { hub: 0, lateral: 0, partner: 0 },
    fixedCostPerDay: { central: 0, regional: 0, partner: 0 },
  };
  const games = play(plainStudy({ network: county(100, 115) }, { free: { money } }), few);
  expect(Math.max(...games.values('costPerDay', 'free'))).toBe(0);
  for (const key of ['servedUnits', 'unservedPercent', 'dispatchHours', 'satisfaction'])
    expect(games.values(key, 'free')).toEqual(games.values(key));
});
