// Channels that differ: in how much they vary, in who orders ahead, in when they report.
import { describe, expect, test } from 'vitest';
import { resolve } from '../../src/study/resolve.ts';
import { county, meanOf, plainStudy, play, watch } from '../oracles/study.ts';

const few = { replications: 8, seeds: ['channels'] };
const mean = (games: ReturnType<typeof play>, key: string, scenario = 'base') =>
  meanOf(games.values(key, scenario)).mean;
const two = {
  all: null,
  web: { name: 'Web', share: 0.6, promiseHours: 24 },
  shop: { name: 'Shop', share: 0.4, promiseHours: 24 },
};

describe('the first safety stock is that of all channels together', () => {
  const deviation = (demand: object) => {
    let found = 0;
    const study = plainStudy({
      network: county(100),
      demand: { channels: two, ...demand },
      supply: { leadDays: 0, safetyFactor: 1 },
    });
    watch(resolve(study)[0]!, (t, look) => t < 0 && (found = look('store', 0, 'target')[0]! - 100), {
      lanes: 4,
    });
    return found;
  };
  test.each([
    ['moving as one', { channelIdiosyncrasy: 0 }, 30],
    ['independent', { channelIdiosyncrasy: 1 }, Math.sqrt(18 ** 2 + 12 ** 2)],
    ['between the two', { channelIdiosyncrasy: 0.5 }, Math.sqrt(18 ** 2 + 12 ** 2 + 18 * 12)],
    ['lognormal, moving as one', { noise: 'lognormal', channelIdiosyncrasy: 0 }, 30],
    ['Poisson, independent', { noise: 'poisson', channelIdiosyncrasy: 1 }, 10],
    [
      'one channel calm',
      { channelIdiosyncrasy: 1, channels: { ...two, web: { ...two.web, demandCv: 0 } } },
      12,
    ],
  ])('%s', (_, demand, exact) => {
    expect(deviation(demand)).toBeCloseTo(exact, 9);
  });

  test('lognormal channels vary together as the forecast of their sum expects', () => {
    // Against the spread of demand itself, in one future per lane.
    const study = plainStudy({
      time: { horizonDays: 40, warmupDays: 0 },
      network: county(100),
      demand: { channels: two, noise: 'lognormal', cv: 0.8, channelIdiosyncrasy: 0.4 },
    });
    let [sum, squares, count] = [0, 0, 0];
    watch(
      resolve(study)[0]!,
      (t, look) => {
        if (t < 0) return;
        for (const x of look('region', 0, 'demand')) {
          sum += x;
          squares += x * x;
          count++;
        }
      },
      { blocks: 20 },
    );
    const seen = Math.sqrt(squares / count - (sum / count) ** 2);
    const demand = { noise: 'lognormal', cv: 0.8, channelIdiosyncrasy: 0.4 };
    expect(Math.abs(seen / deviation(demand) - 1)).toBeLessThan(0.03);
  });
});

describe('a channel is online if it says so, or if it is called online', () => {
  // A quarter of the orders is seen in advance, so a surprise of 20 units leaves 15.
  const surprise = {
    name: 'S',
    startDay: 50,
    days: 300,
    effectCv: 0,
    pullForwardShare: 0,
    cannibalisationShare: 0,
  };
  const hours = (channels: object) => {
    const study = plainStudy({
      network: county(100, 200),
      demand: { noise: 'none', channels: { all: null, ...channels } },
      campaigns: { surprise: { ...surprise, noticeDays: 0, mode: { kind: 'direct', upliftShare: 0.2 } } },
      information: { crmIntegration: 0.5, consentShare: 1, preOrderShare: 0.5, coverageShare: 0 },
      dispatch: { deadBandShare: 0, hoursPerEvent: 0, hoursPerUnits: 1, unitsPerHourBlock: 20 },
    });
    return Math.max(...play(study, { replications: 64, seeds: ['s'] }).values('dispatchHours')) / 300;
  };
  const channel = { name: 'C', share: 1, promiseHours: 24 };

  test.each([
    ['called online', { online: channel }, 0.75],
    ['another that says so', { app: { ...channel, online: true } }, 0.75],
    ['called online, but is not', { online: { ...channel, online: false } }, 1],
    ['another', { shop: channel }, 1],
  ])('%s', (_, channels, exact) => {
    expect(hours(channels)).toBeCloseTo(exact, 9);
  });
});

