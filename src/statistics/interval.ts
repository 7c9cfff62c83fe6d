import { normalQuantile } from '../kernel/normalDistribution.ts';
import { betaQuantile } from './beta.ts';
import { standardDeviation, type Moments } from './moments.ts';
import { studentQuantile } from './student.ts';

export type Interval = [low: number, high: number];

/** A mean with its Monte Carlo error, which more replications shrink; the spread of outcomes is another number. */
export interface Estimate {
  mean: number;
  standardError: number;
  interval: Interval;
}

/**
 * Mean with its two-sided t-interval at `confidence` (0–1). `quantile` may be given where many means share a count.
 * Throws RangeError below two values.
 */
export function meanInterval(
  moments: Moments,
  confidence: number,
  quantile = tQuantile(moments.count, confidence),
): Estimate {
  const standardError = standardDeviation(moments) / Math.sqrt(moments.count);
  const half = quantile * standardError;
  return { mean: moments.mean, standardError, interval: [moments.mean - half, moments.mean + half] };
}

/** The factor of the standard error in a two-sided t-interval for the mean of `count` ≥ 2 values. */
export function tQuantile(count: number, confidence: number): number {
  if (count < 2) throw new RangeError(`an interval needs at least 2 values: ${count}`);
  return studentQuantile((1 + confidence) / 2, count - 1);
}

/**
 * Interval for a probability from `successes` (halves for ties are allowed) in `count` trials; Wilson (1927).
 * It stays inside [0, 1] and does not shrink to a point at 0 or `count` successes. RangeError for count < 1.
 */
export function wilsonInterval(successes: number, count: number, confidence: number): Interval {
  if (count < 1) throw new RangeError(`a share needs at least 1 trial: ${count}`);
  const z = normalQuantile((1 + confidence) / 2);
  const share = successes / count;
  const shrink = 1 + (z * z) / count;
  const centre = (share + (z * z) / (2 * count)) / shrink;
  const half = (z / shrink) * Math.sqrt((share * (1 - share)) / count + (z * z) / (4 * count * count));
  // At no or only successes the limit is exactly 0 or 1; rounding would miss it.
  return [successes === 0 ? 0 : centre - half, successes === count ? 1 : centre + half];
}

/**
 * Equal-tailed interval for a probability under Jeffreys' prior Beta(½, ½); Brown, Cai & DasGupta (2001), where the
 * limit at no or only successes is 0 or 1. 5 of 6 at 90 % gives .51 to .97.
 */
export function jeffreysInterval(successes: number, count: number, confidence: number): Interval {
  const [a, b] = [successes + 0.5, count - successes + 0.5];
  const tail = (1 - confidence) / 2;
  return [
    successes === 0 ? 0 : betaQuantile(tail, a, b),
    successes === count ? 1 : betaQuantile(1 - tail, a, b),
  ];
}
