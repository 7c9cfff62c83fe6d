// What must not move a single bit: the machine's instructions, how a run is cut, who else is in it.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { digest } from '../../src/engine/columns.ts';
import { arbitraryScenario, byKey, cases, long, loosened, playOne } from './random.ts';
import { shipped } from './shipped.ts';

const bits = (...args: Parameters<typeof playOne>) => digest([playOne(...args)]);

describe('vectors, scalars and the plain interpreter give the same bits', () => {
  // The base and the last scenario of every study; all of them when there is time.
  const told = shipped().flatMap(({ file, scenarios }) =>
    scenarios.filter((_, i) => long || i % (scenarios.length - 1) === 0).map((s) => [file, s.id, s] as const),
  );
  test.each(told)('%s, %s', (_file, _id, scenario) => {
    const few = { replications: 4, blockLanes: 4 };
    const vector = bits(scenario, { ...few, backEnd: 'simd' });
    expect(bits(scenario, { ...few, backEnd: 'scalar' })).toBe(vector);
    expect(bits(scenario, { ...few, backEnd: 'oracle' })).toBe(vector);
  });

  test('random scenarios', () => {
    fc.assert(
      fc.property(arbitraryScenario(), (scenario) => {
        const few = { replications: 8, blockLanes: 8 };
        const vector = bits(scenario, { ...few, backEnd: 'simd' });
        expect(bits(scenario, { ...few, backEnd: 'scalar' })).toBe(vector);
        expect(bits(scenario, { ...few, backEnd: 'oracle' })).toBe(vector);
      }),
      cases(long ? 100 : 22),
    );
  });
});

test('blocks of 16, 64 and 256 give the same bits', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const of = (blockLanes: number) => bits(scenario, { replications: 70, blockLanes });
      expect(of(64)).toBe(of(16));
      expect(of(256)).toBe(of(16));
    }),
    cases(5),
  );
});

test('more replications leave the first ones as they were, and any part can be played alone', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const many = byKey(playOne(scenario, { replications: 50 }));
      const few = byKey(playOne(scenario, { replications: 21 }));
      const late = byKey(playOne(scenario, { replications: 13, first: 37 }));
      for (const [key, values] of many) {
        expect(few.get(key)).toEqual(values.slice(0, 21));
        expect(late.get(key)).toEqual(values.slice(37));
      }
    }),
    cases(5),
  );
});

describe('who else is in a scenario moves no draw', () => {
  /** Scenarios in which demand of a region depends on nothing but its own draws and campaigns. */
  const aloof = arbitraryScenario().map((scenario) => {
    const plan = loosened(scenario);
    plan.customers.switchingPerMonth = 0;
    plan.information.feedback = 0;
    const { correlation } = plan.demand;
    if (correlation.kind !== 'equal' || correlation.rho < 0)
      plan.demand.correlation = { kind: 'equal', rho: 0.3 };
    return plan;
  });
  const demandOf = (scenario: Parameters<typeof playOne>[0], region: string) =>
    byKey(playOne(scenario)).get(`demandUnits@${region}`);

  test.each(['region', 'depot', 'campaign'])(
    'another %s',
    (kind) => {
      fc.assert(
        fc.property(aloof, (plan) => {
          const more = loosened(plan);
          const [first] = Object.keys(plan.network.regions);
          const name = { zh: 'x', en: 'x' };
          const region = { ...more.network.regions[first!]!, name, baseDemandPerDay: 77 };
          const depot = { name, kind: 'regional' as const, lanes: {} };
          if (kind === 'region') {
            more.network.regions = { newcomer: region, ...more.network.regions };
            more.network.depots = { ...more.network.depots, newcomerDepot: { ...depot, region: 'newcomer' } };
          } else if (kind === 'depot') {
            more.network.depots = { newcomer: { ...depot, region: first! }, ...more.network.depots };
          } else {
            more.network.regions = { ...more.network.regions, newcomer: region };
            more.network.depots = { ...more.network.depots, newcomerDepot: { ...depot, region: 'newcomer' } };
            more.campaigns = {
              added: {
                name,
                startDay: 0,
                days: 20,
                noticeDays: 3,
                regions: { newcomer: 1 },
                mode: { kind: 'direct', upliftShare: 0.4 },
                effectCv: 0.5,
                pullForwardShare: 0.2,
                repayPerDay: 0.1,
                cannibalisationShare: 0.1,
                costPerDay: 0,
                channelIntensity: {},
                segmentIntensity: {},
              },
              ...more.campaigns,
            };
          }
          for (const id of Object.keys(plan.network.regions))
            expect(demandOf(more, id)).toEqual(demandOf(plan, id));
        }),
        cases(5),
      );
    },
    60_000,
  );
});
