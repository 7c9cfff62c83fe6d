import { describe, expect, test } from 'vitest';
import { uniformOnce } from '../../src/kernel/draws.ts';
import { normalQuantile } from '../../src/kernel/normalDistribution.ts';
import { load } from '../../src/kernel/player.ts';
import { Program } from '../../src/kernel/program.ts';
import { GROUP, stratified, words } from '../../src/kernel/strata.ts';

const seed = { low: 11, high: -7, domain: 5 };
const steps = 3;
const names = ['a', 'b'];

/** Draws of all kinds of two entities, by replication from `first` on: per entity and step a normal and a uniform, and two that are drawn once. */
function draws(first: number, count = GROUP): Float64Array[] {
  const program = new Program(GROUP, steps, 1, (_, name) => name.charCodeAt(0) * 7919);
  program.stratified = true;
  const one = program.kind('one', names, {
    fields: ['z', 'u', 'trait', 'place'],
    draws: {
      normal: { purpose: 0, kind: 'normal', per: 'step' },
      uniform: { purpose: 6, kind: 'uniform', per: 'step' },
      trait: { purpose: 2, kind: 'normal', per: 'replication' },
      place: { purpose: 7, kind: 'uniform', per: 'replication' },
    },
  } as const);
  program.pass('keep', { o: one.each() }, ({ o }) =>
    o.set({ z: o.normal, u: o.uniform, trait: o.trait, place: o.place }),
  );
  const player = load(program);
  const seen: Float64Array[] = [];
  for (let done = 0; done < count; done += GROUP) {
    player.begin(seed, first + done);
    let at = 0;
    const keep = (name: string) =>
      names.forEach((_, i) => {
        const own = (seen[at++] ??= new Float64Array(count));
        own.set(player.field('one', i, name), done);
      });
    for (let t = 0; t < steps; t++) {
      player.step(t);
      for (const name of ['z', 'u']) keep(name);
    }
    for (const name of ['trait', 'place']) keep(name);
  }
  return seen;
}
/** Which of the lists that `draws` gives are normal. */
const isNormal = [
  ...Array.from({ length: steps }, () => [true, true, false, false]),
  [true, true, false, false],
].flat();

describe('stratified draws', () => {
  test('meet each of 64 equal intervals once in every group', () => {
    const limits = Array.from({ length: GROUP - 1 }, (_, i) => normalQuantile((i + 1) / GROUP));
    for (const first of [0, 64, 6400])
      draws(first).forEach((own, at) => {
        const intervals = [...own].map((x) =>
          isNormal[at] ? limits.filter((limit) => x > limit).length : Math.floor(x * GROUP),
        );
        expect(new Set(intervals).size).toBe(GROUP);
      });
  });

  test('have the place of a plain draw within its interval', () => {
    const key = 0x1234567;
    for (const word of [0, -1, 0x789abcde]) {
      const got = stratified(words, word, key, 40);
      expect((got << 6) >>> 6).toBe((word >>> 6) >>> 0);
    }
  });

  test('take any two places to any two intervals equally often', () => {
    // All factors and all shifts: each factor has about 1,040 lower halves of the key, so one of them will do.
    const keys = Array.from({ length: 63 }, (_, a) => Math.ceil((a * 65536) / 63)).flatMap((half) =>
      Array.from({ length: GROUP }, (_, b) => (b << 26) | half),
    );
    for (const [i, j] of [
      [0, 1],
      [5, 44],
      [62, 63],
    ] as const) {
      const met = new Set(
        keys.map((key) => {
          const [x, y] = [i, j].map((place) => stratified(words, 0, key, place) >>> 26);
          return x! * GROUP + y!;
        }),
      );
      expect(met.size).toBe(GROUP * (GROUP - 1));
    }
  });

  test('are what one asks for by itself, too', () => {
    const own = draws(128);
    const place = own.at(-2)!;
    for (const lane of [0, 17, 63])
      expect(uniformOnce(seed, 7, names[0]!.charCodeAt(0) * 7919, 128 + lane, true)).toBe(place[lane]);
  });

  test('keep the law of a future: at one place of the group every draw is standard normal, and no two go together', () => {
    const groups = 4000;
    const all = draws(0, groups * GROUP);
    for (const place of [0, 37]) {
      const columns = all.map((own) => own.filter((_, r) => r % GROUP === place));
      const standard = columns.map((own, at) =>
        isNormal[at] ? own : own.map((u) => (u - 0.5) * Math.sqrt(12)),
      );
      standard.forEach((x, at) => {
        const mean = x.reduce((sum, each) => sum + each, 0) / groups;
        expect(Math.abs(mean)).toBeLessThan(4.5 / Math.sqrt(groups));
        standard.slice(0, at + 1).forEach((y, other) => {
          const product = x.reduce((sum, each, i) => sum + each * y[i]!, 0) / groups;
          const same = other === at;
          const spread = same ? Math.sqrt(isNormal[at] ? 2 : 0.8) : 1;
          expect(Math.abs(product - (same ? 1 : 0))).toBeLessThan((4.5 * spread) / Math.sqrt(groups));
        });
      });
    }
  });
});
