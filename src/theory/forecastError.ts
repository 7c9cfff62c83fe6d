import { pow } from '../kernel/elementary.ts';
import { requireNonNegative, requirePositive, requireShareBelowOne, requireWhole } from './domain.ts';

const SQRT_2_OVER_PI = 0.7978845608028654;

/**
 * Forecast error sd / demand sd of the best forecast of an AR(1) demand with persistence φ (0 ≤ φ < 1 per day), made
 * `horizonDays` ≥ 1 ahead from reports that are `lagDays` ≥ 0 old: √(1 − φ^{2(h + τ)}).
 * Box & Jenkins (1976), chapter 5. Example: φ .8, one day ahead, lag 0, 1, 3, 7: .6, .768375, .912265, .985826.
 */
export function autoregressiveErrorRatio(persistence: number, lagDays: number, horizonDays = 1): number {
  requireShareBelowOne({ persistence });
  requireWhole({ lagDays });
  requireWhole({ horizonDays }, 1);
  if (persistence === 0) return 1;
  return Math.sqrt(1 - pow(persistence, 2 * (lagDays + horizonDays)));
}

/**
 * One-step forecast error variance / demand variance of exponential smoothing with constant a (0 < a ≤ 1) on
 * independent demand: 2/(2 − a). Brown (1963). Example: a .2 gives 1.111111.
 */
export function smoothingErrorVarianceRatio(smoothing: number): number {
  requireSmoothing(smoothing);
  return 2 / (2 - smoothing);
}

/** The same for the mean of the last `days` ≥ 1 days: 1 + 1/p. Example: 4 days give 1.25. */
export function movingAverageErrorVarianceRatio(days: number): number {
  requireWhole({ days }, 1);
  return 1 + 1 / days;
}

/**
 * Variance of the sum of `days` ≥ 1 AR(1) days of persistence φ, in variances of the sum of as many independent days:
 * v = 1 + 2 Σ_{k<n} (1 − k/n) φ^k, so 1 at φ = 0. Textbook sum (Box & Jenkins 1976).
 */
export function persistenceVarianceFactor(persistence: number, days: number): number {
  requireShareBelowOne({ persistence });
  requireWhole({ days }, 1);
  let factor = 1;
  let correlation = 1;
  for (let k = 1; k < days; k++) {
    correlation *= persistence;
    factor += 2 * (1 - k / days) * correlation;
  }
  return factor;
}

/**
 * E|gap| of a period of `days` days as a share of its mean, when the mean is forecast right and the days have
 * coefficient of variation `dailyCv` ≥ 0 and persistence φ: cv √(v/n) √(2/π), the sum taken as normal.
 * Example: cv .2, 30 days: 2.9135 % at φ 0, 5.6419 % at φ .6.
 */
export function expectedGapShare(dailyCv: number, persistence: number, days: number): number {
  requireNonNegative({ dailyCv });
  return SQRT_2_OVER_PI * dailyCv * Math.sqrt(persistenceVarianceFactor(persistence, days) / days);
}

/**
 * Daily coefficient of variation that gives a period of `days` days the relative sd `periodDeviation` > 0, the
 * inverse of σ = cv √(v/n). Example: 3.64 % a month is a daily cv of .20 at φ 0 and .10 at φ .6.
 */
export function dailyCv(periodDeviation: number, persistence: number, days: number): number {
  requirePositive({ periodDeviation });
  return periodDeviation / Math.sqrt(persistenceVarianceFactor(persistence, days) / days);
}

export function requireSmoothing(smoothing: number): void {
  if (!(smoothing > 0 && smoothing <= 1)) throw new RangeError(`smoothing must be in (0, 1]: ${smoothing}`);
}
