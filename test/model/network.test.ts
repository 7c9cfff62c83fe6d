// Facts of single lanes and depots, each worked out by hand.
import { describe, expect, test } from 'vitest';
import { onTimeShare } from '../../src/theory/onTime.ts';
import { resolve } from '../../src/study/resolve.ts';
import { readStudy } from '../../src/study/read.ts';
import { writeStudy } from '../../src/study/write.ts';
import { counties, county, meanOf, plainStudy, play, watch } from '../oracles/study.ts';

const few = { replications: 4, seeds: ['network'] };
const still = { noise: 'none' };
const home = (region: string, more: object = {}) => ({ name: region, kind: 'regional', region, ...more });
const mean = (games: ReturnType<typeof play>, key: string) => meanOf(games.values(key)).mean;

test('a lane between neighbours has hours and a variation of its own', () => {
  // The second county has nothing: every unit comes from the first, over its lane.
  const { regions } = counties(2, 100);
  const depots = {
    county1: home('county1', { stockUnits: 200 }),
    county2: home('county2', { stockUnits: 0 }),
  };
  const share = (lane: object) =>
    mean(
      play(
        plainStudy({
          network: {
            regions,
            depots: { ...depots, county1: { ...depots.county1, lanes: { county2: lane } } },
          },
          demand: still,
          placement: {
            lateral: { enabled: true, holdBackDays: 0 },
            lanes: { lateral: { hours: 20, cv: 0.3 } },
          },
          customers: { promiseActive: true },
        }),
        { ...few, regional: true },
      ),
      'onTimePercent@county2',
    ) / 100;
  expect(share({})).toBeCloseTo(onTimeShare(24, 20, 0.3), 6);
  expect(share({ hours: 18 })).toBeCloseTo(onTimeShare(24, 18, 0.3), 6);
  expect(share({ cv: 0.6 })).toBeCloseTo(onTimeShare(24, 20, 0.6), 6);
  expect(share({ hours: 22, cv: 0.1 })).toBeCloseTo(onTimeShare(24, 22, 0.1), 6);
});

describe('crews of partners', () => {
  /** Half of the day comes from a partner, whose lane takes 20 hours. */
  const games = (crews: object, dispatch: object = {}) =>
    play(
      plainStudy({
        network: {
          regions: { north: { name: 'North', baseDemandPerDay: 100 } },
          depots: {
            own: { name: 'Own', kind: 'regional', region: 'north', stockUnits: 50 },
            friend: { name: 'Friend', kind: 'partner', capacityPerDay: 50, ...crews },
          },
        },
        demand: still,
        placement: { lanes: { local: { hours: 1, cv: 0 }, partner: { hours: 20, cv: 0.3 } } },
        dispatch: {
          crewsPerDepot: 1,
          shiftHours: 2,
          deadBandShare: 0.2,
          hoursPerPartnerCall: 0,
          ...dispatch,
        },
        customers: { promiseActive: true },
        money: { overtimeFactor: 2 },
      }),
      few,
    );

  test('are as many as the day asks for, unless their number is stated', () => {
    // One's own crew is swamped (2.5 jobs of 1.3 hours in a shift of two), the partner's is not.
    expect(mean(games({}), 'onTimePercent')).toBeCloseTo(50 * onTimeShare(24, 20, 0.3), 4);
    expect(mean(games({ crews: 1 }), 'onTimePercent')).toBeLessThan(0.01);
  });

  test('cost nothing of one’s own, not even beyond their shift', () => {
    for (const crews of [{}, { crews: 1 }])
      // 2.5 jobs of 1.3 hours, of which 1.25 beyond the shift.
      expect(mean(games(crews), 'crewCostPerDay')).toBeCloseTo((2.5 * 1.3 + 1.25) * 45, 6);
  });

  test('work no hours of one’s own', () => {
    const found = games({ crews: 1 }, { crewsPerDepot: 3 });
    expect(mean(found, 'crewHours')).toBeCloseTo(300 * 2.5 * 1.3, 6);
    expect(mean(found, 'crewUtilisationPercent')).toBeCloseTo((100 * 2.5 * 1.3) / 6, 6);
  });
});

