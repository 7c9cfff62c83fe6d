import { expect, test } from 'vitest';
import { dotDiameter, stackDots } from '../../src/app/charts/stackDots.ts';

const place = (value: number) => 10 * value;

test('equal values stand on each other', () => {
  expect(stackDots([3, 3, 4], place, 10, 100)).toEqual([
    { value: 3, x: 30, up: 5 },
    { value: 3, x: 30, up: 15 },
    { value: 4, x: 40, up: 5 },
  ]);
});

test('fifty equal futures stay inside their row', () => {
  const dots = stackDots(
    Array.from({ length: 50 }, () => 1),
    place,
    5,
    40,
  );
  expect(Math.max(...dots.map(({ up }) => up))).toBeCloseTo(37.5);
});

test('dots are as large as the tallest row allows', () => {
  const spread = Array.from({ length: 50 }, (_, i) => i);
  expect(dotDiameter([spread], place, 38)).toBe(7);
  expect(dotDiameter([spread, Array.from({ length: 50 }, () => 1)], place, 38)).toBe(4);
});
