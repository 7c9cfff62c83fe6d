import { expect, test } from 'vitest';
import { board } from '../../src/study/workshop.ts';
import { edited } from './edited.ts';
import { chance } from './mutate.ts';
import { randomStudies, shipped } from './samples.ts';

test('20 override files give the same board in any order', () => {
  const source = chance(7);
  const others = randomStudies(5, 3);
  for (const base of [shipped('six-rows'), ...others.slice(0, 2)]) {
    const files = Array.from({ length: 20 }, (_, index) => ({
      // Two people may have given their files the same name.
      id: `p${index % 18}`,
      study: edited(base, source.pick(others), 6, source),
    }));
    const expected = JSON.stringify(board(base, files));
    for (let round = 0; round < 8; round++) {
      const left = [...files];
      const mixed = files.map(() => left.splice(source.below(left.length), 1)[0]!);
      expect(JSON.stringify(board(base, mixed))).toBe(expected);
    }
  }
}, 60_000);

test('the board says who assumed what, with the base beside it', () => {
  const base = shipped('six-rows');
  const file = (id: string, price: number) => {
    const study = shipped('six-rows');
    study.base.money = { ...study.base.money, price };
    return { id, study };
  };
  const rows = board(base, [file('zhao', 40), file('an', 30), file('mid', 32), { id: 'same', study: base }]);
  expect(rows).toEqual([
    {
      path: ['base', 'money', 'price'],
      base: base.base.money?.price ?? 36,
      assumed: [
        { id: 'an', value: 30 },
        { id: 'mid', value: 32 },
        { id: 'zhao', value: 40 },
      ],
      figures: { min: 30, mean: 34, max: 40 },
    },
  ]);
});

test('what somebody takes back to the default is assumed to be the default, and null stays null', () => {
  const [base, free, limited] = [shipped('six-rows'), shipped('six-rows'), shipped('six-rows')];
  base.base.dispatch = { ...base.base.dispatch, crewsPerDepot: 7 };
  free.base.dispatch = { ...free.base.dispatch, crewsPerDepot: null };
  limited.base.dispatch = { ...limited.base.dispatch };
  delete limited.base.dispatch.crewsPerDepot;
  const rows = board(base, [
    { id: 'free', study: free },
    { id: 'limited', study: limited },
  ]);
  expect(rows).toEqual([
    {
      path: ['base', 'dispatch', 'crewsPerDepot'],
      base: 7,
      assumed: [
        { id: 'free', value: null },
        { id: 'limited', value: 3 },
      ],
      figures: null,
    },
  ]);
});
