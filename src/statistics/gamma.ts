import { incompleteGamma } from '../theory/gammaDistribution.ts';
import { bracket, invert, requireProbability } from './inverse.ts';

export { incompleteGamma, lnGamma } from '../theory/gammaDistribution.ts';

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