describe('what crews do', () => {
  // Ten jobs of an hour a day.
  const games = (crewsPerDepot: number | null, dispatch: object = {}) =>
    play(
      plainStudy({
        network: county(100, 100),
        demand: still,
        dispatch: {
          crewsPerDepot,
          batchUnits: 10,
          handlingHours: 1,
          roundTripHours: 0,
          shiftHours: 10,
          ...dispatch,
        },
      }),
      few,
    );

  test('hours, how busy they are, and how long a job waits', () => {
    const two = games(2);
    expect(mean(two, 'crewHours')).toBeCloseTo(3000, 6);
    expect(mean(two, 'crewUtilisationPercent')).toBeCloseTo(50, 9);
    // M/M/2 with λ = 1, s = 1: C = 1/3, so an hour's service waits 1/3 of an hour.
    expect(mean(two, 'crewWaitHours')).toBeCloseTo(1 / 3, 6);
  });

  test('more than a shift holds is not worked', () => {
    const swamped = games(1, { shiftHours: 8 });
    expect(mean(swamped, 'crewHours')).toBeCloseTo(8 * 300, 6);
    expect(mean(swamped, 'crewUtilisationPercent')).toBe(100);
    expect(mean(swamped, 'crewWaitHours')).toBeGreaterThan(24);
  });

  test('where they are not counted nobody waits, and the work is done', () => {
    const open = games(null);
    expect(mean(open, 'crewHours')).toBeCloseTo(3000, 6);
    expect(mean(open, 'crewUtilisationPercent')).toBe(0);
    expect(mean(open, 'crewWaitHours')).toBe(0);
  });
});

test('a hub alone plans for all, so opposite deviations cancel there whatever the central share says', () => {
  // One county asks for 20 more than foreseen, the other for 20 less.
  const swing = (sign: number, county: string) => ({
    name: county,
    startDay: 50,
    days: 300,
    noticeDays: 0,
    regions: { [county]: 1 },
    mode: { kind: 'direct', upliftShare: sign * 0.2 },
    effectCv: 0,
    pullForwardShare: 0,
    cannibalisationShare: 0,
  });
  const hours = (depots: object, centralShare: number) =>
    mean(
      play(
        plainStudy({
          network: {
            regions: counties(2, 100).regions,
            depots: { ...depots, hub: { name: 'Hub', kind: 'central' } },
          },
          demand: still,
          campaigns: { up: swing(1, 'county1'), down: swing(-1, 'county2') },
          dispatch: {
            deadBandShare: 0,
            hoursPerEvent: 0,
            hoursPerUnits: 1,
            unitsPerHourBlock: 20,
            hubNetting: 0.6,
          },
          placement: { centralShare },
        }),
        few,
      ),
      'dispatchHours',
    ) / 300;
  for (const share of [0, 0.5, 1]) expect(hours({}, share)).toBeCloseTo(2 * 0.4, 9);
  const depots = { county1: home('county1'), county2: home('county2') };
  expect(hours(depots, 0.5)).toBeCloseTo(2 * 0.7, 9);
  expect(hours(depots, 0)).toBeCloseTo(2, 9);
  // A deviation that the hub does not plan for cancels nothing there.
  expect(hours({ county1: depots.county1 }, 0)).toBeCloseTo(2, 9);
});

describe('a total that plans are compared at', () => {
  const network = (own: number | undefined) => {
    const { regions, depots } = counties(3, 100);
    return {
      regions,
      depots: { ...depots, county1: home('county1', own === undefined ? {} : { stockUnits: own }) },
    };
  };
  const study = (own: number | undefined, totalUnits: number | null) =>
    plainStudy({
      network: network(own),
      supply: { safetyFactor: 1 },
      placement: { compare: { kind: 'isoStock', totalUnits } },
    });
  const stocks = (own: number | undefined, totalUnits: number | null) => {
    const found: number[] = [];
    watch(
      resolve(study(own, totalUnits))[0]!,
      (t, look) => t < 0 && found.push(...[0, 1, 2].map((k) => look('store', k, 'stock')[0]!)),
      { lanes: 4 },
    );
    return found;
  };

  test.each([
    [undefined, 360, [120, 120, 120]],
    [60, 360, [60, 150, 150]],
    [360, 360, [360, 0, 0]],
    [90, null, [90, 150, 150]],
  ])('of which one depot is to hold %s of %s', (own, total, expected) => {
    stocks(own, total).forEach((units, k) => expect(units).toBeCloseTo(expected[k]!, 9));
  });

  test('cannot be less than what single depots are to hold', () => {
    const result = readStudy(writeStudy(study(400, 360)));
    expect(result.ok).toBe(false);
    if (!result.ok)
      expect(result.faults.map(({ path }) => path)).toContain('base.placement.compare.totalUnits');
  });
});
