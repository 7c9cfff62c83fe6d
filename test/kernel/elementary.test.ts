import { expect, test } from 'vitest';
import { exp, ln } from '../../src/kernel/elementary.ts';
import { normalCdf, normalQuantile } from '../../src/kernel/normalDistribution.ts';

const grid = (from: number, to: number, count: number): number[] =>
  Array.from({ length: count }, (_, i) => from + ((to - from) * i) / (count - 1));

test('exp and ln agree with the platform to 2e-14', () => {
  for (const x of grid(-700, 700, 20001)) expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(2e-14);
  for (const x of grid(-300, 300, 20001)) {
    const y = 10 ** x;
    expect(Math.abs(ln(y) - Math.log(y))).toBeLessThan(1e-15 * Math.max(1, Math.abs(Math.log(y))) + 1e-16);
  }
  expect(exp(0)).toBe(1);
  expect(ln(1)).toBe(0);
});

// Φ at 0, 1, 2, 3, −3, −8 (Abramowitz & Stegun 1964, table 26.1; the tail from 26.2.12 in high precision).
test.each([
  [0, 0.5],
  [1, 0.841344746068543],
  [2, 0.977249868051821],
  [3, 0.99865010196837],
  [-3, 1.349898031630095e-3],
  [-8, 6.220960574271785e-16],
])('Φ(%d) = %d', (x, p) => {
  expect(Math.abs(normalCdf(x) / p - 1)).toBeLessThan(1e-12);
});

test('the normal quantile inverts the distribution function', () => {
  for (const p of [1e-300, 1e-100, 1e-10, ...grid(0.001, 0.999, 999), 1 - 1e-12]) {
    expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-11);
  }
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  expect(() => normalQuantile(0)).toThrow(RangeError);
});
