// What a change of words must not change: units, the order of regions, a campaign without effect.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcomes.ts';
import type { Scenario } from '../../src/study/study.ts';
import { changed } from './leaves.ts';
import { arbitraryScenario, byKey, cases, long, loosened, playOne } from './random.ts';

const unitOf = new Map(outcomes.map((o) => [o.id, o.unit]));
const bare = (key: string): string => key.split('@')[0]!;

/** The same plan in a unit that is `factor` times smaller. */
function rescaled(scenario: Scenario, factor: number): Scenario {
  return changed(scenario, (value, { unit, path }) => {
    if (typeof value !== 'number') return value;
    if (/^(unit|cases)(\/|$)/.test(unit) || /^s, r$/.test(unit)) return value * factor;
    if (unit.startsWith('¥/unit²')) return value / factor / factor;
    if (unit.startsWith('¥/unit')) return value / factor;
    return path === 'customers.compensationReference' ? value / factor : value;
  });
}

/** The same but for rounding: a millionth of the number, or a trace of units where there would be none. */
function expectClose(key: string, values: readonly number[], others: readonly number[]): void {
  values.forEach((x, i) => {
    const tolerance = 1e-6 * Math.max(Math.abs(x), 1e-3);
    expect(Math.abs(x - others[i]!), `${key}: ${x} and ${others[i]}`).toBeLessThanOrEqual(tolerance);
  });
}

/** Demand that comes in whole pieces has no other unit. */
const divisible = arbitraryScenario().filter(({ demand }) => !/oisson/.test(demand.noise));

test('in a unit 1,024 times smaller every share, hour and amount of money is the same to the bit', () => {
  fc.assert(
    fc.property(divisible, (scenario) => {
      const [large, small] = [byKey(playOne(scenario)), byKey(playOne(rescaled(scenario, 1024)))];
      for (const [key, values] of large) {
        const factor = unitOf.get(bare(key)) === 'unit' ? 1024 : 1;
        expect([key, small.get(key)]).toEqual([key, values.map((x) => x * factor)]);
      }
    }),
    cases(long ? 200 : 10),
  );
});

/** An order is a difference of large numbers: for a millionth of a unit a day beside a stock of a thousand, rounding. */
const sizeable = divisible.filter(({ network }) =>
  Object.values(network.regions).every(({ baseDemandPerDay }) => baseDemandPerDay >= 0.1),
);

test('in a unit 1,000 times smaller they are the same but for rounding', () => {
  fc.assert(
    fc.property(sizeable, (scenario) => {
      const [large, small] = [byKey(playOne(scenario)), byKey(playOne(rescaled(scenario, 1000)))];
      for (const [key, values] of large) {
        const factor = unitOf.get(bare(key)) === 'unit' ? 1000 : 1;
        expectClose(
          key,
          values,
          small.get(key)!.map((x) => x / factor),
        );
      }
    }),
    cases(long ? 100 : 6),
  );
});

const backwards = <T>(record: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(record).reverse());

test('regions and depots in another order give the same outcomes under their names', () => {
  fc.assert(
    fc.property(arbitraryScenario(), (scenario) => {
      const other = loosened(scenario);
      other.network.regions = backwards(other.network.regions);
      other.network.depots = backwards(other.network.depots);
      const [there, back] = [byKey(playOne(scenario)), byKey(playOne(other))];
      expect([...back.keys()].sort()).toEqual([...there.keys()].sort());
      for (const [key, values] of there) expectClose(key, values, back.get(key)!);
    }),
    cases(long ? 200 : 10),
  );
});

test('a campaign without uplift is no campaign, to the bit', () => {
  fc.assert(
    fc.property(
      arbitraryScenario().filter(({ campaigns }) => Object.keys(campaigns).length > 0),
      (scenario) => {
        const [none, idle] = [loosened(scenario), loosened(scenario)];
        none.campaigns = {};
        for (const campaign of Object.values(idle.campaigns)) {
          campaign.mode = { kind: 'direct', upliftShare: 0 };
          campaign.costPerDay = 0;
        }
        expect(Object.fromEntries(byKey(playOne(idle)))).toEqual(Object.fromEntries(byKey(playOne(none))));
      },
    ),
    cases(long ? 100 : 6),
  );
});