describe('channels that report later', () => {
  // Demand is 100 until day 60 and 120 from then on; nobody is told of it, so the forecast learns from reports alone.
  const step = {
    name: 'S',
    startDay: 60,
    days: 365,
    effectCv: 0,
    pullForwardShare: 0,
    cannibalisationShare: 0,
  };
  const forecasts = (channels: object, information: object = {}): number[] => {
    const study = plainStudy({
      time: { horizonDays: 80, warmupDays: 0 },
      network: county(100, 500),
      demand: { noise: 'none', persistence: 0.5, channels: { all: null, ...channels } },
      campaigns: { step: { ...step, noticeDays: 0, mode: { kind: 'direct', upliftShare: 0.2 } } },
      information: { forecast: { kind: 'level' }, smoothing: 1, lagDays: 1, ...information },
    });
    const seen: number[] = [];
    watch(resolve(study)[0]!, (t, look) => t >= 60 && seen.push(look('region', 0, 'forecast')[0]!), {
      lanes: 4,
    });
    return seen;
  };
  const late = (days: number) => ({
    web: two.web,
    shop: { ...two.shop, reportingLagDays: days },
  });

  test('the forecast follows each channel when its sales arrive', () => {
    // The web (.6) is a day late, the shop (.4) four days: a change is in the forecast of the second and the fifth day after.
    const expected = [100, 100, 112, 112, 112, 120, 120];
    forecasts(late(3))
      .slice(0, 7)
      .forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 9));
  });

  test('a moving average takes what has arrived', () => {
    const information = { forecast: { kind: 'movingAverage', days: 2 } };
    const expected = [100, 100, 106, 112, 112, 116, 120];
    forecasts(late(3), information)
      .slice(0, 7)
      .forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 9));
  });

  test('an older deviation counts less where it fades', () => {
    // One step ahead of a lag of one: .5², and of a lag of four: .5⁵.
    const information = { forecast: { kind: 'mmse' } };
    const at = forecasts(late(3), information);
    expect(at[2]).toBeCloseTo(100 + 0.25 * 12, 9);
    expect(at[5]).toBeCloseTo(100 + 0.25 * 12 + 0.5 ** 5 * 8, 9);
  });

  test('all channels a day later are an information lag of a day more', () => {
    const noisy = (information: object, lag: number) =>
      plainStudy({
        network: county(100, 130),
        demand: {
          noise: 'lognormal',
          channels: {
            all: null,
            web: { ...two.web, reportingLagDays: lag },
            shop: { ...two.shop, reportingLagDays: lag },
          },
        },
        information: { forecast: { kind: 'level' }, ...information },
      });
    const [own, common] = [play(noisy({ lagDays: 2 }, 3), few), play(noisy({ lagDays: 5 }, 0), few)];
    expect(mean(own, 'operationalGapPercent')).toBeCloseTo(mean(common, 'operationalGapPercent'), 9);
    expect(mean(own, 'operationalGapPercent')).not.toBe(
      mean(play(noisy({ lagDays: 2 }, 0), few), 'operationalGapPercent'),
    );
  });

  test('losses over a counter that reports late stay unknown', () => {
    // Half of what the shop is asked for is lost and not recorded: the level learns .6 + .4·½ = .8, and no more.
    const channels = {
      all: null,
      web: { ...two.web, online: true },
      shop: { ...two.shop, reportingLagDays: 2 },
    };
    const games = play(
      plainStudy({
        demand: { noise: 'none', channels },
        network: county(100, 50),
        information: { forecast: { kind: 'level' }, smoothing: 1, coverageShare: 0, censoredReports: true },
      }),
      few,
    );
    expect(mean(games, 'operationalGapPercent')).toBeCloseTo((100 * 20) / 80, 6);
  });
});
