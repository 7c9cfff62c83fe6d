import { normalQuantile } from '../kernel/normalDistribution.ts';
import { incompleteBeta } from './beta.ts';
import { bracket, invert, requireProbability } from './inverse.ts';

/** P(T ≤ t) for Student's t with `freedom` > 0 degrees of freedom; Abramowitz & Stegun (1964), 26.7.1. */
export function studentCdf(t: number, freedom: number): number {
  const square = t * t;
  const whole = freedom + square;
  const tail = incompleteBeta(freedom / whole, freedom / 2, 0.5, square / whole) / 2;
  return t < 0 ? tail : 1 - tail;
}

/** P(|T| ≥ |t|): the two-sided p-value of a t statistic. */
export function studentTwoSided(t: number, freedom: number): number {
  return 2 * studentCdf(-Math.abs(t), freedom);
}

/**
 * Quantile of Student's t, 0 < p < 1, freedom ≥ 1; relative error below 1e-9 for 1e-6 ≤ p ≤ 1 − 1e-6.
 * Inverts the incomplete beta function up to 500 degrees of freedom, then the expansion 26.7.5 of
 * Abramowitz & Stegun (1964). Throws RangeError outside (0, 1).
 */
export function studentQuantile(p: number, freedom: number): number {
  requireProbability('studentQuantile', p);
  if (p === 0.5) return 0;
  if (p < 0.5) return -studentQuantile(1 - p, freedom);
  if (freedom > 500) return expansion(normalQuantile(p), freedom);
  const cdf = (t: number) => studentCdf(t, freedom);
  return invert(cdf, p, 0, bracket(cdf, p));
}

function expansion(z: number, freedom: number): number {
  const s = z * z;
  const g1 = (z * (s + 1)) / 4;
  const g2 = (z * ((5 * s + 16) * s + 3)) / 96;
  const g3 = (z * (((3 * s + 19) * s + 17) * s - 15)) / 384;
  const g4 = (z * ((((79 * s + 776) * s + 1482) * s - 1920) * s - 945)) / 92160;
  return z + (g1 + (g2 + (g3 + g4 / freedom) / freedom) / freedom) / freedom;
}
