import { exp, ln } from '../kernel/elementary.ts';
import { bracket, invert, requireProbability } from './inverse.ts';

const HALF_LN_2PI = 0.9189385332046727;

/**
 * Natural logarithm of Γ(x), x > 0; absolute error below 1e-13 · max(1, |ln Γ|).
 * Stirling's series (Abramowitz & Stegun 1964, 6.1.41) from x ≥ 12, reached by the recurrence.
 */
export function lnGamma(x: number): number {
  let product = 1;
  while (x < 12) product *= x++;
  const r = 1 / (x * x);
  const series = (1 / 12 - r * (1 / 360 - r * (1 / 1260 - r * (1 / 1680 - r / 1188)))) / x;
  return (x - 0.5) * ln(x) - x + HALF_LN_2PI + series - ln(product);
}

/**
 * Regularised lower incomplete gamma function P(a, x), a > 0, x ≥ 0; absolute error below 1e-12 for a ≤ 100 and 1e-10 for
 * a ≤ 1e4.
 * Series below x = a + 1, continued fraction above: Abramowitz & Stegun (1964), 6.5.29 and 6.5.31.
 */
export function incompleteGamma(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = exp(a * ln(x) - x - lnGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = a + 1; term > sum * 1e-17; n++) {
      term *= x / n;
      sum += term;
    }
    return front * sum;
  }
  // Lentz's evaluation, as in Press et al., Numerical Recipes, 6.2.
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let fraction = d;
  for (let i = 1; i < 100_000; i++) {
    const numerator = -i * (i - a);
    b += 2;
    d = 1 / (numerator * d + b);
    c = b + numerator / c;
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return 1 - front * fraction;
}

/** Quantile of the gamma distribution with the given shape and rate (mean shape/rate). RangeError unless 0 < p < 1. */
export function gammaQuantile(p: number, shape: number, rate: number): number {
  requireProbability('gammaQuantile', p);
  const cdf = (x: number) => incompleteGamma(shape, x);
  return invert(cdf, p, 0, bracket(cdf, p)) / rate;
}

/** Quantile of the χ² distribution with `freedom` > 0 degrees of freedom. RangeError unless 0 < p < 1. */
export function chiSquaredQuantile(p: number, freedom: number): number {
  return gammaQuantile(p, freedom / 2, 0.5);
}
