import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likeliest, moved, readRange } from '../../src/app/levers/range.ts';
import type { BoundLever } from '../../src/app/levers/bound.ts';
import { withFittingRanges } from '../../src/app/scenarios/fitRanges.ts';
import { checkStudy, readStudy } from '../../src/study/read.ts';
import type { Study } from '../../src/study/study.ts';

const read = readStudy(readFileSync('scenarios/six-rows.tandem.json'));
if (!read.ok) throw new Error('six-rows');
const six = read.study;

describe('a typed range', () => {
  test.each([
    ['8 to 12', 8, 12],
    ['8~12', 8, 12],
    ['8-12', 8, 12],
    ['８～１２', 8, 12],
    ['8 到 12', 8, 12],
    ['8至12 %', 8, 12],
    ['12 to 8', 8, 12],
    ['-5 to 5', -5, 5],
    ['−5 – −2', -5, -2],
    ['1,000 to 2,000', 1000, 2000],
    ['0.5…1.5', 0.5, 1.5],
  ])('%s', (text, low, high) => {
    expect(readRange(text)).toEqual({ low, high });
  });

  test.each(['8', '', 'to', '8 to', '8 to 8', '-5', '1,000', '8 to 12 to 20', 'a to b'])(
    '%s is none',
    (text) => {
      expect(readRange(text)).toBeNull();
    },
  );

  test('takes the value that stands there as the likeliest, where it lies inside', () => {
    expect(likeliest({ low: 8, high: 12 }, 9)).toBe(9);
    expect(likeliest({ low: 8, high: 12 }, 20)).toBe(10);
  });

  test('follows its value and never leaves what the plan takes', () => {
    const lever = { lowest: 0, highest: 100 } as BoundLever;
    const number = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(number, number, number, number, (a, b, c, to) => {
        const [low, from, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        if (low === high) return;
        const ends = moved({ low, high }, from, to, lever);
        if (!ends) return;
        expect(ends.low).toBeGreaterThanOrEqual(0);
        expect(ends.high).toBeLessThanOrEqual(100);
        expect(ends.low <= to && to <= ends.high).toBe(true);
      }),
    );
  });
});

test('a range that its value has left is taken out, in the base and in every scenario', () => {
  const around = { 'demand/cv': { low: 0.01, high: 0.1 } };
  const scenarios = {
    ...six.scenarios,
    shared: { name: 'Shared', changes: { demand: { cv: 0.5 } } },
    margin2: { name: 'Margin', changes: { ranges: { 'demand/cv': { high: 0.2 } } } },
  };
  const study: Study = { ...six, base: { ...six.base, ranges: around }, scenarios };
  expect(checkStudy(study)).not.toEqual([]);
  const fitting = withFittingRanges(study);
  expect(checkStudy(fitting)).toEqual([]);
  expect(fitting.base.ranges).toEqual(around);
  expect(fitting.scenarios!['shared']!.changes!.ranges).toEqual({ 'demand/cv': null });
  const moved = withFittingRanges({
    ...study,
    base: { ...study.base, demand: { ...study.base.demand, cv: 0.15 } },
  });
  expect(checkStudy(moved)).toEqual([]);
  expect(moved.base.ranges).toBeUndefined();
});
