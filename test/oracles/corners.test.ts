// At the ends of every range the numbers stay numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcomes.ts';
import { parameters } from '../../src/study/defaults.ts';
import type { Scenario } from '../../src/study/study.ts';
import { changed } from './leaves.ts';
import { arbitraryScenario, byKey, cases, long, playOne } from './random.ts';

const known = new Map(outcomes.map((o) => [o.id, o]));

function expectNumbers(scenario: Scenario): void {
  for (const [key, values] of byKey(playOne(scenario, { replications: 4, blockLanes: 4 }))) {
    const { lowest = -Infinity, highest = Infinity } = known.get(key.split('@')[0]!)!;
    for (const x of values) {
      expect(Number.isFinite(x), `${key}: ${x}`).toBe(true);
      expect(x, key).toBeGreaterThanOrEqual(lowest - 1e-9);
      expect(x, key).toBeLessThanOrEqual(highest + 1e-9);
    }
  }
}

/** Leaves that stand in a relation to others, or that say how a plan is written. */
const bound =
  /^time\.|share$|weights|kind$|leadDays|reviewDays|lagDays|LagDays|meetingEveryDays|planPeriodDays|gainSlope|lossSlope|rho$|noise$|values/;
const free = parameters.filter(({ path, kind }) => kind === 'number' && !bound.test(path));

test('random studies, wide over the ranges', () => {
  fc.assert(fc.property(arbitraryScenario(), expectNumbers), cases(long ? 400 : 12));
});

test('every number of a random study at one end of its range or the other', () => {
  const corner = fc.tuple(arbitraryScenario(), fc.infiniteStream(fc.integer({ min: 0, max: 4 })));
  fc.assert(
    fc.property(corner, ([scenario, picks]) => {
      const spoiled = changed(scenario, (value, parameter) => {
        if (!free.includes(parameter) || typeof value !== 'number') return value;
        const pick = picks.next().value as number;
        return pick === 0 ? parameter.min! : pick === 1 ? parameter.max! : value;
      });
      expectNumbers(spoiled);
    }),
    cases(long ? 400 : 12),
  );
});
