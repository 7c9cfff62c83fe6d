// At the ends of every range the numbers stay numbers.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { outcomes } from '../../src/model/outcomes.ts';
import { parameters } from '../../src/study/defaults.ts';
import type { Scenario } from '../../src/study/study.ts';
import { changed } from './leaves.ts';
import { arbitraryScenario, byKey, cases, long, loosened, playOne } from './random.ts';
import { shipped } from './shipped.ts';

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

/** The ends of the twelve parameters that a planner turns first, and what a shipped scenario needs to feel them all. */
const main = {
  'demand.cv': [0, 1.5],
  'demand.persistence': [0, 0.95],
  'campaigns.kpi.mode.upliftShare': [-0.9, 5],
  'campaigns.kpi.effectCv': [0, 1.5],
  'information.coverageShare': [0, 1],
  'information.lagDays': [0, 30],
  'information.accuracyShare': [0, 1],
  'supply.safetyFactor': [-1, 4],
  'supply.leadDays': [0, 60],
  'placement.centralShare': [0, 1],
  'placement.lateral.holdBackDays': [0, 10],
  'incentives.bonusIntensity': [0, 1],
} as const;

test('each of the 4,096 corners of the twelve main parameters', () => {
  const paths = Object.keys(main) as (keyof typeof main)[];
  const study = shipped().find(({ study }) => study.id === 'joint-kpis')!;
  const joint = loosened(study.scenarios.find(({ id }) => id === 'joint')!);
  const [campaign] = Object.values(joint.campaigns);
  joint.campaigns = { kpi: campaign! };
  joint.time = { ...joint.time, horizonDays: 60, warmupDays: 20, reportDays: 20 };
  let corners = 0;
  for (let corner = 0; corner < 2 ** paths.length; corner += long ? 1 : 127) {
    const ends = new Map(paths.map((path, i) => [path as string, main[path][(corner >> i) & 1]!]));
    expectNumbers(changed(joint, (value, _, path) => ends.get(path) ?? value));
    corners++;
  }
  expect(corners).toBe(long ? 4096 : 33);
});

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
