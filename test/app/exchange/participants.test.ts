import { expect, test } from 'vitest';
import { participantsOf, versionsOf } from '../../../src/app/exchange/workshop/participants.ts';
import { board } from '../../../src/study/workshop.ts';
import { edited } from '../../study/edited.ts';
import { chance } from '../../study/mutate.ts';
import { randomStudies, shipped } from '../../study/samples.ts';

test('20 files chosen in any order give the same people, the same board and the same plans to play', () => {
  const source = chance(11);
  const base = shipped('six-rows');
  const others = randomStudies(3, 5);
  const files = Array.from({ length: 20 }, (_, i) => ({
    // Some files bear the same name.
    name: `group ${i % 17}.tandem.json`,
    study: edited(base, source.pick(others), 4, source),
  }));
  const expected = participantsOf(files);
  expect(new Set(expected.map(({ id }) => id)).size).toBe(expected.length);
  for (let round = 0; round < 5; round++) {
    const left = [...files];
    const mixed = files.map(() => left.splice(source.below(left.length), 1)[0]!);
    const people = participantsOf(mixed);
    expect(JSON.stringify(board(base, people))).toBe(JSON.stringify(board(base, expected)));
    expect(people.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
  }
  const one = { name: 'one.tandem.json', study: base };
  const same = participantsOf([one, one]);
  expect(same).toHaveLength(1);
  expect(versionsOf(base, same, 'base').map(({ id }) => id)).toEqual(['p0', 'p1']);
});
