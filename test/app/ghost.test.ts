import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { headline } from '../../src/app/outcomes/headline.ts';
import { movedSince, withUnmoved } from '../../src/app/ghost.ts';
import { summaryOf } from '../../src/app/shownSummary.ts';
import { withValue } from '../../src/app/scenarios/overrides.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { createResolver, resolveComparison } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';

const study = JSON.parse(readFileSync('scenarios/six-rows.tandem.json', 'utf8')) as Study;
const comparison = resolveComparison(study);
const resolveNext = createResolver();
const plans = resolveNext(study).slice(0, 3);

function summary(scenarios: readonly Scenario[], count: number) {
  const engine = createEngine(planRun(scenarios, comparison, { regional: false }));
  const columns = scenarios.map((_, scenario) => engine.play({ scenario, first: 0, count }));
  return summaryOf(
    columns,
    scenarios.map(({ id }) => id),
    comparison,
    headline,
  )!;
}

const ghost = { summary: summary(plans, 1000), question: { scenarios: plans, comparison } };

function edited(id: string) {
  const own = plans.find((plan) => plan.id === id)!;
  const next = withValue(study, id, 'demand.cv', 0.2, { base: plans[0]!, own });
  return resolveNext(next).slice(0, 3);
}

test('a lever of one plan moves that plan alone, and the others keep all their replications', () => {
  const now = edited('shared');
  expect(now.map((plan) => movedSince(ghost, plan, comparison))).toEqual([false, true, false]);
  const first = summary(now, 32);
  const shown = withUnmoved(first, ghost, now, comparison);
  shown.outcomes.forEach((outcome, i) => {
    const [before, fresh] = [ghost.summary.outcomes[i]!, first.outcomes[i]!];
    expect(outcome.scenarios[0]).toBe(before.scenarios[0]);
    expect(outcome.scenarios[1]).toBe(fresh.scenarios[1]);
    expect(outcome.scenarios[2]).toBe(before.scenarios[2]);
    expect(outcome.domain[0]).toBeLessThanOrEqual(Math.min(before.domain[0], fresh.domain[0]));
    expect(outcome.domain[1]).toBeGreaterThanOrEqual(Math.max(before.domain[1], fresh.domain[1]));
  });
});

test('where the reference, the seed or the settings are others, all is new', () => {
  const base = edited('base');
  const first = summary(base, 32);
  expect(withUnmoved(first, ghost, base, comparison)).toBe(first);
  const own = edited('shared');
  const early = summary(own, 32);
  expect(withUnmoved(early, ghost, own, { ...comparison, seed: 'other' })).toBe(early);
});
