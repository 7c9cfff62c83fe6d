import { exp, ln } from '../kernel/elementary.ts';
import { normalCdf, normalQuantile } from '../kernel/normalDistribution.ts';
import { requireInside, requirePositive } from './domain.ts';
import { logDeviation } from './lognormalDemand.ts';

/**
 * Share of orders delivered within `promiseHours` > 0 when delivery hours are lognormal with mean `meanHours` > 0 and
 * coefficient of variation cv ≥ 0: Φ((ln P − ln W + σ²/2)/σ), σ² = ln(1 + cv²). Lognormal distribution function.
 * Example: promise 24 h, mean 18 h, cv .3 gives .870077.
 */
export function onTimeShare(promiseHours: number, meanHours: number, cv: number): number {
  requirePositive({ promiseHours, meanHours });
  const s = logDeviation(cv);
  if (s === 0) return meanHours <= promiseHours ? 1 : 0;
  return normalCdf((ln(promiseHours / meanHours) + (s * s) / 2) / s);
}

/**
 * Shortest promise, hours, that a share `probability` (strictly between 0 and 1) of orders keeps: W e^{σz − σ²/2}, the
 * inverse of `onTimeShare`.
 */
export function promiseFor(probability: number, meanHours: number, cv: number): number {
  requireInside({ probability });
  requirePositive({ meanHours });
  const s = logDeviation(cv);
  return meanHours * exp(s * normalQuantile(probability) - (s * s) / 2);
}
