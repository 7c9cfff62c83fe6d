import { gammaQuantile } from '../statistics/gamma.ts';
import { leastSquares, type Line } from '../statistics/regression.ts';
import type { Belief } from '../statistics/gridPosterior.ts';

/** How many hours of dispatch adjustment a forecast error costs. */
export interface DispatchRate {
  /** Hours per 1,000 units of error, with 90 % interval. */
  hoursPerThousand: Belief;
  /** Shape and rate (in 1,000 units) of the gamma posterior, for drawing. */
  shape: number;
  rate: number;
  /** Plain regression of hours on error with a 95 % interval of the slope; null below three rows. */
  line: Line | null;
}

/**
 * Hours h_i ~ Poisson(k · |A − F| / 1000) with k ~ Gamma(1, 1), conjugate: shape 1 + Σh, rate 1 + Σ|A − F|/1000;
 * Gelman et al. (2013), 2.6. `misses`: |A − F| in the table's unit (the prior is meant for kWh); `hours`: same length.
 * Null without rows.
 */
export function dispatchRate(misses: readonly number[], hours: readonly number[]): DispatchRate | null {
  if (misses.length === 0) return null;
  const thousands = misses.map((miss) => miss / 1000);
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const shape = 1 + sum(hours);
  const rate = 1 + sum(thousands);
  return {
    hoursPerThousand: {
      mean: shape / rate,
      interval: [gammaQuantile(0.05, shape, rate), gammaQuantile(0.95, shape, rate)],
    },
    shape,
    rate,
    line: leastSquares(thousands, hours, 0.95),
  };
}
