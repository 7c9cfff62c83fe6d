import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readBaseline, regressions, writeBaseline, type Baseline } from './baseline.ts';

const baseline: Baseline = {
  commit: 'abc',
  cpu: 'x',
  ratios: { 'small: a / b': 1, 'small: c / d': 4 },
};

test('a ratio that is more than 15 % worse is found, whichever way is worse', () => {
  const now = (ours: number, theirs: number) =>
    regressions(
      [
        { name: 'small: a / b', value: ours, side: 'most' },
        { name: 'small: c / d', value: theirs, side: 'least' },
        { name: 'new', value: 9, side: 'most' },
      ],
      baseline,
    ).map(({ name }) => name);
  expect(now(1.14, 3.5)).toEqual([]);
  expect(now(1.16, 3.5)).toEqual(['small: a / b']);
  expect(now(0.5, 3.4)).toEqual(['small: c / d']);
});

test('each processor has a baseline of its own', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-baseline-'));
  try {
    const path = join(folder, 'baseline.json');
    expect(readBaseline(path, 'one')).toBeNull();
    writeBaseline(path, 'abc', 'one', [{ name: 'small: a / b', value: 1.23456, side: 'most' }]);
    writeBaseline(path, 'def', 'other', [{ name: 'small: a / b', value: 2, side: 'most' }]);
    writeBaseline(path, 'ghi', 'one', [{ name: 'small: a / b', value: 3, side: 'most' }]);
    expect(readBaseline(path, 'one')).toEqual({ commit: 'ghi', cpu: 'one', ratios: { 'small: a / b': 3 } });
    expect(readBaseline(path, 'other')?.ratios).toEqual({ 'small: a / b': 2 });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
