import { describe, expect, test } from 'vitest';
import { entryOrder } from '../../src/study/entryOrder.ts';
import { mergeStudies, resolveConflict } from '../../src/study/threeWay.ts';
import type { Study } from '../../src/study/study.ts';
import { writeStudy } from '../../src/study/write.ts';
import { edited } from './edited.ts';
import { chance } from './mutate.ts';
import { randomStudies, shipped, trials } from './samples.ts';

const studies = randomStudies(40, 2);
const sections = ['comparison', 'base.network', 'base.demand', 'base.campaigns', 'scenarios'];

function copies(change: { ours: (study: Study) => void; theirs: (study: Study) => void }) {
  const [base, ours, theirs] = [shipped('six-rows'), shipped('six-rows'), shipped('six-rows')];
  change.ours(ours);
  change.theirs(theirs);
  return { base, ours, theirs, merge: mergeStudies(base, ours, theirs) };
}

test('300 random merges (10,000 at night): the sides may be exchanged, and one side alone comes out whole', () => {
  const seen = { agreed: 0, conflicts: 0 };
  const merges = trials(300, 10_000);
  for (let seed = 1; seed <= merges; seed++) {
    const source = chance(seed);
    const [base, other] = [source.pick(studies), source.pick(studies)];
    // Half of the pairs work on the same section, so that they meet.
    const section = seed % 2 === 0 ? undefined : source.pick(sections);
    const [ours, theirs] = [0, 1].map(() => edited(base, other, 1 + source.below(8), source, section)) as [
      Study,
      Study,
    ];
    const [one, two] = [mergeStudies(base, ours, theirs), mergeStudies(base, theirs, ours)];
    const fail = (what: string) => new Error(`seed ${seed}: ${what}`);
    if (one.conflicts.length !== two.conflicts.length) throw fail('other conflicts');
    if (one.conflicts.length === 0) {
      seen.agreed += 1;
      if (writeStudy(one.merged) !== writeStudy(two.merged)) throw fail('the sides differ');
    } else {
      seen.conflicts += 1;
      const swapped = one.conflicts.reduce((merge, each) => resolveConflict(merge, each, 'theirs'), one);
      const choices = swapped.conflicts.every(({ chosen }) => chosen === 'theirs');
      const values = one.conflicts.every(({ about }) => about === 'value');
      if (!choices) throw fail('not resolved');
      // With all conflicts decided for one file, who asks makes no difference, but for the order of entries.
      if (values && sorted(swapped.merged) !== sorted(two.merged)) throw fail('resolved otherwise');
    }
    if (seed % 10 === 0) {
      const text = writeStudy(ours);
      for (const [x, y] of [
        [ours, base],
        [base, ours],
        [ours, ours],
      ] as const) {
        const alone = mergeStudies(base, x, y);
        if (alone.conflicts.length > 0 || writeStudy(alone.merged) !== text) throw fail('one side alone');
      }
    }
  }
  expect(seen.agreed).toBeGreaterThan(merges / 4);
  expect(seen.conflicts).toBeGreaterThan(0.075 * merges);
}, 600_000);

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

describe('no conflict', () => {
  test('two values of one section, even one that was not written before', () => {
    const { merge } = copies({
      ours: ({ base }) => (base.incentives = { audit: 0.5 }),
      theirs: ({ base }) => (base.incentives = { alignment: 0.4 }),
    });
    expect(merge.conflicts).toEqual([]);
    expect(merge.merged.base.incentives).toEqual({ alignment: 0.4, audit: 0.5 });
  });

  test('both add a scenario, each of its own id, and each adjusts another value of a third', () => {
    const { merge } = copies({
      ours: ({ scenarios = {} }) => {
        scenarios['fast'] = { name: 'Fast', changes: { supply: { leadDays: 1 } } };
        scenarios['shared']!.changes = { ...scenarios['shared']!.changes, money: { price: 40 } };
      },
      theirs: ({ scenarios = {} }) => {
        scenarios['cheap'] = { name: 'Cheap' };
        scenarios['shared']!.note = 'as agreed';
      },
    });
    expect(merge.conflicts).toEqual([]);
    const { cheap, fast, shared } = merge.merged.scenarios!;
    expect([cheap?.name, fast?.name, shared?.note]).toEqual(['Cheap', 'Fast', 'as agreed']);
    expect(Object.keys(merge.merged.scenarios!).slice(-2)).toEqual(['cheap', 'fast']);
  });

  test('one deletes a region that the other left alone', () => {
    const { merge } = copies({
      ours: ({ base }) => delete base.network.regions['A'],
      theirs: ({ base }) => (base.network.regions['B']!.baseDemandPerDay = 7),
    });
    expect(merge.conflicts).toEqual([]);
    expect(Object.keys(merge.merged.base.network.regions)).not.toContain('A');
    expect(merge.merged.base.network.regions['B']!.baseDemandPerDay).toBe(7);
  });
});

