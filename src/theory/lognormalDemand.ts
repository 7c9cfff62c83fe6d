import { exp, ln } from '../kernel/elementary.ts';
import { normalCdf, normalQuantile } from '../kernel/normalDistribution.ts';
import { certainDemand, type Demand } from './demand.ts';
import { requireInside, requireNonNegative, requirePositive } from './domain.ts';

/**
 * Standard deviation of ln X of a lognormal X with coefficient of variation cv ≥ 0: s = √ln(1 + cv²).
 * cv .5 gives .472381 (Johnson, Kotz & Balakrishnan 1994, chapter 14).
 */
export function logDeviation(cv: number): number {
  requireNonNegative({ cv });
  return Math.sqrt(ln(1 + cv * cv));
}

/**
 * Lognormal demand with the given mean > 0 in units and coefficient of variation cv ≥ 0.
 * ln D ~ N(ln μ − s²/2, s²); E[(D − S)⁺] = μ Φ(d + s) − S Φ(d) with d = (ln(μ/S) − s²/2)/s, the form of the call
 * price of Black & Scholes (1973).
 */
export function lognormalDemand(mean: number, cv: number): Demand {
  requirePositive({ mean });
  const s = logDeviation(cv);
  if (s === 0) return certainDemand(mean);
  const above = (x: number) => (ln(mean / x) - (s * s) / 2) / s;
  return {
    mean,
    deviation: mean * cv,
    probabilityAtMost: (x) => (x <= 0 ? 0 : normalCdf(-above(x))),
    quantile: (probability) => {
      requireInside({ probability });
      return mean * exp(s * normalQuantile(probability) - (s * s) / 2);
    },
    shortage: (stock) => {
      if (stock <= 0) return mean - stock;
      const d = above(stock);
      return mean * normalCdf(d + s) - stock * normalCdf(d);
    },
  };
}
