// What must hold between two scenarios that share their futures.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlanChanges } from '../../src/study/study.ts';
import { cases } from './random.ts';
import { shipped } from './shipped.ts';
import { combine, county, meanOf, plainStudy, play } from './study.ts';

test('a scenario that changes nothing differs by exactly nothing', () => {
  for (const { study, scenarios } of shipped()) {
    const restated = { supply: { leadDays: scenarios[0]!.supply.leadDays } };
    const same = {
      ...study,
      scenarios: { copy: { name: 'Copy' }, restated: { name: 'Restated', changes: restated } },
    };
    const games = play(same, { replications: 8, seeds: ['same'] });
    for (const id of ['copy', 'restated'])
      for (const key of [
        'unservedPercent',
        'satisfaction',
        'dispatchHours',
        'turnover',
        'forecastGapPercent',
      ])
        expect([...games.values(key, id)]).toEqual([...games.values(key)]);
  }
});

test('more stock never leaves more unserved, in any future: one depot, lost sales', () => {
  const plan = fc.record({
    stock: fc.double({ min: 0, max: 600, noNaN: true }),
    more: fc.double({ min: 0, max: 200, noNaN: true }),
    cv: fc.double({ min: 0, max: 1.2, noNaN: true }),
    persistence: fc.double({ min: 0, max: 0.9, noNaN: true }),
    leadDays: fc.integer({ min: 0, max: 5 }),
    reviewDays: fc.integer({ min: 1, max: 4 }),
    noise: fc.constantFrom('normal', 'lognormal', 'poisson', 'compoundPoisson'),
  });
  fc.assert(
    fc.property(plan, ({ stock, more, cv, persistence, leadDays, reviewDays, noise }) => {
      const study = plainStudy(
        {
          time: { horizonDays: 40, warmupDays: 0 },
          network: county(100, stock),
          demand: { cv, persistence, noise },
          supply: { leadDays, reviewDays },
        },
        { more: { network: { depots: { north: { stockUnits: stock + more } } } } },
      );
      const games = play(study, { replications: 32, seeds: ['stock'] });
      const less = games.values('unservedUnits');
      games
        .values('unservedUnits', 'more')
        .forEach((units, i) => expect(units).toBeLessThanOrEqual(less[i]! + 1e-9));
    }),
    cases(30),
  );
});

describe('knowing more never widens the mean forecast gap of the summer campaign', () => {
  const { study } = shipped().find(({ file }) => file.startsWith('summer-campaign'))!;
  const ladders: Record<string, PlanChanges['information'][]> = {
    coverage: [0.1, 0.5, 0.9].map((coverageShare) => ({ coverageShare })),
    accuracy: [0, 0.5, 1].map((accuracyShare) => ({ accuracyShare, coverageShare: 1 })),
    integration: [0, 0.4, 0.8].map((crmIntegration) => ({ crmIntegration, consentShare: 1 })),
    lag: [20, 7, 0].map((lagDays) => ({ lagDays, coverageShare: 1 })),
  };

  test.each(Object.keys(ladders))('%s', (lever) => {
    const rungs = ladders[lever]!.map((information) => ({ information: { plannerBias: 0, ...information } }));
    const scenarios = Object.fromEntries(rungs.map((changes, i) => [`rung${i}`, { name: `${i}`, changes }]));
    const games = play({ ...study, scenarios }, { replications: 200, seeds: ['gap'] });
    for (const key of ['forecastGapPercent', 'operationalGapPercent'])
      for (let i = 1; i < rungs.length; i++) {
        const columns = [games.values(key, `rung${i}`), games.values(key, `rung${i - 1}`)];
        const { mean, standardError } = meanOf(combine(columns, (knowing, before) => knowing - before));
        expect(mean, `${key}, step ${i}`).toBeLessThanOrEqual(2 * standardError);
      }
  });
});