describe('a conflict', () => {
  test('of one value shows all three, stands as ours, and is decided one by one', () => {
    const { merge } = copies({
      ours: ({ base, comparison }) => {
        base.network.regions['A']!.baseDemandPerDay = 1;
        comparison.replications = 100;
      },
      theirs: ({ base, comparison }) => {
        base.network.regions['A']!.baseDemandPerDay = 2;
        comparison.replications = 200;
      },
    });
    const base = shipped('six-rows').base.network.regions['A']!.baseDemandPerDay;
    expect(merge.conflicts).toHaveLength(2);
    const path = ['base', 'network', 'regions', 'A', 'baseDemandPerDay'];
    expect(merge.conflicts[1]).toEqual({ path, about: 'value', base, ours: 1, theirs: 2, chosen: 'ours' });
    const decided = resolveConflict(merge, merge.conflicts[1]!, 'theirs');
    expect(decided.merged.base.network.regions['A']!.baseDemandPerDay).toBe(2);
    expect(decided.merged.comparison.replications).toBe(100);
    expect(decided.conflicts.map(({ chosen }) => chosen)).toEqual(['ours', 'theirs']);
    expect(merge.merged.base.network.regions['A']!.baseDemandPerDay).toBe(1);
    expect(() => resolveConflict(merge, { path: ['id'], about: 'value' }, 'ours')).toThrow(RangeError);
  });

  test('arises when one deletes an entry and the other edits it: the whole entry is the question', () => {
    const { merge, theirs } = copies({
      ours: ({ base }) => delete base.network.regions['A'],
      theirs: ({ base }) => (base.network.regions['A']!.demandCv = 0.9),
    });
    expect(merge.conflicts).toMatchObject([{ path: ['base', 'network', 'regions', 'A'], ours: undefined }]);
    const kept = resolveConflict(merge, merge.conflicts[0]!, 'theirs');
    expect(writeStudy(kept.merged)).toBe(writeStudy(theirs));
  });

  test('arises when both add the same id with another content', () => {
    const { merge } = copies({
      ours: ({ scenarios = {} }) => (scenarios['new'] = { name: 'Fast' }),
      theirs: ({ scenarios = {} }) => (scenarios['new'] = { name: 'Cheap' }),
    });
    expect(merge.conflicts.map(({ path }) => path)).toEqual([['scenarios', 'new']]);
  });

  test('takes a season table, weights that add up and a policy of another kind as one value', () => {
    const { merge } = copies({
      ours: ({ base }) => {
        base.demand = { ...base.demand, season: { weekday: [2, 1, 1, 1, 1, 1, 1] } };
        base.customers = { weights: { availability: 0.7, onTime: 0.2, care: 0.1 } };
        base.supply = { ...base.supply, policy: { kind: 'sS', reorderUnits: 1, orderUpToUnits: 2 } };
      },
      theirs: ({ base }) => {
        base.demand = { ...base.demand, season: { weekday: [1, 1, 1, 1, 1, 1, 2] } };
        base.customers = { weights: { availability: 0.5, onTime: 0.3, care: 0.2 } };
        base.supply = { ...base.supply, policy: { kind: 'rnQ', reorderUnits: 1, lotUnits: 2 } };
      },
    });
    expect(merge.conflicts.map(({ path }) => path.join('.'))).toEqual([
      'base.demand.season.weekday',
      'base.supply.policy',
      'base.customers.weights',
    ]);
  });

  test('about the order arises when both have moved the entries, each in its own way', () => {
    const moved = (by: number) => (study: Study) => {
      const entries = Object.entries(study.base.network.regions);
      study.base.network.regions = Object.fromEntries([...entries.slice(by), ...entries.slice(0, by)]);
    };
    const { merge, ours, theirs } = copies({ ours: moved(1), theirs: moved(2) });
    expect(merge.conflicts).toMatchObject([{ path: ['base', 'network', 'regions'], about: 'order' }]);
    expect(writeStudy(merge.merged)).toBe(writeStudy(ours));
    const other = resolveConflict(merge, merge.conflicts[0]!, 'theirs');
    expect(writeStudy(other.merged)).toBe(writeStudy(theirs));
  });
});

test('new entries stand behind the one they follow, by id where both add at one place', () => {
  const orders = { base: ['a', 'b'], ours: ['x', 'a', 'q', 'b', 'z'], theirs: ['a', 'm', 'b', 'y'] };
  const kept = ['a', 'b', 'x', 'q', 'z', 'm', 'y'];
  expect(entryOrder(orders, kept, 'ours')).toEqual(['x', 'a', 'm', 'q', 'b', 'y', 'z']);
  const swapped = { base: orders.base, ours: orders.theirs, theirs: orders.ours };
  expect(entryOrder(swapped, kept, 'theirs')).toEqual(['x', 'a', 'm', 'q', 'b', 'y', 'z']);
});
