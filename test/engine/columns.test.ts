import { expect, test } from 'vitest';
import { digest, digestOf, type Columns } from '../../src/engine/columns.ts';

test('the machine’s own SHA-256 gives the same fingerprint, and −0 is 0', async () => {
  const of = (values: number[]): Columns[] => [
    { scenario: 'a', first: 0, count: 2, keys: ['x', 'y'], values: Float64Array.from(values) },
    {
      scenario: 'b',
      first: 0,
      count: 2,
      keys: ['x', 'y'],
      values: Float64Array.from(values).map((x) => 3 * x),
    },
  ];
  const columns = of([1.5, -0, 1e-310, -7e200]);
  expect(await digestOf(columns)).toBe(digest(columns));
  expect(digest(of([1.5, 0, 1e-310, -7e200]))).toBe(digest(columns));
  expect(digest(of([1.5, 1, 1e-310, -7e200]))).not.toBe(digest(columns));
});
