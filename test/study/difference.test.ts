import { expect, test } from 'vitest';
import { apply, difference } from '../../src/study/difference.ts';
import type { Study } from '../../src/study/study.ts';
import { writeStudy } from '../../src/study/write.ts';
import { edited } from './edited.ts';
import { chance } from './mutate.ts';
import { randomStudies, shipped, trials } from './samples.ts';

const studies = randomStudies(60, 1);
const texts = new Map(studies.map((study) => [study, writeStudy(study)]));

function kindsAndPaths(from: Study, to: Study) {
  return difference(from, to).map(({ kind, path }) => `${kind} ${path.join('.')}`);
}

function changed(change: (study: Study) => void): [Study, Study] {
  const [before, after] = [shipped('six-rows'), shipped('six-rows')];
  change(after);
  return [before, after];
}

test('the difference of 1,000 random pairs (10,000 at night), applied, gives the target to the byte', () => {
  for (let seed = 1; seed <= trials(1000, 10_000); seed++) {
    const source = chance(seed);
    const [from, other] = [source.pick(studies), source.pick(studies)];
    const to = source.below(5) === 0 ? other : edited(from, other, 1 + source.below(8), source);
    const target = writeStudy(to);
    const changes = difference(from, to);
    if (writeStudy(apply(from, changes)) !== target) throw new Error(`seed ${seed}`);
    if (texts.get(from) === target && changes.length > 0) throw new Error(`seed ${seed}: no difference`);
  }
  for (const [study, text] of texts) expect(writeStudy(study)).toBe(text);
}, 600_000);

test('a study does not differ from itself, nor from itself with its sections in another order', () => {
  const study = shipped('six-rows');
  const backwards = Object.fromEntries(Object.entries(study).reverse()) as Study;
  expect(difference(study, study)).toEqual([]);
  expect(difference(study, backwards)).toEqual([]);
});

test('a value is one change, also in a section that was not written before', () => {
  const [before, after] = changed(({ base }) => {
    base.network.regions['A']!.baseDemandPerDay += 1;
    base.incentives = { audit: 0.5 };
  });
  expect(kindsAndPaths(before, after)).toEqual([
    'set base.network.regions.A.baseDemandPerDay',
    'added base.incentives.audit',
  ]);
});

test('an entry that comes or goes is one change, and the rest has not moved', () => {
  const [before, after] = changed(({ base }) => {
    const [first] = Object.keys(base.network.regions);
    delete base.network.regions[first!];
    base.network.regions['new'] = { name: 'New', baseDemandPerDay: 5 };
  });
  const [first] = Object.keys(before.base.network.regions);
  expect(kindsAndPaths(before, after)).toEqual([
    `removed base.network.regions.${first}`,
    'added base.network.regions.new',
  ]);
});

test('the order of entries is a change of its own', () => {
  const [before, after] = changed(({ base }) => {
    base.network.regions = Object.fromEntries(Object.entries(base.network.regions).reverse());
  });
  expect(kindsAndPaths(before, after)).toEqual(['moved base.network.regions']);
});

test('a season table and a policy of another kind change as one', () => {
  const [before, after] = changed((study) => {
    study.base.demand = { ...study.base.demand, season: { weekday: [1, 1, 1, 1, 1, 1, 1] } };
    study.base.supply = { ...study.base.supply, policy: { kind: 'sS', reorderUnits: 1, orderUpToUnits: 2 } };
  });
  const later = structuredClone(after);
  later.base.demand!.season!.weekday![6] = 2;
  later.base.supply!.policy = { kind: 'rnQ', reorderUnits: 1, lotUnits: 2 };
  expect(kindsAndPaths(before, after)).toEqual([
    'added base.demand.season.weekday',
    'added base.supply.policy',
  ]);
  expect(kindsAndPaths(after, later)).toEqual(['set base.demand.season.weekday', 'set base.supply.policy']);
});

test('changes through a value without parts are refused, and a foreign key cannot reach the prototype', () => {
  const study = shipped('six-rows');
  const through = { path: ['id', 'x'], kind: 'set', before: 1, after: 2 } as const;
  expect(() => apply(study, [through])).toThrow(RangeError);
  const poison = { path: ['__proto__', 'polluted'], kind: 'added', after: 1 } as const;
  expect(() => apply(study, [poison])).toThrow(RangeError);
  expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
});
