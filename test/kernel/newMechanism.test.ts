// A rule that nobody foresaw, with draws and a ring of its own, is added to the model without a line in the kernel.
import { expect, test } from 'vitest';
import { entityWords } from '../../src/engine/streams.ts';
import { f } from '../../src/kernel/formula.ts';
import { load, type BackEnd } from '../../src/kernel/player.ts';
import { mechanisms } from '../../src/model/step.ts';
import { world } from '../../src/model/world.ts';
import { shipped } from '../oracles/shipped.ts';

const { scenarios } = shipped().find(({ file }) => file.startsWith('hub'))!;
const base = { ...scenarios[0]!, time: { ...scenarios[0]!.time, horizonDays: 30, warmupDays: 0 } };

/** Stock is stolen in one depot on some nights, and what was stolen is replaced three days later. */
function played(backEnd: BackEnd, stolenShare: number): Float64Array[] {
  const w = world(base, 16, entityWords());
  mechanisms(w);
  const thief = w.program.kind('thief', ['night'], {
    fields: ['taken'],
    parameters: ['share'],
    rings: ['replacement'],
    draws: { luck: { purpose: 400, kind: 'uniform', per: 'step' } },
  } as const);
  thief.parameter('share', () => stolenShare);
  w.program.pass('theft', { n: thief.each(), k: w.store.at([1]) }, ({ n, k }) => {
    const taken = f`${n.luck} < 0.2 ? ${n.share} * ${k.stock} : 0`;
    k.set({ stock: f`${k.stock} - ${taken} + ${n.ring('replacement', 0).value}` });
    n.ring('replacement', 3).set(taken);
    n.add({ taken });
  });
  const player = load(w.program, backEnd);
  player.begin({ low: 1, high: 2, domain: 3 }, 0);
  for (let t = 0; t < w.steps; t++) player.step(t);
  return [
    player.field('thief', 0, 'taken').slice(),
    ...w.stores.map((_, k) => player.field('store', k, 'stock').slice()),
  ];
}

test('a new mechanism acts where it should, and nowhere when it is switched off', () => {
  const [none, some] = [played('simd', 0), played('simd', 0.3)];
  expect(none[0]!.every((x) => x === 0)).toBe(true);
  expect(some[0]!.some((x) => x > 0)).toBe(true);
  expect(some[2]).not.toEqual(none[2]);
  // Depots that do not lend to each other do not feel it.
  expect(some[3]).toEqual(none[3]);
});

test('it has the same bits on every back-end', () => {
  const simd = played('simd', 0.3);
  expect(played('scalar', 0.3)).toEqual(simd);
  expect(played('oracle', 0.3)).toEqual(simd);
});
