import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createBinder, leversOf, type BoundLever } from '../../src/app/levers/bound.ts';
import { leverGroups } from '../../src/app/levers/registry.ts';
import { withValue } from '../../src/app/scenarios/overrides.ts';
import { createResolver } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';

const study = JSON.parse(readFileSync('scenarios/hub-or-counties.tandem.json', 'utf8')) as Study;
const [first] = Object.keys(study.scenarios!);

/** Another value that the lever may take. */
function other({ value, min, max }: BoundLever): unknown {
  if (typeof value === 'boolean') return !value;
  return typeof value === 'number' ? (value === max ? min : (value + max) / 2) : null;
}

function plansOf(resolved: readonly Scenario[]) {
  return { base: resolved[0]!, own: resolved.find(({ id }) => id === first)! };
}

test('binders that follow a plan give the levers of that plan, whatever moves in it or in the base', () => {
  const resolveNext = createResolver();
  const binders = leverGroups.map((group) => ({ group, bind: createBinder(group) }));
  let followed = study;
  const { own, base } = plansOf(resolveNext(followed));
  for (const { bind } of binders) bind(own, base);
  let moves = 0;
  for (const group of leverGroups)
    for (const lever of leversOf(group, own, base)) {
      const value = other(lever);
      if (value === null) continue;
      const id = moves % 2 ? 'base' : first!;
      const both = plansOf(resolveNext(followed));
      const edited = withValue(followed, id, lever.path, value, {
        base: both.base,
        own: both[moves % 2 ? 'base' : 'own'],
      });
      let now;
      try {
        now = plansOf(resolveNext(edited));
      } catch {
        // Two levers whose ends depend on each other cannot both go anywhere.
        continue;
      }
      followed = edited;
      moves += 1;
      for (const { group: each, bind } of binders)
        expect(bind(now.own, now.base), lever.path).toEqual(leversOf(each, now.own, now.base));
    }
  expect(moves).toBeGreaterThan(40);
});

test('the levers that did not move are the same objects as before', () => {
  const resolveNext = createResolver();
  const binders = leverGroups.map((group) => createBinder(group));
  const before = plansOf(resolveNext(study));
  const old = binders.map((bind) => bind(before.own, before.base));
  const edited = withValue(study, first!, 'demand.cv', 0.31, { base: before.base, own: before.own });
  const now = plansOf(resolveNext(edited));
  const moved = binders.flatMap((bind, i) =>
    bind(now.own, now.base).filter((lever, place) => lever !== old[i]![place]),
  );
  expect(moved.map(({ path }) => path)).toEqual(['demand.cv']);
});
