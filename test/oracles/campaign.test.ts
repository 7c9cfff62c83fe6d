// What a campaign does to demand, and when distribution hears of it.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import { combine, county, expectMean, meanOf, plainStudy, play, watch } from './study.ts';

const surge = {
  name: 'Surge',
  startDay: 50,
  days: 10,
  noticeDays: 10,
  mode: { kind: 'direct', upliftShare: 0.2 },
  effectCv: 0,
  pullForwardShare: 0,
  cannibalisationShare: 0,
};
const still = { noise: 'none' };

/** What one field of the first entity holds after each step from day 50 on, in the first future. */
function path(study: Parameters<typeof resolve>[0], kind: string, field: string): number[] {
  const values: number[] = [];
  watch(resolve(study)[0]!, (t, look) => t >= 50 && values.push(look(kind, 0, field)[0]!), { lanes: 4 });
  return values;
}

test('A17 adstock: what is spent carries over, θ .5', () => {
  // With a Hill exponent of one, uplift u = βA / (A + A½) tells the adstock A = u·A½ / (β − u).
  const mode = { kind: 'spend', spendPerDay: 100, ceilingShare: 0.2, hillExponent: 1, halfSaturation: 150 };
  const campaigns = { surge: { ...surge, days: 5, mode } };
  const gain = path(plainStudy({ demand: still, campaigns }), 'stream', 'gain');
  const adstock = gain.map((units) => ((units / 100) * 150) / (0.2 - units / 100));
  [100, 150, 175, 187.5, 193.75, 96.875].forEach((exact, t) => expect(adstock[t]).toBeCloseTo(exact, 9));
});

test('A18 spend that saturates: 100 for 10 days, θ .5, α 2, A½ 150, β .2', () => {
  const mode = { kind: 'spend', spendPerDay: 100, ceilingShare: 0.2, hillExponent: 2, halfSaturation: 150 };
  const campaigns = { surge: { ...surge, mode } };
  const gain = path(plainStudy({ demand: still, campaigns }), 'stream', 'gain');
  const uplift = gain.map((units) => units / 100);
  [0.061538, 0.1, 0.115294].forEach((exact, t) => expect(uplift[t]).toBeCloseTo(exact, 6));
  expect(uplift[9]).toBeCloseTo(0.12791, 5);
  expect(uplift[10]).toBeCloseTo(0.061455, 6);
  expect(uplift.slice(0, 14).reduce((sum, u) => sum + u, 0)).toBeCloseTo(1.249211, 6);
});

describe('A19 a share of the gain is borrowed from later days: (1 − π) of the gross stays', () => {
  const study = plainStudy({
    time: { horizonDays: 450, warmupDays: 50 },
    demand: still,
    campaigns: { surge: { ...surge, pullForwardShare: 0.3, repayPerDay: 0.2 } },
  });

  test('gross 200, dip 60, net 140', () => {
    const sum = (field: string) => path(study, 'stream', field).reduce((all, x) => all + x, 0);
    expect(sum('gain')).toBeCloseTo(200, 9);
    expect(sum('dip')).toBeCloseTo(60, 9);
    const games = play(study, { replications: 4, seeds: ['none'] });
    expect(games.values('incrementalUnits')[0]).toBeCloseTo(140, 9);
    expect(games.values('demandUnits')[0]).toBeCloseTo(40_140, 8);
  });

  test('the dip grows while the campaign runs and then fades by a fifth a day', () => {
    const dip = path(study, 'stream', 'dip');
    expect(dip[1]).toBeCloseTo(1.2, 9);
    expect(dip[2]).toBeCloseTo(2.16, 9);
    expect(dip[10]).toBeCloseTo(5.355755, 6);
    for (let t = 11; t < 40; t++) expect(dip[t]! / dip[t - 1]!).toBeCloseTo(0.8, 9);
  });
});

