import { expect, test } from 'vitest';
import { regressions, type Baseline } from './baseline.ts';

const baseline: Baseline = {
  schema: 'tandem-bench-baseline/1',
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
