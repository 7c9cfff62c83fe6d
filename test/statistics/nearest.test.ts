import { expect, test } from 'vitest';
import { differenceAxis } from '../../src/statistics/axis.ts';
import { nearestReplication } from '../../src/statistics/nearest.ts';

test('a dot leads to the replication that comes nearest, of a level or of a paired difference', () => {
  const values = Float64Array.of(3, 1, 4, 1.5);
  expect(nearestReplication(values, 1.4)).toBe(3);
  expect(nearestReplication(values, 1, Float64Array.of(1, 0, 0, 0))).toBe(1);
  expect(() => nearestReplication(new Float64Array(0), 1)).toThrow(RangeError);
});

test('an axis of differences reaches zero, and past a wild scenario it does not stretch', () => {
  expect(differenceAxis([[2.1, 2.9]])).toEqual([0, 3]);
  expect(differenceAxis([])).toEqual([-1, 1]);
  expect(differenceAxis([[0, 0]])).toEqual([-1, 1]);
  expect(
    differenceAxis([
      [-1, 1],
      [-2, 1],
      [50, 90],
    ]),
  ).toEqual([-2, 1]);
});
