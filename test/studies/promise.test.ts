import { expect, test, vi } from 'vitest';
import type { PlanChanges } from '../../src/study/study.ts';
import { play, shipped, withVariant } from './played.ts';

// Seconds at most on an idle machine; the limit is for a busy one.
vi.setConfig({ testTimeout: 60_000 });

const study = shipped('promise');
const { difference, mean } = play(study);

test('from the hub 12 hours are mostly missed: customers leave, and profit with them', () => {
  expect(mean('hubFast', 'onTimePercent')).toBeLessThan(55);
  expect(difference('hubFast', 'base', 'satisfaction').interval[1]).toBeLessThan(-15);
  expect(mean('hubFast', 'customerBase')).toBeLessThan(0.8);
  expect(difference('hubFast', 'base', 'profitPerDay').interval[1]).toBeLessThan(-500);
});

test('compensation soothes some customers and costs more than it saves', () => {
  expect(difference('hubPays', 'hubFast', 'satisfaction').verdict).toBe('better');
  expect(difference('hubPays', 'hubFast', 'customerBase').verdict).toBe('better');
  expect(difference('hubPays', 'hubFast', 'profitPerDay').verdict).toBe('worse');
});

test('quoting what distribution can do beats compensation in every respect', () => {
  for (const outcome of ['onTimePercent', 'satisfaction', 'customerBase', 'profitPerDay'])
    expect(difference('hubQuotes', 'hubPays', outcome).verdict, outcome).toBe('better');
  expect(mean('hubQuotes', 'onTimePercent')).toBeGreaterThan(85);
  expect(difference('hubQuotes', 'hubFast', 'profitPerDay').interval[0]).toBeGreaterThan(500);
});

test('a tight promise with coordination earns what an honest one does, within 2 %', () => {
  const { interval } = difference('hubQuotes', 'base', 'profitPerDay');
  expect(Math.max(...interval.map(Math.abs))).toBeLessThan(0.02 * mean('base', 'profitPerDay'));
});

test('counties that share can afford 12 hours', () => {
  expect(mean('sharingFast', 'onTimePercent')).toBeGreaterThan(95);
  expect(difference('sharingFast', 'sharing', 'profitPerDay').verdict).toBe('better');
  expect(difference('sharingFast', 'hubFast', 'satisfaction').interval[0]).toBeGreaterThan(20);
});

test('whether channels share their stock hardly matters while stock is reviewed once a week', () => {
  const { interval } = difference('sharingApart', 'sharingFast', 'unservedPercent');
  expect(Math.max(...interval.map(Math.abs))).toBeLessThan(0.1);
});

const places = { hub: 'base', hybrid: 'hybrid', counties: 'sharing' };
const promises: Record<string, PlanChanges> = {
  '48/72': { demand: { channels: { online: { promiseHours: 48 }, offline: { promiseHours: 72 } } } },
  '24/48': { demand: { channels: { online: { promiseHours: 24 }, offline: { promiseHours: 48 } } } },
  '12/24': { demand: { channels: { online: { promiseHours: 12 }, offline: { promiseHours: 24 } } } },
};

test.each([
  ['hub', '48/72'],
  ['hybrid', '24/48'],
  ['counties', '12/24'],
] as const)('the best promise depends on placement: %s, %s hours', (place, best) => {
  const ids = Object.keys(promises).map((promise) => `at${promise.replace('/', 'or')}`);
  const grid = Object.values(promises).reduce(
    (grown, promise, i) => withVariant(grown, ids[i]!, places[place], promise),
    study,
  );
  const { difference } = play(grid);
  const chosen = `at${best.replace('/', 'or')}`;
  for (const other of ids)
    if (other !== chosen)
      expect(difference(chosen, other, 'profitPerDay').interval[0], other).toBeGreaterThan(0);
});
