import { scaleLinear } from 'd3';
import { expect, test } from 'vitest';
import { ticksOf } from '../../src/app/charts/ticks.ts';

test('an axis that is hardly longer than nothing says each of its numbers once', () => {
  for (const [low, high] of [
    [99.99999999999999, 100],
    [1e9, 1e9 + 1e-7],
    [0, 0],
    [0, 1],
  ] as const) {
    const ticks = ticksOf(scaleLinear([low, high], [0, 300]), 5);
    expect(new Set(ticks).size).toBe(ticks.length);
    expect(ticks.length).toBeGreaterThan(0);
  }
});
