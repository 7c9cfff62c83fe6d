import { expect, test, vi } from 'vitest';
import { play, shipped } from './played.ts';

// Seconds at most on an idle machine; the limit is for a busy one.
vi.setConfig({ testTimeout: 60_000 });

const { difference, ratio, mean } = play(shipped('joint-kpis'));

test('a moderate joint plan earns more than none, and none more than each for itself', () => {
  expect(difference('joint', 'base', 'profitPerDay').verdict).toBe('better');
  expect(difference('siloed', 'base', 'profitPerDay').interval[1]).toBeLessThan(-500);
});

test('joint goals raise timeliness, satisfaction and turnover, and leave a little more unserved', () => {
  for (const outcome of ['onTimePercent', 'satisfaction', 'turnover'])
    expect(difference('joint', 'base', outcome).verdict, outcome).toBe('better');
  expect(difference('joint', 'base', 'unservedPercent').verdict).toBe('worse');
});

test('each for itself is less on time, satisfies less and loses customers', () => {
  expect(difference('siloed', 'base', 'onTimePercent').interval[1]).toBeLessThan(-2);
  expect(difference('siloed', 'base', 'satisfaction').interval[1]).toBeLessThan(-2);
  expect(difference('siloed', 'base', 'customerBase').verdict).toBe('worse');
});

test('how strong a joint plan should be has an optimum inside', () => {
  expect(difference('joint20', 'base', 'profitPerDay').verdict).toBe('better');
  expect(difference('joint60', 'joint', 'profitPerDay').verdict).toBe('worse');
  expect(difference('joint80', 'joint60', 'profitPerDay').verdict).toBe('worse');
  expect(difference('joint100', 'joint80', 'profitPerDay').verdict).toBe('worse');
});

test('where turnover weighs most, reported turnover and unserved demand rise together', () => {
  expect(ratio('turnoverHeavy', 'base', 'reportedTurnover')).toBeGreaterThan(1.35);
  expect(ratio('turnoverHeavy', 'base', 'turnover')).toBeLessThan(1.25);
  expect(difference('turnoverHeavy', 'base', 'unservedPercent').interval[0]).toBeGreaterThan(1.5);
  expect(difference('turnoverHeavy', 'base', 'satisfaction').verdict).toBe('worse');
  for (const other of ['base', 'joint', 'siloed'])
    expect(difference('turnoverHeavy', other, 'profitPerDay').interval[1], other).toBeLessThan(-500);
});

test('an audit removes most of the wedge and nothing of the damage', () => {
  expect(mean('turnoverAudited', 'turnoverWedge')).toBeLessThan(
    0.25 * mean('turnoverHeavy', 'turnoverWedge'),
  );
  for (const outcome of ['unservedPercent', 'satisfaction', 'turnover'])
    expect(difference('turnoverAudited', 'turnoverHeavy', outcome).verdict, outcome).toBe('same');
});
