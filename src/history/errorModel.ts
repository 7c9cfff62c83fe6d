import { chiSquaredQuantile } from '../statistics/gamma.ts';
import type { Interval } from '../statistics/interval.ts';
import type { Moments } from '../statistics/moments.ts';
import { studentCdf, studentQuantile } from '../statistics/student.ts';

/**
 * Normal–inverse-gamma belief about relative errors e ~ N(m, σ²), all as shares of the forecast:
 * m | σ ~ N(mean, σ²/strength) and freedom · scale² / σ² ~ χ² with `freedom` degrees of freedom.
 */
export interface ErrorModel {
  mean: number;
  /** Weight of the mean, in rows. */
  strength: number;
  freedom: number;
  scale: number;
}

/** Before any row: no bias, sd 4 % of a month's regional load, worth two rows and four. Our assumption. */
export const errorPrior: ErrorModel = { mean: 0, strength: 2, freedom: 4, scale: 0.04 };

/** The belief after errors with the given moments; Gelman et al. (2013), Bayesian Data Analysis, 3.3. */
export function learnErrors({ count, mean, squares }: Moments, prior = errorPrior): ErrorModel {
  const strength = prior.strength + count;
  const freedom = prior.freedom + count;
  const shift = mean - prior.mean;
  const spread =
    prior.freedom * prior.scale * prior.scale +
    squares +
    ((prior.strength * count) / strength) * shift * shift;
  return {
    mean: (prior.strength * prior.mean + count * mean) / strength,
    strength,
    freedom,
    scale: Math.sqrt(spread / freedom),
  };
}

/** Quantile of the next error, by Student's t with `freedom` degrees. */
export function nextErrorQuantile(p: number, model: ErrorModel): number {
  return model.mean + nextErrorScale(model) * studentQuantile(p, model.freedom);
}

/** Probability that the next error is at most `error`. */
export function nextErrorCdf(error: number, model: ErrorModel): number {
  return studentCdf((error - model.mean) / nextErrorScale(model), model.freedom);
}

/** Central interval of the next error at `level` (0–1). */
export function nextErrorInterval(level: number, model: ErrorModel): Interval {
  return [nextErrorQuantile((1 - level) / 2, model), nextErrorQuantile((1 + level) / 2, model)];
}

/** Quantile of the unknown σ, so that a replication may draw it by inversion. */
export function spreadQuantile(p: number, { freedom, scale }: ErrorModel): number {
  return scale * Math.sqrt(freedom / chiSquaredQuantile(1 - p, freedom));
}

/** Scale of the next error's t distribution: scale · √(1 + 1/strength). */
export function nextErrorScale({ strength, scale }: ErrorModel): number {
  return scale * Math.sqrt(1 + 1 / strength);
}
