import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openCounters, type Counters } from '../../src/kernel/counters.ts';
import { count, emptyHistogram, type Counts } from '../../src/kernel/histogram.ts';
import type { BackEnd } from '../../src/kernel/player.ts';

const value = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 4, arbitrary: fc.double({ min: 90, max: 110, noNaN: true }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(0, -0, 1e-300, -1e-300, 1e-40, -1e-40, 2 ** 128, 256, 255.99999999),
  },
  { weight: 1, arbitrary: fc.float({ noNaN: true }).map(Number) },
);
/**
 * Blocks of up to eleven lanes, so that groups are full and not; each says how many rows from which table it counts, and
 * how often: more values than are kept at a time, or fewer.
 */
const block = fc.record({
  first: fc.nat(2),
  rows: fc.array(fc.array(value, { minLength: 11, maxLength: 11 }), { minLength: 1, maxLength: 3 }),
  lanes: fc.integer({ min: 1, max: 11 }),
  times: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 120 })),
});
type Block = typeof block extends fc.Arbitrary<infer B> ? B : never;

/** A histogram in few words: the counts that are not zero, by bin. */
function told({ first, positive, zeros, negative, total }: Counts): string {
  const some = (counts: Counts['positive']): string[] => {
    const parts: string[] = [];
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) parts.push(`${first + i}: ${counts[i]!}`);
    return parts;
  };
  return `${total}: +${some(positive).join()} | ${zeros} | -${some(negative).join()}`;
}

/** All tables in few words. */
const lookedAt = (counters: Counters, tables: number): string[] =>
  Array.from({ length: tables }, (_, table) => told(counters.look(table)));

/** Counts blocks, and looks after some of them. */
function counted(backEnd: BackEnd, blocks: readonly Block[]): string[] {
  const counters = openCounters(5, 3, 11, backEnd);
  let seen: string[] = [];
  for (const { first, rows, lanes, times } of blocks) {
    // What lies in the lanes that are not counted must not matter.
    rows.forEach((values, row) => counters.rows[row]!.set(values));
    for (let time = 0; time < times; time++) counters.count(first, rows.length, lanes);
    if (times % 2 > 0) seen = lookedAt(counters, 5);
  }
  const all = lookedAt(counters, 5);
  // Looking changes nothing.
  if (blocks.length > 0 && blocks.at(-1)!.times % 2 > 0) expect(seen).toEqual(all);
  counters.close();
  return all;
}

describe.each(['simd', 'scalar', 'oracle'] as const)('counters of the %s back-end', (backEnd) => {
  test('count what a plain loop counts', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
        const plain = Array.from({ length: 5 }, emptyHistogram);
        for (const { first, rows, lanes, times } of blocks)
          rows.forEach((values, row) => {
            for (let time = 0; time < times; time++)
              count(plain[first + row]!, Float64Array.from(values), lanes);
          });
        expect(counted(backEnd, blocks)).toEqual(plain.map(told));
      }),
      { seed: 11, numRuns: 100 },
    );
  });

  test('two sets of tables do not meet, and the memory of one that was closed is clean', () => {
    const values = Array.from({ length: 8 }, (_, i) => 2 ** i);
    const one = openCounters(2, 1, 8, backEnd);
    const other = openCounters(2, 1, 8, backEnd);
    for (const counters of [one, other, one]) {
      counters.rows[0]!.set(values);
      counters.count(1, 1, 8);
    }
    const sums = (counters: Counters, tables: number): number[] =>
      Array.from({ length: tables }, (_, table) =>
        [...counters.look(table).positive].reduce((a, b) => a + b, 0),
      );
    for (const [counters, told] of [
      [one, [0, 16]],
      [other, [0, 8]],
      [openCounters(3, 1, 8, backEnd), [0, 0, 0]],
    ] as const) {
      expect(sums(counters, told.length)).toEqual(told);
      counters.close();
    }
    expect(sums(openCounters(3, 1, 8, backEnd), 3)).toEqual([0, 0, 0]);
  });

  test('counters of sixteen bits are emptied before one is full', () => {
    const lanes = 4000;
    const counters = openCounters(2, 1, lanes, backEnd);
    const plain = [emptyHistogram(), emptyHistogram()];
    for (let round = 0; round < 90; round++) {
      const values = new Float64Array(lanes).fill(round < 80 ? 3 : -700);
      if (round % 2 > 0) values.fill(0, 7);
      counters.rows[0]!.set(values);
      counters.count(round % 3 > 0 ? 1 : 0, 1, lanes);
      count(plain[round % 3 > 0 ? 1 : 0]!, values, lanes);
      if (round % 30 === 29) expect(lookedAt(counters, 2)).toEqual(plain.map(told));
    }
    expect(plain[1]!.positive.reduce((a, b) => (b > a ? b : a), 0)).toBeGreaterThan(2 ** 16);
    expect(plain[1]!.zeros).toBeGreaterThan(2 ** 16);
    expect(lookedAt(counters, 2)).toEqual(plain.map(told));
  });

  test('many tables, more than the memory first holds', () => {
    const tables = 400;
    const counters = openCounters(tables, 2, 16, backEnd);
    for (let round = 0; round < 3; round++)
      for (let table = 0; table < tables; table += 2) {
        counters.rows[0]!.fill(table + 1);
        counters.rows[1]!.fill(-1 / (table + 1));
        counters.count(table, 2, 16);
      }
    const plain = Array.from({ length: tables }, (_, table) => {
      const h = emptyHistogram();
      count(h, new Float64Array(48).fill(table % 2 === 0 ? table + 1 : -1 / table), 48);
      return h;
    });
    expect(lookedAt(counters, tables)).toEqual(plain.map(told));
  });
});

test('what has either sign needs no room for what lies between', () => {
  const h = emptyHistogram();
  count(h, Float64Array.of(-3, 2.5, 0), 3);
  expect(h.positive.length + h.negative.length).toBe(512);
});
