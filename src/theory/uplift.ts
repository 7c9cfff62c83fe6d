import { exp, pow } from '../kernel/elementary.ts';
import { normalCdf, normalQuantile } from '../kernel/normalDistribution.ts';
import { requireFinite, requireInside, requireNonNegative, requireShare } from './domain.ts';
import { logDeviation } from './lognormalDemand.ts';

/**
 * Quantile of a campaign effect u·ξ with mean u (share of base demand; negative for demand response) and a lognormal
 * multiplier ξ of mean 1 and coefficient of variation cv ≥ 0: u e^{s z − s²/2}, s² = ln(1 + cv²).
 * 0 < probability < 1, RangeError otherwise. Example: u .10, cv .5: 5 % .041124, 50 % .089443, 95 % .194532.
 */
export function effectQuantile(meanEffect: number, cv: number, probability: number): number {
  requireFinite({ meanEffect });
  requireInside({ probability });
  const s = logDeviation(cv);
  const z = normalQuantile(probability);
  // A negative effect is smallest where the multiplier is largest.
  return meanEffect * exp((meanEffect < 0 ? -s : s) * z - (s * s) / 2);
}

/** P(the effect is larger than its mean), below ½ because of the long right tail: Φ(−s/2). Example: cv .5, .406642. */
export function probabilityAboveMean(cv: number): number {
  return normalCdf(-logDeviation(cv) / 2);
}

/**
 * Coefficient of variation of the effect that remains, in the unconditional mean square, when a share `accuracy`
 * (0–1) of its log-variance is known: √(e^{s²} − e^{a s²}) = √(1 + cv² − (1 + cv²)^a).
 * Own derivation from E[ξ | signal] as a lognormal martingale (Heath & Jackson 1994 have the setting).
 * Example: cv .5: .5, .438895, .363271, .260428, 0 at a = 0, .25, .5, .75, 1.
 */
export function residualCv(cv: number, accuracy: number): number {
  requireNonNegative({ cv });
  requireShare({ accuracy });
  if (accuracy === 1) return 0;
  const square = 1 + cv * cv;
  const rest = square - pow(square, accuracy);
  return rest > 0 ? Math.sqrt(rest) : 0;
}
