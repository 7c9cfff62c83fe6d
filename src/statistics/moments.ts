/** Count, mean and sum of squared deviations from the mean of a set of numbers. */
export interface Moments {
  count: number;
  mean: number;
  squares: number;
}

/**
 * Replications are summed in chunks of this size, so that a first part of a run and the whole run share their sums,
 * whatever the blocks in which they arrived.
 */
const CHUNK = 1024;

/**
 * Moments of `values`, accumulated in index order in chunks of 1,024 that are merged in index order.
 * Equal values give their exact mean and squares of exactly 0. An empty array gives count 0.
 */
export function momentsOf(values: ArrayLike<number>): Moments {
  let all: Moments = { count: 0, mean: 0, squares: 0 };
  for (let from = 0; from < values.length; from += CHUNK) {
    const to = from + CHUNK < values.length ? from + CHUNK : values.length;
    all = mergeMoments(all, chunkMoments(values, from, to));
  }
  return all;
}

/** Moments of the union of two disjoint sets; Chan, Golub & LeVeque (1979). */
export function mergeMoments(a: Moments, b: Moments): Moments {
  if (a.count === 0) return b;
  if (b.count === 0) return a;
  const count = a.count + b.count;
  const step = b.mean - a.mean;
  return {
    count,
    mean: a.mean + (step * b.count) / count,
    squares: a.squares + b.squares + (step * step * a.count * b.count) / count,
  };
}

/** Sample variance with n − 1, in the square of the unit. Throws RangeError below two values. */
export function variance(moments: Moments): number {
  if (moments.count < 2) throw new RangeError(`variance needs at least 2 values: ${moments.count}`);
  return moments.squares / (moments.count - 1);
}

/** Sample standard deviation with n − 1. Throws RangeError below two values. */
export function standardDeviation(moments: Moments): number {
  return Math.sqrt(variance(moments));
}

/** The corrected two-pass sum of Chan, Golub & LeVeque (1983), about the first value so that equal values stay exact. */
function chunkMoments(values: ArrayLike<number>, from: number, to: number): Moments {
  const count = to - from;
  const first = values[from]!;
  let sum = 0;
  for (let i = from; i < to; i++) sum += values[i]! - first;
  const mean = first + sum / count;
  let rest = 0;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const deviation = values[i]! - mean;
    rest += deviation;
    squares += deviation * deviation;
  }
  const correction = (rest * rest) / count;
  return { count, mean: mean + rest / count, squares: squares > correction ? squares - correction : 0 };
}
