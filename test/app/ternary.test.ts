import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pointOf, weightsAt, withWeight, type Weights } from '../../src/app/incentives/ternary.ts';

const sum = (weights: Weights) => weights.reduce((all, weight) => all + weight, 0);

test('corners are pure goals, the middle is a third of each to the nearest twentieth', () => {
  expect(weightsAt([50, 0], 100)).toEqual([1, 0, 0]);
  expect(weightsAt([0, 86.6], 100)).toEqual([0, 1, 0]);
  expect(weightsAt([100, 86.6], 100)).toEqual([0, 0, 1]);
  expect(sum(weightsAt([50, 57.7], 100))).toBeCloseTo(1, 12);
});

test('a point is read back as the weights that stand there', () => {
  const twentieths = fc
    .integer({ min: 0, max: 20 })
    .chain((a) =>
      fc.integer({ min: 0, max: 20 - a }).map((b) => [a / 20, b / 20, (20 - a - b) / 20] as const),
    );
  fc.assert(
    fc.property(twentieths, (weights) => {
      weightsAt(pointOf(weights, 140), 140).forEach((weight, i) =>
        expect(weight).toBeCloseTo(weights[i]!, 9),
      );
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('one weight set leaves the others in proportion, and the sum is 1 however it is set', () => {
  expect(withWeight([0.4, 0.4, 0.2], 0, 0.7)).toEqual([0.7, 0.2, 0.1]);
  expect(withWeight([1, 0, 0], 0, 0.5)).toEqual([0.5, 0.25, 0.25]);
  fc.assert(
    fc.property(
      fc.double({ min: -1, max: 2, noNaN: true }),
      fc.integer({ min: 0, max: 2 }),
      (value, index) => {
        const next = withWeight([0.37, 0.21, 0.42], index as 0 | 1 | 2, value);
        expect(Math.abs(sum(next) - 1)).toBeLessThan(1e-9);
        expect(Math.min(...next)).toBeGreaterThanOrEqual(0);
      },
    ),
    { seed: 1, numRuns: 200 },
  );
});
