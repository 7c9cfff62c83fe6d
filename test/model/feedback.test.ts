import { expect, test } from 'vitest';
import { county, meanOf, plainStudy, play } from '../oracles/study.ts';

const few = { replications: 4, seeds: ['feedback'] };

/** A calm county that can serve its usual demand and no more, and a campaign of ten days that adds a fifth. */
const eager = (stockUnits: number, upliftShare = 0.2) => ({
  demand: { noise: 'none' },
  network: county(100, stockUnits),
  campaigns: {
    push: {
      name: 'Push',
      startDay: 60,
      days: 10,
      effectCv: 0,
      pullForwardShare: 0,
      mode: { kind: 'direct', upliftShare },
    },
  },
});
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;

test('full feedback lets an unserved campaign fade as 1/(1 + u·n)', () => {
  const games = play(plainStudy({ ...eager(100), information: { feedback: 1 } }), few);
  // T ← T·(1 − 20T/(100 + 20T)) = T/(1 + .2T), so 1/T grows by .2 each day.
  const won = Array.from({ length: 10 }, (_, n) => 20 / (1 + 0.2 * n)).reduce((sum, x) => sum + x);
  expect(mean(games, 'incrementalUnits')).toBeCloseTo(won, 6);
  expect(mean(games, 'unservedUnits')).toBeCloseTo(won, 6);
});

test('a campaign that is served is not held back', () => {
  const games = play(plainStudy(eager(150), { heard: { information: { feedback: 1 } } }), few);
  for (const key of ['incrementalUnits', 'servedUnits', 'forecastGapPercent', 'profitPerDay'])
    expect(games.values(key, 'heard')).toEqual(games.values(key));
});

test('an appeal to use less is not held back by a shortage', () => {
  const games = play(plainStudy(eager(90, -0.05), { heard: { information: { feedback: 1 } } }), few);
  expect(mean(games, 'unservedUnits')).toBeGreaterThan(0);
  expect(games.values('incrementalUnits', 'heard')).toEqual(games.values('incrementalUnits'));
});

test('distribution plans with what marketing holds back', () => {
  const seen = { coverageShare: 1, accuracyShare: 1 };
  const study = (feedback: number) =>
    plainStudy({ ...eager(100), information: { ...seen, feedback, forecast: { kind: 'fixed' } } });
  const [deaf, heard] = [study(0), study(1)].map((s) => play(s, few));
  expect(mean(deaf!, 'operationalGapPercent')).toBeCloseTo(0, 9);
  expect(mean(heard!, 'operationalGapPercent')).toBeCloseTo(0, 9);
});

test('feedback of nothing changes no bit', () => {
  const games = play(plainStudy(eager(100), { none: { information: { feedback: 0 } } }), few);
  for (const key of ['incrementalUnits', 'unservedUnits', 'satisfaction', 'profitPerDay'])
    expect(games.values(key, 'none')).toEqual(games.values(key));
});
