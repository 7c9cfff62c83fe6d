import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  createBinder,
  leversAt,
  leversOf,
  type BoundLever,
  type LeverValue,
} from '../../src/app/levers/bound.ts';
import { chosen, possible } from '../../src/app/levers/kinds.ts';
import { permitted } from '../../src/app/levers/reach.ts';
import { leverGroups } from '../../src/app/levers/registry.ts';
import { withFittingRanges } from '../../src/app/scenarios/fitRanges.ts';
import { valueAt, withValue, type Edit } from '../../src/app/scenarios/overrides.ts';
import { withBranch } from '../../src/app/scenarios/structure.ts';
import { together } from '../../src/app/scenarios/wholes.ts';
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

const studies = ['six-rows', 'hub-or-counties', 'summer-campaign', 'joint-kpis', 'promise'];

test.each(studies)('every lever of %s can go to both ends of its slider and to every other choice', (id) => {
  const whole = JSON.parse(readFileSync(`scenarios/${id}.tandem.json`, 'utf8')) as Study;
  const resolved = createResolver()(whole);
  const [base] = resolved;
  let moves = 0;
  for (const own of [resolved[0]!, resolved[1]!]) {
    const records = ['campaigns', 'network.depots', 'demand.channels'] as const;
    const entries = records.flatMap((record) =>
      Object.keys(valueAt(own, record) ?? {}).flatMap((entry) => leversAt(record, entry, own, base!)),
    );
    for (const lever of [...leverGroups.flatMap((group) => leversOf(group, own, base!)), ...entries]) {
      for (const [what, edited] of editsOf(lever, whole, { base: base!, own })) {
        expect(() => createResolver()(withFittingRanges(edited)), what).not.toThrow();
        moves += 1;
      }
    }
  }
  expect(moves).toBeGreaterThan(200);
});

/** Where a hand can take a lever: the ends of its slider, the other side of a switch, each other choice. */
function editsOf(lever: BoundLever, study: Study, plans: { base: Scenario; own: Scenario }) {
  const { own } = plans;
  const { value, path, parameter } = lever;
  const edit = (to: LeverValue): [what: string, edited: Study] => {
    const edits = together(own, path, to);
    const become = (before: Study, [at, each]: Edit) => withValue(before, own.id, at, each, plans);
    return [`${path} = ${String(to)}`, edits.reduce(become, study)];
  };
  if (typeof value === 'boolean') return [edit(!value)];
  if (!parameter.choices) return [lever.min, lever.max].map((end) => edit(permitted(lever, end)));
  const choices = possible(path, parameter.choices, own).filter((choice) => choice !== value);
  return choices.map((choice): [string, Study] => {
    const [branch, written] = chosen(path, choice, own);
    return path.endsWith('.kind')
      ? [`${path} = ${choice}`, withBranch(study, own.id, branch, written, plans)]
      : edit(choice);
  });
}
