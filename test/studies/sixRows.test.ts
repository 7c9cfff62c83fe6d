import { expect, test } from 'vitest';
import { play, shipped, withVariant } from './played.ts';

// One step of one month: two thousand futures take no time.
const calm = withVariant(shipped('six-rows'), 'calm', 'base', { demand: { cv: 0.018 } });
const { difference, ratio, mean } = play(calm, 2000);

test('the mean gap is that of six rows, 2.9 %, and costs five hours of dispatch a month', () => {
  expect(Math.abs(mean('base', 'forecastGapPercent') - 2.906)).toBeLessThan(0.15);
  expect(Math.abs(mean('base', 'dispatchHours') - 4.9)).toBeLessThan(0.3);
});

test('one shared reserve halves what is not served', () => {
  expect(difference('shared', 'base', 'unservedPercent').verdict).toBe('better');
  expect(ratio('shared', 'base', 'unservedPercent')).toBeGreaterThan(0.4);
  expect(ratio('shared', 'base', 'unservedPercent')).toBeLessThan(0.6);
});

test('a shared margin of 2 % serves more than 4 % apart, from less energy', () => {
  expect(difference('sharedMargin2', 'margin4', 'unservedPercent').verdict).toBe('better');
  expect(difference('sharedMargin2', 'margin4', 'expiredUnits').verdict).toBe('better');
});

test('sharing changes no forecast: gap and dispatch hours stay as they are', () => {
  for (const outcome of ['forecastGapPercent', 'dispatchHours'])
    expect(difference('shared', 'base', outcome).verdict, outcome).toBe('same');
});

test('what campaigns add to the gap is more than half of its square', () => {
  expect(ratio('calm', 'campaigns', 'forecastGapPercent') ** 2).toBeLessThan(0.5);
});
