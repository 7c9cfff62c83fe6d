import { expect, test } from 'vitest';
import { betaQuantile, binomialCdf, incompleteBeta } from '../../src/statistics/beta.ts';
import { chiSquaredQuantile, gammaQuantile, incompleteGamma, lnGamma } from '../../src/statistics/gamma.ts';
import { studentCdf, studentQuantile, studentTwoSided } from '../../src/statistics/student.ts';

// Reference values: SciPy 1.17 (Cephes and Boost), 12 digits or more.

test.each([
  [1, 0.975, 12.706204736174694],
  [1, 0.999999, 318309.88617359026],
  [2, 0.995, 9.924843200918287],
  [5, 0.975, 2.5705818356363146],
  [10, 0.95, 1.8124611228116756],
  [30, 0.999999, 5.871117120408624],
  [99, 0.975, 1.9842169515864174],
  [499, 0.975, 1.9647293909876886],
  [501, 0.975, 1.9647103221754827],
  [501, 0.999999, 4.809970897409207],
  [1e6, 0.995, 2.5758342201053344],
])('Student quantile with %d degrees of freedom at %d', (freedom, p, expected) => {
  expect(Math.abs(studentQuantile(p, freedom) / expected - 1)).toBeLessThan(1e-9);
  expect(studentQuantile(1 - p, freedom) / -expected).toBeCloseTo(1, 6);
});

test('Student with one degree of freedom is the Cauchy distribution', () => {
  for (const t of [-30, -1, 0, 0.5, 7])
    expect(studentCdf(t, 1)).toBeCloseTo(0.5 + Math.atan(t) / Math.PI, 13);
  expect(studentTwoSided(1, 1)).toBeCloseTo(0.5, 13);
});

test('the logarithm of the gamma function', () => {
  expect(lnGamma(0.5)).toBeCloseTo(0.5723649429247, 12);
  expect(lnGamma(3.7)).toBeCloseTo(1.428072326665388, 12);
  expect(lnGamma(1e5) / 1051287.7089736569).toBeCloseTo(1, 13);
  expect(lnGamma(1)).toBeCloseTo(0, 12);
});

test('incomplete beta function', () => {
  expect(incompleteBeta(0.3, 2.5, 3.5)).toBeCloseTo(0.29675298929566646, 12);
  expect(incompleteBeta(0.01, 0.5, 0.5)).toBeCloseTo(0.06376856085851985, 12);
  expect(incompleteBeta(0.31, 300, 700)).toBeCloseTo(0.7564186827315443, 11);
  expect(incompleteBeta(0.0501, 50_000, 950_001)).toBeCloseTo(0.6772949172977197, 8);
  expect(binomialCdf(47, 1000, 0.05)).toBeCloseTo(0.3655600151644208, 11);
  expect(betaQuantile(0.05, 5.5, 1.5)).toBeCloseTo(0.5054612536506813, 11);
});

test('incomplete gamma function and its quantiles', () => {
  expect(incompleteGamma(8, 9.5 * 0.842)).toBeCloseTo(0.5468995952590785, 12);
  expect(incompleteGamma(0.5, 0.1)).toBeCloseTo(0.34527915398142317, 12);
  expect(incompleteGamma(5000, 5050)).toBeCloseTo(0.7609846747598248, 11);
  expect(chiSquaredQuantile(0.05, 10)).toBeCloseTo(3.9402991361190605, 11);
  expect(chiSquaredQuantile(0.975, 5)).toBeCloseTo(12.832501994030027, 11);
  expect(gammaQuantile(0.95, 8, 9.5)).toBeCloseTo(1.3840119792033805, 11);
});

test('a probability outside (0, 1) is refused', () => {
  expect(() => studentQuantile(1, 5)).toThrow(RangeError);
  expect(() => betaQuantile(0, 1, 1)).toThrow('betaQuantile needs 0 < p < 1: 0');
});
