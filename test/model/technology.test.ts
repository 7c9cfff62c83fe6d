import { expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario } from '../../src/study/study.ts';
import { county, expectMean, meanOf, plainStudy, play, watch } from '../oracles/study.ts';

const scenario = (changes: object): Scenario => resolve(plainStudy(changes))[0]!;
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;

const channels = { all: null, online: { name: 'Online', share: 1, promiseHours: 24 } };
const seeing = { crmIntegration: 1, consentShare: 1, preOrderShare: 0.8 };
const failing = { outagesPerYear: 12, outageDays: 7 };

test('the system is down as often as overlapping failures say', () => {
  const shares: number[] = [];
  let down = new Float64Array(0);
  watch(
    scenario({ demand: { channels }, network: county(100, 200), information: { ...seeing, ...failing } }),
    (t, look, lanes) => {
      if (t < 0) down = new Float64Array(lanes);
      if (t >= 50) look('net', 0, 'outage').forEach((left, lane) => left > 0 && down[lane]!++);
      if (t === 349) shares.push(...down.map((n) => n / 300));
    },
    { lanes: 64, blocks: 6 },
  );
  // On a day without the system one of the last seven days saw a failure begin.
  expectMean(shares, 1 - Math.exp((-12 * 7) / 365));
});

test('on a day of outage no order is seen in advance, on all others v of them', () => {
  const study = plainStudy({ demand: { channels }, network: county(100, 200), information: seeing });
  const network = study.base.network;
  let most = 0;
  watch(scenario({ ...study.base, network, information: { ...seeing, ...failing } }), (t, look) => {
    if (t < 0) return;
    const [demand, forecast, deviation] = ['demand', 'forecast', 'deviation'].map((f) =>
      look('region', 0, f),
    );
    look('net', 0, 'outage').forEach((left, lane) => {
      const error = demand![lane]! - forecast![lane]!;
      most = Math.max(most, Math.abs(deviation![lane]! - (left > 0 ? 1 : 0.2) * error));
    });
  });
  expect(most).toBeLessThan(1e-9);
});

test('news of a campaign never arrives during an outage, and soon after it', () => {
  const campaigns = { push: { name: 'Push', startDay: 80, noticeDays: 20 } };
  const known = { coverageShare: 1, lagDays: 3, ...failing };
  const days = new Set<number>();
  const outageOn = new Map<number, Float64Array>();
  watch(scenario({ campaigns, network: county(100, 200), information: known }), (t, look) => {
    if (t >= 0) outageOn.set(t, Float64Array.from(look('net', 0, 'outage')));
    if (t < 349) return;
    look('campaign', 0, 'knownDay').forEach((day, lane) => {
      days.add(day);
      expect(day).toBeGreaterThanOrEqual(63);
      expect(outageOn.get(day)![lane]).toBe(0);
      for (let d = 63; d < day; d++) expect(outageOn.get(d)![lane]).toBeGreaterThan(0);
    });
  });
  expect(days.size).toBeGreaterThan(3);
});

test('an incident costs points of trust and money, p₀·γ·q times a year', () => {
  const risky = { incidentsPerYear: 1, coverageShare: 0.8, crmIntegration: 0.5, incidentCost: 30_000 };
  const games = play(
    plainStudy({
      time: { horizonDays: 365, warmupDays: 0 },
      network: county(100, 300),
      customers: { promiseActive: false, memoryPerDay: 0 },
      information: risky,
    }),
  );
  const counted = games.values('incidentCostPerDay').map((perDay) => (perDay * 365) / 30_000);
  expectMean(counted, 365 * (1 - Math.exp(-0.4 / 365)));
  games
    .values('satisfactionAtEnd')
    .forEach((points, i) => expect(points).toBeCloseTo(Math.max(0, 85 - 8 * counted[i]!), 6));
});

test('censored reports hide from the forecast what was lost over the counter', () => {
  // Half of what is asked for is lost: the level learns of the other half, and of vis = γ of the losses.
  const plan = (coverageShare: number, channels: object) => ({
    demand: { noise: 'none', channels },
    network: county(100, 50),
    information: { forecast: { kind: 'level' }, smoothing: 1, coverageShare, censoredReports: true },
  });
  const counter = { all: null, counter: { name: 'Counter', share: 1, promiseHours: 24 } };
  const gap = (changes: object) => {
    const games = play(plainStudy(changes), { replications: 4, seeds: ['censored'] });
    return mean(games, 'operationalGapPercent');
  };
  expect(gap(plan(0, counter))).toBeCloseTo(100, 6);
  expect(gap(plan(0.5, counter))).toBeCloseTo((100 * 25) / 75, 6);
  expect(gap(plan(0, channels))).toBeCloseTo(0, 6);
  const mixed = { ...counter, online: { ...channels.online, share: 0.6 } };
  mixed.counter = { ...counter.counter, share: 0.4 };
  expect(gap(plan(0, mixed))).toBeCloseTo((100 * 20) / 80, 6);
});

test('a system that never fails and never leaks changes no bit', () => {
  const campaigns = { push: { name: 'Push', startDay: 80 } };
  const information = { ...seeing, coverageShare: 0.5 };
  const calm = { outagesPerYear: 0, outageDays: 7, incidentsPerYear: 0, incidentSatisfactionPoints: 30 };
  const games = play(
    plainStudy({ demand: { channels }, campaigns, information }, { calm: { information: calm } }),
    { replications: 8, seeds: ['calm'] },
  );
  for (const key of ['forecastGapPercent', 'dispatchHours', 'satisfaction', 'profitPerDay', 'unservedUnits'])
    expect(games.values(key, 'calm')).toEqual(games.values(key));
});
