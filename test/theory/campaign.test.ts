import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  adstock,
  carryOverFactor,
  dailyRetention,
  halfLifeDays,
  meanAdstock,
} from '../../src/theory/adstock.ts';
import { campaignUplift } from '../../src/theory/campaignUplift.ts';
import { hill } from '../../src/theory/hill.ts';
import { blindDays, expectedWindowGap, meetingDay } from '../../src/theory/knowledgeDay.ts';
import { borrowedTotals, dipOnDay, dips } from '../../src/theory/pullForward.ts';
import { effectQuantile, probabilityAboveMean, residualCv } from '../../src/theory/uplift.ts';
import { logDeviation } from '../../src/theory/lognormalDemand.ts';
import { expectNear, sameCases } from './near.ts';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe('adstock', () => {
  test('Robyn recursion: 100 on five days at retention .5', () => {
    expect(adstock([100, 100, 100, 100, 100], 0.5)).toEqual([100, 150, 175, 187.5, 193.75]);
  });

  test('geometric series: retention .3, .5, .7, .9 carries 1.428571, 2, 3.333333, 10', () => {
    [1.428571, 2, 3.333333, 10].forEach((factor, i) => expectNear(carryOverFactor(0.3 + 0.2 * i), factor));
    const pulse = adstock([1, ...new Array<number>(400).fill(0)], 0.9);
    expectNear(sum(pulse), carryOverFactor(0.9), 1e-12);
  });

  test('half of a spend at retention .7 is forgotten after 1.943358 days', () => {
    expectNear(halfLifeDays(0.7), 1.943358);
  });

  test('seven days at the daily retention forget as much as a week', () => {
    expectNear(dailyRetention(0.5) ** 7, 0.5, 1e-12);
    expect(dailyRetention(0)).toBe(0);
  });

  test('the mean adstock is the mean of the recursion', () => {
    for (const retention of [0, 0.2, 0.5, 0.95]) {
      for (const days of [1, 7, 28, 365]) {
        const path = adstock(new Array<number>(days).fill(80), retention);
        expectNear(meanAdstock(80, retention, days), sum(path) / days, 1e-11);
      }
    }
  });
});

describe('saturation', () => {
  test.each([
    [1, 100, 100, 0.5],
    [2, 100, 50, 0.2],
    [2, 100, 200, 0.8],
    [3, 0.5, 0.8, 0.803768],
  ])('Hill exponent %d, half-saturation %d at %d is %d', (exponent, half, x, share) => {
    expectNear(hill(x, exponent, half), share);
  });

  test('nothing spent does nothing', () => expect(hill(0, 2, 100)).toBe(0));

  test('spend 100 for ten days: uplift 6.1538 % on the first day, 124.9211 % in 14 days', () => {
    const path = campaignUplift(
      {
        spendPerDay: 100,
        days: 10,
        retentionPerDay: 0.5,
        hillExponent: 2,
        halfSaturation: 150,
        ceilingShare: 0.2,
      },
      14,
    );
    [0.061538, 0.1, 0.115294].forEach((share, day) => expectNear(path[day]!, share));
    expectNear(path[9]!, 0.12791);
    expectNear(path[10]!, 0.061455);
    expectNear(sum(path), 1.249211);
  });

  test('a campaign without a half-saturation point takes its own mean adstock', () => {
    const campaign = {
      spendPerDay: 50,
      days: 20,
      retentionPerDay: 0.6,
      hillExponent: 1.5,
      ceilingShare: 0.2,
    };
    const own = campaignUplift({ ...campaign, halfSaturation: null }, 30);
    expect(own).toEqual(campaignUplift({ ...campaign, halfSaturation: meanAdstock(50, 0.6, 20) }, 30));
    expect(campaignUplift({ ...campaign, spendPerDay: 0, halfSaturation: null }, 3)).toEqual([0, 0, 0]);
  });
});