test('what neighbours lose to a campaign is taken off its net volume: (1 − π − χ) of the gross stays', () => {
  const channels = {
    all: null,
    one: { name: 'One', share: 0.6, promiseHours: 24 },
    two: { name: 'Two', share: 0.4, promiseHours: 24 },
  };
  const taking = { ...surge, pullForwardShare: 0.3, repayPerDay: 0.2, cannibalisationShare: 0.25 };
  const study = plainStudy({
    time: { horizonDays: 450, warmupDays: 50 },
    demand: { ...still, channels },
    campaigns: { taking: { ...taking, channelIntensity: { one: 2, two: 0.5 } } },
  });
  const games = play(study, { replications: 4, seeds: ['none'] });
  const gross = 10 * 0.2 * (60 * 2 + 40 * 0.5);
  expect(games.values('incrementalUnits')[0]).toBeCloseTo((1 - 0.3 - 0.25) * gross, 6);
});

test('a planner who is biased upward supplies u·b too much of a campaign', () => {
  const campaigns = { surge: { ...surge, noticeDays: 20, days: 300 } };
  const information = { coverageShare: 1, lagDays: 0, plannerBias: 0.5, biasShrinkPerMeeting: 0 };
  const games = play(plainStudy({ demand: still, campaigns, information }), {
    replications: 4,
    seeds: ['none'],
  });
  expect(games.values('operationalGapPercent')[0]).toBeCloseTo((100 * 0.2 * 0.5) / (1 + 0.2 * 1.5), 9);
});

describe('A20 a campaign of mean effect .10 and coefficient of variation .5', () => {
  const effect = { ...surge, effectCv: 0.5, mode: { kind: 'direct', upliftShare: 0.1 } };
  const time = { horizonDays: 60, warmupDays: 50 };
  const games = play(plainStudy({ time, demand: still, campaigns: { surge: effect } }), {
    replications: 4000,
  });
  const uplift = combine([games.values('incrementalUnits')], (units) => units / 1000);

  test('its mean is the plan', () => {
    expectMean(uplift, 0.1);
  });

  test.each([
    [0.05, 0.041124],
    [0.5, 0.089443],
    [0.95, 0.194532],
    [1 - 0.406642, 0.1],
  ])('a share %s of the futures stays below %s', (probability, quantile) => {
    expectMean(
      combine([uplift], (u) => (u <= quantile ? 1 : 0)),
      probability,
    );
  });
});

describe('A21 what stays uncertain of an effect when a share of its log-variance is known', () => {
  test.each([
    [0, 0.5],
    [0.25, 0.438895],
    [0.5, 0.363271],
    [0.75, 0.260428],
    [1, 0],
  ])('accuracy %s leaves a coefficient of variation of %s', (accuracyShare, residual) => {
    const squares: number[] = [];
    const study = plainStudy({
      time: { horizonDays: 1 },
      campaigns: { surge: { ...surge, effectCv: 0.5 } },
      information: { accuracyShare },
    });
    watch(
      resolve(study)[0]!,
      (t, look) => {
        const known = look('campaign', 0, 'signal');
        if (t === 0)
          look('campaign', 0, 'effect').forEach((x, i) => squares.push((x - known[i]!) * (x - known[i]!)));
      },
      { lanes: 1000, blocks: 40 },
    );
    expectMean(squares, residual * residual);
    if (residual === 0) expect(meanOf(squares).mean).toBeLessThan(1e-24);
  });
});

describe('A25 the gap that a campaign opens until distribution knows of it', () => {
  const gap = (start: number, noticeDays: number, information: object) => {
    const study = plainStudy({
      time: { horizonDays: start + 20, warmupDays: start },
      network: county(100),
      demand: still,
      campaigns: {
        surge: {
          ...surge,
          startDay: start,
          days: 20,
          noticeDays,
          mode: { kind: 'direct', upliftShare: 0.1 },
        },
      },
      information,
    });
    // Demand is never below its forecast here, so the unsigned gap is the signed one.
    return play(study, { replications: 4000 }).values('operationalGapPercent');
  };

  test('a platform that covers 40 % and no meetings: 6 %', () => {
    expectMean(gap(60, 10, { coverageShare: 0.4, lagDays: 2, meetingCoverage: 0 }), 6);
  });

  test('a meeting on day 60 for a campaign from day 55: six blind days', () => {
    const gaps = gap(55, 10, { coverageShare: 0, meetingCoverage: 1, meetingEveryDays: 30 });
    expectMean(gaps, 2.803738, 1e-6);
  });

  test('both routes', () => {
    const information = { coverageShare: 0.4, lagDays: 2, meetingCoverage: 0.8, meetingEveryDays: 30 };
    expectMean(gap(60, 10, information), 1.419178);
  });
});
