// Where a unit comes from, with demand that is known to the unit: 100 a day.
import { describe, expect, test } from 'vitest';
import { counties, county, plainStudy, play } from './study.ts';

const once = { replications: 4, seeds: ['still'] };

const still = { noise: 'none' };
const DAYS = 300;

/** Units a day by source, and what is unserved, in the only future that there is. */
function flows(changes: object): Record<string, number> {
  const games = play(plainStudy({ demand: still, ...changes }), once);
  const perDay = (key: string) => games.values(key)[0]! / DAYS;
  const flow = {
    lateral: perDay('lateralUnits'),
    hub: perDay('hubUnits'),
    partner: perDay('partnerUnits'),
    unserved: perDay('unservedUnits'),
    served: perDay('servedUnits'),
  };
  return Object.fromEntries(Object.entries(flow).map(([key, units]) => [key, Number(units.toFixed(6))]));
}

const { depots } = counties(1, 100, 60, 25);
const partner = { name: 'Partner', kind: 'partner', capacityPerDay: 10 };
const everyone = { regions: counties(1, 100).regions, depots: { ...depots, partner } };

test('local first, then the hub, then the partner', () => {
  expect(flows({ network: everyone })).toEqual({ lateral: 0, hub: 25, partner: 10, unserved: 5, served: 95 });
});

test('an emergency share of what is left', () => {
  const of = flows({ network: everyone, placement: { emergencyShare: 0.4 } });
  expect(of).toEqual({ lateral: 0, hub: 25, partner: 10, unserved: 3, served: 97 });
});

test('a partner that is there seven days in ten gives seven tenths', () => {
  const network = {
    ...everyone,
    depots: { partner: { ...partner, availability: 0.7 }, ...counties(1, 100, 0).depots },
  };
  const games = play(plainStudy({ network, demand: still }));
  const mean = games.values('partnerUnits').reduce((sum, x) => sum + x, 0) / 1200 / DAYS;
  expect(Math.abs(mean - 7)).toBeLessThan((4 * 10 * Math.sqrt(0.21)) / Math.sqrt(1200 * DAYS));
});

describe('lanes', () => {
  const lane = (numbers: object) => ({ placement: { lanes: { local: numbers } } });

  test('carry no more than they can', () => {
    expect(flows({ network: county(100, 500), ...lane({ capacityPerDay: 30 }) })).toMatchObject({
      served: 30,
    });
  });

  test('carry that much of all products and channels together', () => {
    const products = { a: { name: 'A', share: 0.3 }, b: { name: 'B', share: 0.7 } };
    const channels = {
      all: null,
      one: { name: 'One', share: 0.8, promiseHours: 24 },
      two: { name: 'Two', share: 0.2, promiseHours: 24 },
    };
    for (const channelIntegration of [0, 0.5, 1]) {
      const changes = {
        network: county(100, 500),
        demand: { ...still, products, channels },
        placement: { channelIntegration, ...lane({ capacityPerDay: 30 }).placement },
      };
      expect(flows(changes)).toMatchObject({ served: 30 });
    }
  });

  test('lose a share on the way: 80 arrive of 100', () => {
    for (const channelIntegration of [0, 1])
      expect(
        flows({
          network: county(100, 100),
          placement: { channelIntegration, ...lane({ lossShare: 0.2 }).placement },
        }),
      ).toMatchObject({ served: 80 });
  });
});

describe('neighbours', () => {
  /** Two counties of 100 a day: one holds 150, the other 60. */
  const uneven = (hubUnits?: number) => {
    const { regions, depots } = counties(2, 100, 150, hubUnits);
    const poor = { name: 'Poor', kind: 'regional', region: 'county2', stockUnits: 60 };
    return { regions, depots: { ...depots, county2: poor } };
  };
  const lateral = (holdBackDays: number, more: object = {}) => ({
    placement: { lateral: { enabled: true, holdBackDays }, ...more },
  });

  test('give what they do not need', () => {
    expect(flows({ network: uneven(), ...lateral(0) })).toMatchObject({ lateral: 40, unserved: 0 });
  });

  test('keep what they hold back', () => {
    expect(flows({ network: uneven(), ...lateral(0.2) })).toMatchObject({ lateral: 30, unserved: 10 });
  });

  test('come before the hub or after it, as the plan says', () => {
    const network = uneven(35);
    expect(flows({ network, ...lateral(0) })).toMatchObject({ lateral: 40, hub: 0 });
    expect(flows({ network, ...lateral(0, { tierOrder: 'hubFirst' }) })).toMatchObject({
      lateral: 5,
      hub: 35,
    });
  });
});

describe('a hub that is short', () => {
  test('serves its regions in proportion to what they need', () => {
    const { regions, depots } = counties(2, 100, 0, 90);
    const network = { regions: { ...regions, county2: { name: '2', baseDemandPerDay: 50 } }, depots };
    const games = play(plainStudy({ network, demand: still }), {
      replications: 4,
      seeds: ['still'],
      regional: true,
    });
    expect(games.values('servedUnits@county1')[0]! / DAYS).toBeCloseTo(60, 9);
    expect(games.values('servedUnits@county2')[0]! / DAYS).toBeCloseTo(30, 9);
  });

  test('gets a cut of its order where the supplier is short', () => {
    const supply = { upstreamCapacityPerDay: 120 };
    const games = play(plainStudy({ network: counties(2, 100, 100), demand: still, supply }), once);
    expect(games.values('servedUnits')[0]! / DAYS).toBeCloseTo(120, 9);
  });
});

test('stock that leaks: ζ of what is left stays', () => {
  const games = play(
    plainStudy({ network: county(100, 300), demand: still, supply: { retention: 0.9 } }),
    once,
  );
  expect(games.values('meanStockUnits')[0]).toBeCloseTo(180, 9);
  expect(games.values('expiredUnits')[0]! / DAYS).toBeCloseTo(20, 9);
});

test('half of what is unserved waits: 100 asked, 80 there, 20 missing at the end of every day', () => {
  // Of 20 missing 10 wait; the next day they come first, so 30 are missing, of which 15 wait, and so on to 40 and 20.
  const { regions, depots } = counties(1, 100, 0);
  const network = { regions, depots: { ...depots, partner: { ...partner, capacityPerDay: 80 } } };
  const games = play(plainStudy({ network, demand: still, supply: { backlogShare: 0.5 } }), once);
  expect(games.values('meanBacklogUnits')[0]).toBeCloseTo(20, 9);
  expect(games.values('unservedUnits')[0]! / DAYS).toBeCloseTo(40, 9);
});