describe('pull-forward', () => {
  const campaign = { gainPerDay: 20, days: 10, pullForwardShare: 0.3, repayPerDay: 0.2 };

  test('base 100, uplift 20 % for ten days: gross 200, dip 60, net 140', () => {
    expect(borrowedTotals(campaign)).toEqual({ gross: 200, dip: 60, net: 140 });
  });

  test('the dip is 1.2, 2.16 and 5.355755 on days 1, 2 and 10, then shrinks by a fifth a day', () => {
    expectNear(dipOnDay(campaign, 0), 0);
    expectNear(dipOnDay(campaign, 1), 1.2, 1e-12);
    expectNear(dipOnDay(campaign, 2), 2.16, 1e-12);
    expectNear(dipOnDay(campaign, 10), 5.355755);
    for (let day = 10; day < 40; day++) {
      expectNear(dipOnDay(campaign, day + 1) / dipOnDay(campaign, day), 0.8, 1e-12);
    }
  });

  test('the daily dips sum to the whole debt', () => {
    const cases = fc.record({
      gainPerDay: fc.double({ min: 0, max: 100, noNaN: true }),
      days: fc.integer({ min: 1, max: 60 }),
      pullForwardShare: fc.double({ min: 0, max: 1, noNaN: true }),
      repayPerDay: fc.double({ min: 0.05, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(cases, (any) => {
        const each = Array.from({ length: 1000 }, (_, day) => dipOnDay(any, day));
        return Math.abs(sum(each) - borrowedTotals(any).dip) < 1e-8;
      }),
      { ...sameCases, numRuns: 50 },
    );
  });
});

test('day by day the recursion gives what the solution says', () => {
  const { gainPerDay, days, pullForwardShare, repayPerDay } = {
    gainPerDay: 20,
    days: 10,
    pullForwardShare: 0.3,
    repayPerDay: 0.2,
  };
  const gains = Array.from({ length: 40 }, (_, day) => (day < days ? gainPerDay : 0));
  dips(gains, pullForwardShare, repayPerDay).forEach((dip, day) =>
    expectNear(dip, dipOnDay({ gainPerDay, days, pullForwardShare, repayPerDay }, day), 1e-12),
  );
});

describe('uncertain effect', () => {
  test('mean 10 %, cv .5: quantiles, and 40.6642 % above the mean', () => {
    expectNear(logDeviation(0.5), 0.472381);
    expectNear(effectQuantile(0.1, 0.5, 0.05), 0.041124);
    expectNear(effectQuantile(0.1, 0.5, 0.5), 0.089443);
    expectNear(effectQuantile(0.1, 0.5, 0.95), 0.194532);
    expectNear(probabilityAboveMean(0.5), 0.406642);
  });

  test('quantiles of demand response ascend too', () => {
    expect(effectQuantile(-0.06, 0.5, 0.05)).toBeLessThan(effectQuantile(-0.06, 0.5, 0.95));
    expectNear(effectQuantile(-0.1, 0.5, 0.05), -effectQuantile(0.1, 0.5, 0.95), 1e-12);
  });

  test('a signal of accuracy 0, .25, .5, .75, 1 leaves a cv of .5, .438895, .363271, .260428, 0', () => {
    [0.5, 0.438895, 0.363271, 0.260428, 0].forEach((cv, i) => expectNear(residualCv(0.5, i / 4), cv));
    expect(residualCv(0, 0.5)).toBe(0);
  });
});

describe('a campaign that distribution learns of late', () => {
  const window = { startDay: 60, days: 20, noticeDays: 10, upliftShare: 0.1 };
  const silent = { coverage: 0, lagDays: 2, meetingEveryDays: null, meetingCoverage: 0 };

  test('platform coverage .4 without meetings: mean gap 6 %', () => {
    expectNear(expectedWindowGap({ ...silent, coverage: 0.4 }, window), 0.06, 1e-12);
  });

  test('monthly meetings alone, start on day 55: six blind days, gap 2.803738 %', () => {
    const early = { ...window, startDay: 55 };
    expect(meetingDay(45, 30)).toBe(60);
    expect(blindDays(60, early)).toBe(6);
    const gap = expectedWindowGap({ ...silent, meetingEveryDays: 30, meetingCoverage: 1 }, early);
    expectNear(100 * gap, 2.803738);
  });

  test('platform .4 and meetings .8, start on day 60: gap 1.419178 %', () => {
    const routes = { coverage: 0.4, lagDays: 2, meetingEveryDays: 30, meetingCoverage: 0.8 };
    expectNear(100 * expectedWindowGap(routes, window), 1.419178);
  });

  test('a meeting on the day of the announcement deals with it', () => {
    expect(meetingDay(60, 30)).toBe(60);
    expect(meetingDay(61, 30)).toBe(90);
    expect(meetingDay(-9, 30)).toBe(0);
  });

  test('more coverage, a shorter lag or more meetings never widen the gap', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const cases = fc.record({
      coverage: share,
      lagDays: fc.integer({ min: 0, max: 40 }),
      meetingEveryDays: fc.integer({ min: 1, max: 60 }),
      meetingCoverage: share,
    });
    fc.assert(
      fc.property(cases, fc.integer({ min: 0, max: 200 }), (routes, startDay) => {
        const at = { ...window, startDay };
        const gap = expectedWindowGap(routes, at) + 1e-12;
        return (
          expectedWindowGap({ ...routes, coverage: (1 + routes.coverage) / 2 }, at) <= gap &&
          expectedWindowGap({ ...routes, lagDays: Math.floor(routes.lagDays / 2) }, at) <= gap &&
          expectedWindowGap({ ...routes, meetingCoverage: (1 + routes.meetingCoverage) / 2 }, at) <= gap
        );
      }),
      sameCases,
    );
  });
});
