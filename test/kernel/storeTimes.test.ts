import fc from 'fast-check';
import { expect, test } from 'vitest';
import { constant, type Node } from '../../src/kernel/expression.ts';
import { f } from '../../src/kernel/formula.ts';
import { load, type BackEnd } from '../../src/kernel/player.ts';
import { Program } from '../../src/kernel/program.ts';

const names = ['a', 'b', 'c', 'd'] as const;
const shape = { fields: names, rings: ['late', 'far'], buckets: ['sum'] } as const;
const places = [...names, 'late', 'far', 'sum'] as const;
type PlaceName = (typeof places)[number];

/** Where rows stand, which of them may be the same entity, and what is stored where, from what is read where. */
interface Written {
  readonly rows: readonly (readonly number[])[];
  readonly stores: readonly {
    readonly at: readonly [binding: number, place: PlaceName];
    readonly from: readonly (readonly [binding: number, place: PlaceName])[];
  }[];
}

const entity = fc.nat({ max: 2 });
const place = fc.tuple(fc.nat({ max: 1 }), fc.constantFrom(...places));
const written: fc.Arbitrary<Written> = fc.record({
  rows: fc.tuple(
    fc.array(entity, { minLength: 3, maxLength: 3 }),
    fc.array(entity, { minLength: 3, maxLength: 3 }),
  ),
  stores: fc.uniqueArray(fc.record({ at: place, from: fc.array(place, { minLength: 1, maxLength: 4 }) }), {
    minLength: 1,
    maxLength: 9,
    selector: ({ at }) => at.join(),
  }),
});

function played({ rows, stores }: Written, backEnd: BackEnd): number[][] {
  const program = new Program(16, 6, 3, () => 1);
  program.bucketOf = Int32Array.from([0, 0, 0, 1, 1, 1]);
  const kind = program.kind('store', ['p', 'q', 'r'], shape);
  names.forEach((name, k) => kind.start(name, (i) => 1 + i + 3 * k));
  kind.start('late', (i) => 0.5 + i);
  program.pass('mixed', { k: kind.at(rows[0]!), l: kind.at(rows[1]!) }, ({ k, l }) => {
    const both = [k, l];
    const ring = (binding: number, name: 'late' | 'far') => both[binding]!.ring(name, binding);
    const read = ([binding, name]: readonly [number, PlaceName]): Node =>
      name === 'late' || name === 'far' ? ring(binding, name).value : both[binding]![name];
    // Every value is made before anything is stored, and in this order.
    const values = stores.map(({ from }) =>
      from.reduce((sum, each, i) => f`${sum} * 0.5 + ${constant(i + 1)} * ${read(each)}`, constant(1)),
    );
    stores.forEach(({ at: [binding, name] }, i) => {
      const value = values[i]!;
      if (name === 'late' || name === 'far') ring(binding, name).set(value);
      else both[binding]!.set({ [name]: value });
    });
  });
  const player = load(program, backEnd);
  player.begin({ low: 1, high: 2, domain: 3 }, 0);
  for (let t = 0; t < 6; t++) player.step(t);
  const used = stores.map(({ at }) => at[1]).filter((name) => (names as readonly string[]).includes(name));
  return used.flatMap((name) => [0, 1, 2].map((i) => [...player.field('store', i, name)]));
}

test('a store never comes before a read of what was there, wherever rows meet', () => {
  fc.assert(
    fc.property(written, (one) => {
      const oracle = played(one, 'oracle');
      expect(played(one, 'simd')).toEqual(oracle);
      expect(played(one, 'scalar')).toEqual(oracle);
    }),
    { seed: 7, numRuns: 200 },
  );
});
