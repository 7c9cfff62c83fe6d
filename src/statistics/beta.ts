import { exp, ln } from '../kernel/elementary.ts';
import { lnGamma } from './gamma.ts';
import { invert, requireProbability } from './inverse.ts';

/**
 * Regularised incomplete beta function I_x(a, b), a, b > 0, 0 ≤ x ≤ 1; absolute error below 1e-12 for a + b ≤ 1e3 and
 * below 1e-8 for a + b ≤ 1e6. `rest` is 1 − x where the caller knows it better than the subtraction does.
 * Continued fraction 26.5.8 of Abramowitz & Stegun (1964) in Lentz's form (Press et al., Numerical Recipes, 6.4).
 */
export function incompleteBeta(x: number, a: number, b: number, rest = 1 - x): number {
  if (x <= 0) return 0;
  if (rest <= 0) return 1;
  const front = exp(lnGamma(a + b) - lnGamma(a) - lnGamma(b) + a * ln(x) + b * ln(rest));
  // The fraction converges fast only on the near side of the mean.
  return x < (a + 1) / (a + b + 2)
    ? (front * betaFraction(x, a, b)) / a
    : 1 - (front * betaFraction(rest, b, a)) / b;
}

/** Quantile of the beta distribution. RangeError unless 0 < p < 1. */
export function betaQuantile(p: number, a: number, b: number): number {
  requireProbability('betaQuantile', p);
  return invert((x) => incompleteBeta(x, a, b), p, 0, 1);
}

/** P(B ≤ k) for B ~ Binomial(count, p), 0 < p < 1; k is a whole number. */
export function binomialCdf(k: number, count: number, p: number): number {
  if (k < 0) return 0;
  if (k >= count) return 1;
  return incompleteBeta(1 - p, count - k, k + 1, p);
}

function betaFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const away = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const change = c * d;
    fraction *= change;
    if (Math.abs(change - 1) < 1e-16) break;
  }
  return fraction;
}
