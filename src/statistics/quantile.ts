import { binomialCdf } from './beta.ts';
import type { Interval } from './interval.ts';

/** A sorted copy, ascending. */
export function sorted(values: Float64Array): Float64Array {
  return values.slice().sort();
}

/**
 * Quantile of ascending values by linear interpolation, type 7 of Hyndman & Fan (1996). 0 ≤ p ≤ 1.
 * Throws RangeError without values.
 */
export function quantile(ascending: Float64Array, p: number): number {
  if (ascending.length === 0) throw new RangeError('a quantile needs at least 1 value: 0');
  const place = p * (ascending.length - 1);
  const below = Math.floor(place);
  const low = ascending[below]!;
  const high = ascending[below + 1] ?? low;
  return low + (high - low) * (place - below);
}

/**
 * The values of a quantile dot plot: each of `count` dots stands for an equal share of the futures.
 * Quantiles at (i − ½)/count, ascending; Kay et al. (2016), "When (ish) is my bus?".
 */
export function quantileDots(ascending: Float64Array, count = 50): number[] {
  return Array.from({ length: count }, (_, i) => quantile(ascending, (i + 0.5) / count));
}

/**
 * Positions (0-based, in the sorted values) of the order statistics that enclose the p-quantile with at least
 * `confidence`, whatever the distribution; null where `count` is too small for such a pair.
 * David & Nagaraja (2003), Order Statistics, 7.1: the number of values below the quantile is Binomial(count, p).
 */
export function quantileRanks(count: number, p: number, confidence: number): Interval | null {
  const tail = (1 - confidence) / 2;
  const low = firstWhole(count, (k) => binomialCdf(k, count, p) > tail) - 1;
  const high = firstWhole(count, (k) => binomialCdf(k, count, p) >= 1 - tail);
  return low < 0 || high >= count ? null : [low, high];
}

/** The smallest whole number in 0…count at which an increasing condition holds. */
function firstWhole(count: number, holds: (k: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
