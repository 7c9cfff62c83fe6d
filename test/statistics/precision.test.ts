import { expect, test } from 'vitest';
import type { Columns } from '../../src/engine/columns.ts';
import { precisionOf } from '../../src/statistics/precision.ts';
import { normals } from './draws.ts';

// Columns of scenarios that share the futures of one seed; the spread of each is what is given.
function columns(count: number, spreads: Record<string, number>, seed = 1): Columns[] {
  const draw = normals(seed);
  const shared = Float64Array.from({ length: count }, draw);
  return Object.entries(spreads).map(([scenario, spread]) => ({
    scenario,
    first: 0,
    count,
    keys: ['unservedPercent'],
    values: shared.map((z) => 5 + z + spread * draw()),
  }));
}
const of = (all: Columns[], wanted: number) =>
  precisionOf(all, 'unservedPercent', { wanted, confidence: 0.95, reference: 'base' });

test('precision is that of the widest paired difference, and of the mean where there is nothing to pair', () => {
  const paired = of(columns(4000, { base: 0, near: 0.1, far: 1 }), 0.01);
  // 1.96 standard errors at a count near the planned one, times about 1.5 for looking again and again.
  expect(paired.half / (1.96 / Math.sqrt(4000))).toBeGreaterThan(1.3);
  expect(paired.half / (1.96 / Math.sqrt(4000))).toBeLessThan(1.7);
  expect(paired.reached).toBe(false);
  const alone = of(columns(4000, { base: 0 }), 1);
  expect(alone).toMatchObject({ reached: true, needed: 4000 });
  expect(alone.half / paired.half).toBeGreaterThan(0.9);
  expect(() => of(columns(4000, { base: 0 }), 0)).toThrow(RangeError);
});

test('stopping as soon as it is precise enough still covers the truth', () => {
  let missed = 0;
  const studies = 300;
  for (let seed = 1; seed <= studies; seed++) {
    const whole = columns(4096, { base: 0, other: 1 }, seed);
    for (let count = 64; count <= 4096; count *= 2) {
      const seen = whole.map((own) => ({ ...own, count, values: own.values.subarray(0, count) }));
      const { half, reached } = of(seen, 0.1);
      if (!reached && count < 4096) continue;
      const [base, other] = seen;
      let sum = 0;
      for (let i = 0; i < count; i++) sum += other!.values[i]! - base!.values[i]!;
      if (Math.abs(sum / count) > half) missed++;
      break;
    }
  }
  // At most 5 % may be missed; four standard errors above that would be a broken rule.
  expect(missed / studies).toBeLessThan(0.05 + 4 * Math.sqrt((0.05 * 0.95) / studies));
});
