import { expect, test, vi } from 'vitest';
import { play, shipped, withVariant } from './played.ts';

// Seconds at most on an idle machine; the limit is for a busy one.
vi.setConfig({ testTimeout: 60_000 });

const study = shipped('hub-or-counties');
const { values, difference, ratio, mean } = play(study);

test('with the same stock the hub leaves about a quarter of the unserved demand of the counties', () => {
  expect(difference('hub', 'base', 'unservedPercent').interval[1]).toBeLessThan(0);
  expect(ratio('hub', 'base', 'unservedPercent')).toBeGreaterThan(0.2);
  expect(ratio('hub', 'base', 'unservedPercent')).toBeLessThan(0.33);
});

test('the hub needs about a quarter fewer dispatch hours', () => {
  expect(difference('hub', 'base', 'dispatchHours').verdict).toBe('better');
  expect(ratio('hub', 'base', 'dispatchHours')).toBeGreaterThan(0.7);
  expect(ratio('hub', 'base', 'dispatchHours')).toBeLessThan(0.82);
});

test('the hub is slower, and which of the two satisfies customers depends on the promise', () => {
  expect(difference('hub', 'base', 'onTimePercent').verdict).toBe('worse');
  expect(difference('hub', 'base', 'satisfaction').verdict).toBe('better');
  expect(mean('hubFast', 'onTimePercent')).toBeLessThan(55);
  expect(difference('hubFast', 'countiesFast', 'satisfaction').interval[1]).toBeLessThan(-20);
});

test('sharing between counties recovers most of what the hub gains, at some 8 % more dispatch hours', () => {
  const gained = difference('sharing', 'base', 'unservedPercent');
  const most = difference('hub', 'base', 'unservedPercent');
  expect(gained.interval[1]).toBeLessThan(0.75 * most.mean);
  expect(ratio('sharing', 'base', 'dispatchHours')).toBeGreaterThan(1.05);
  expect(ratio('sharing', 'base', 'dispatchHours')).toBeLessThan(1.12);
  expect(mean('sharing', 'onTimePercent')).toBeGreaterThan(99);
});

test('a hybrid serves no less than the hub and delivers sooner', () => {
  const unserved = difference('hybrid', 'hub', 'unservedPercent').interval;
  expect(Math.max(...unserved.map(Math.abs))).toBeLessThan(0.1);
  expect(difference('hybrid', 'hub', 'onTimePercent').verdict).toBe('better');
});

test('the hybrid earns least of all, for it pays for two networks', () => {
  for (const other of ['base', 'hub', 'sharing', 'partner'])
    expect(difference('hybrid', other, 'profitPerDay').interval[1], other).toBeLessThan(-100);
});

test('a partner serves part of what sharing leaves', () => {
  expect(difference('partner', 'sharing', 'unservedPercent').verdict).toBe('better');
  expect(mean('partner', 'partnerUnits')).toBeGreaterThan(0);
});

test('the same futures make hub and counties easier to tell apart', () => {
  for (const outcome of ['unservedPercent', 'dispatchHours', 'satisfaction'])
    expect(difference('hub', 'base', outcome).varianceReduction, outcome).toBeGreaterThan(1);
});

test('placement moves neither demand nor its forecast', () => {
  for (const outcome of ['demandUnits', 'forecastGapPercent', 'operationalGapPercent'])
    expect(difference('hub', 'base', outcome).verdict, outcome).toBe('same');
});

test('sharing without hold-back leaves unserved exactly what the hub does, future by future', () => {
  const lateral = { enabled: true, holdBackDays: 0 };
  const free = play(withVariant(study, 'free', 'base', { placement: { lateral } }), 64);
  const [shared, pooled] = [free.values('free', 'unservedUnits'), free.values('hub', 'unservedUnits')];
  shared.forEach((units, i) => expect(Math.abs(units - pooled[i]!)).toBeLessThan(1e-6));
  expect(values('sharing', 'unservedUnits')).not.toEqual(values('hub', 'unservedUnits'));
});

test('the more the counties move together, the smaller the advantage of the hub', () => {
  const together = { demand: { correlation: { rho: 0.6 } } };
  const alike = play(withVariant(withVariant(study, 'alike', 'base', together), 'alikeHub', 'hub', together));
  const gain = difference('hub', 'base', 'unservedPercent');
  const left = alike.difference('alikeHub', 'alike', 'unservedPercent');
  expect(left.interval[0]).toBeGreaterThan(gain.interval[1]);
  expect(left.verdict).toBe('better');
});
