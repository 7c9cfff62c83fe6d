import { expect, test } from 'vitest';
import { safetyFor } from '../../src/engine/isoService.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { normalLoss } from '../../src/kernel/normalDistribution.ts';
import { resolve } from '../../src/study/resolve.ts';
import { counties, county, meanOf, plainStudy } from '../oracles/study.ts';

const level = (unservedPercent: number) => ({
  placement: { compare: { kind: 'isoService', unservedPercent } },
});

/** Columns of the base of a study, as one call gives them. */
function played(changes: object, { seed = 'level', blockLanes = 64, first = 0, count = 128 } = {}) {
  const plan = planRun(resolve(plainStudy(changes)), { seed, replications: 1000 }, { blockLanes });
  const { keys, values } = createEngine(plan).play({ scenario: 0, first, count });
  return (key: string) => values.slice(keys.indexOf(key) * count, (keys.indexOf(key) + 1) * count);
}

test('bisection finds the safety of the newsvendor', () => {
  // Unserved = 100·cv·L(z) for normal demand; L(z) = .05 at z = 1.2548.
  const z = safetyFor(1.5, (x) => 30 * normalLoss(x));
  expect(30 * normalLoss(z)).toBeLessThanOrEqual(1.5);
  expect(30 * normalLoss(z - 0.0013)).toBeGreaterThan(1.5);
});

test('a level that no safety reaches, or that any reaches, is met at the nearest end', () => {
  expect(safetyFor(1, () => 3)).toBe(4);
  expect(safetyFor(5, () => 3)).toBe(-1);
});

test('hub and counties are compared at one level of service, and the hub needs less stock', () => {
  const network = counties(4, 100, undefined, undefined);
  const depots = { ...network.depots, hub: { name: 'Hub', kind: 'central' } };
  const of = (centralShare: number) => {
    const { placement } = level(2);
    return played({ network: { ...network, depots }, placement: { ...placement, centralShare } });
  };
  const [apart, hub] = [of(0), of(1)];
  for (const arm of [apart, hub]) {
    const { mean } = meanOf(arm('unservedPercent'));
    expect(mean).toBeLessThanOrEqual(2);
    expect(mean).toBeGreaterThan(1.98);
  }
  expect(meanOf(hub('meanStockUnits')).mean).toBeLessThan(meanOf(apart('meanStockUnits')).mean);
});

test('the level does not depend on how the futures are cut, only on the seed', () => {
  const changes = { network: county(100), ...level(1) };
  const whole = played(changes)('unservedUnits');
  expect(played(changes, { blockLanes: 32 })('unservedUnits')).toEqual(whole);
  expect(played(changes, { first: 64, count: 64 })('unservedUnits')).toEqual(whole.slice(64));
  const z = (seed: string) => played(changes, { seed })('safetyFactor')[0];
  expect(z('other')).not.toBe(z('level'));
  expect(z('level')).toBe(played(changes)('safetyFactor')[0]);
});

test('stock that is fixed by hand stays what it is, to the bit', () => {
  const network = county(100, 115);
  for (const key of ['unservedUnits', 'meanStockUnits', 'profitPerDay'])
    expect(played({ network, ...level(1) })(key)).toEqual(played({ network })(key));
});
