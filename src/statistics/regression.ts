import type { Interval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { studentQuantile } from './student.ts';

/** A straight line y = intercept + slope · x by least squares. */
export interface Line {
  slope: number;
  intercept: number;
  /** t-interval of the slope, in units of y per unit of x. */
  slopeInterval: Interval;
  /** False where the interval contains 0: the data do not tell whether there is a slope. */
  identified: boolean;
}

/**
 * Ordinary least squares through pairs; null below three pairs or where x does not vary.
 * Throws RangeError on unequal lengths.
 */
export function leastSquares(x: ArrayLike<number>, y: ArrayLike<number>, confidence: number): Line | null {
  if (x.length !== y.length) throw new RangeError(`pairs need equal lengths: ${x.length}, ${y.length}`);
  const count = x.length;
  const [mx, my] = [momentsOf(x), momentsOf(y)];
  if (count < 3 || mx.squares === 0) return null;
  let products = 0;
  for (let i = 0; i < count; i++) products += (x[i]! - mx.mean) * (y[i]! - my.mean);
  const slope = products / mx.squares;
  const intercept = my.mean - slope * mx.mean;
  let residual = 0;
  for (let i = 0; i < count; i++) {
    const miss = y[i]! - intercept - slope * x[i]!;
    residual += miss * miss;
  }
  const standardError = Math.sqrt(residual / (count - 2) / mx.squares);
  const half = studentQuantile((1 + confidence) / 2, count - 2) * standardError;
  const slopeInterval: Interval = [slope - half, slope + half];
  return { slope, intercept, slopeInterval, identified: slopeInterval[0] > 0 || slopeInterval[1] < 0 };
}
