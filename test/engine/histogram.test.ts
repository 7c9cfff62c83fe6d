import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fanOf, quantile } from '../../src/engine/histogram.ts';
import { merge } from '../../src/kernel/histogram.ts';
import { binOf, count, edgeOf, emptyHistogram } from '../../src/kernel/histogram.ts';

const value = fc.oneof(
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constant(0),
  fc.double({ min: 1e-3, max: 1, noNaN: true }),
);

test('bins ascend with the value and are at most 0.4 % wide', () => {
  fc.assert(
    fc.property(value, value, (a, b) => {
      if (Math.fround(a) < Math.fround(b)) expect(binOf(a)).toBeLessThanOrEqual(binOf(b));
      if (Math.abs(a) > 1e-30) {
        const [low, high] = [edgeOf(binOf(a)), edgeOf(binOf(a) + 1)];
        expect(Math.fround(a)).toBeGreaterThanOrEqual(low);
        expect(Math.fround(a)).toBeLessThanOrEqual(high);
        expect(high - low).toBeLessThanOrEqual(Math.abs(a) * 0.0041);
      }
    }),
    { seed: 7, numRuns: 2000 },
  );
});

test('merging in any order counts the same', () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 200 }), fc.nat(200), (values, cut) => {
      const of = (part: number[]) => {
        const h = emptyHistogram();
        count(h, Float64Array.from(part), part.length);
        return h;
      };
      const whole = of(values);
      const [left, right] = [of(values.slice(0, cut)), of(values.slice(cut))];
      merge(right, left);
      for (const p of [0.05, 0.5, 0.95]) expect(quantile(right, p)).toBe(quantile(whole, p));
      const several = [0, 0.05, 0.05, 0.5, 0.95, 1];
      expect(fanOf(whole, several).values).toEqual(several.map((p) => quantile(whole, p)));
      const sorted = [...values].sort((a, b) => a - b);
      const median = sorted[Math.max(0, Math.ceil(0.5 * sorted.length) - 1)]!;
      expect(Math.abs(quantile(whole, 0.5) - median)).toBeLessThanOrEqual(Math.abs(median) * 0.0041 + 1e-30);
    }),
    { seed: 8, numRuns: 500 },
  );
});
