import { expect, test } from 'vitest';
import { mergeMoments, momentsOf, standardDeviation, variance } from '../../src/statistics/moments.ts';
import { normals } from './draws.ts';

test('mean and variance of 2, 4, 4, 4, 5, 5, 7, 9', () => {
  const moments = momentsOf([2, 4, 4, 4, 5, 5, 7, 9]);
  expect(moments).toEqual({ count: 8, mean: 5, squares: 32 });
  expect(variance(moments)).toBeCloseTo(32 / 7, 15);
});

test('equal values have exactly their mean and no variance, at any count', () => {
  for (const count of [2, 49, 1024, 1025, 10_007])
    expect(momentsOf(new Float64Array(count).fill(0.1))).toEqual({ count, mean: 0.1, squares: 0 });
});

test('a large offset does not drown the variance', () => {
  const values = Float64Array.from({ length: 3000 }, (_, i) => 1e9 + (i % 3));
  expect(variance(momentsOf(values))).toBeCloseTo((2000 / 2999) * 1, 9);
});

test('the first chunks of a longer run are summed as in the shorter one', () => {
  const normal = normals(1);
  const values = Float64Array.from({ length: 5000 }, normal);
  const [head, tail] = [values.subarray(0, 4096), values.subarray(4096)];
  expect(mergeMoments(momentsOf(head), momentsOf(tail))).toEqual(momentsOf(values));
});

test('a variance needs two values', () => {
  expect(() => standardDeviation(momentsOf([1]))).toThrow(RangeError);
});
