import { exp, ln } from '../kernel/elementary.ts';
import type { Estimate } from './interval.ts';
import { variance, type Moments } from './moments.ts';

/**
 * Interval for a mean that stays valid however often one looks and whenever one stops: over all counts together the
 * true mean is missed with probability at most 1 − `confidence`.
 *
 * The normal mixture of Robbins (1970) in its scale-free form: the likelihood ratio of "mean/σ ~ N(0, g)" against
 * "mean = m", averaged over σ by the right Haar prior, is an e-process (Pérez-Ortiz, Lardy, de Heide & Grünwald 2024);
 * the m with ratio below 1/(1 − confidence) form the interval. Exact for normal outcomes; for others its limit is the
 * asymptotic confidence sequence of Waudby-Smith, Arbour, Sinha, Kennedy & Ramdas (2024).
 * `planned`: the count of replications at which the interval shall be narrowest; it must not depend on the outcomes.
 * About 1.5 times the t-interval's width at that count. Infinite ends where the count is too small to say anything.
 * Throws RangeError below two values.
 */
export function anytimeInterval(moments: Moments, confidence: number, planned: number): Estimate {
  const { count, mean } = moments;
  const standardError = Math.sqrt(variance(moments) / count);
  const miss = 1 - confidence;
  const grown = 1 + count * mixtureVariance(miss, planned);
  const ratio = exp((ln(grown) - 2 * ln(miss)) / count);
  const half =
    standardError === 0
      ? 0
      : ratio < grown
        ? standardError * Math.sqrt(((count - 1) * (ratio - 1)) / (1 - ratio / grown))
        : Infinity;
  return { mean, standardError, interval: [mean - half, mean + half] };
}

/** The mixture variance g that makes the interval about narrowest at `planned` values; Waudby-Smith et al. (2024), app. B. */
function mixtureVariance(miss: number, planned: number): number {
  const surprise = -2 * ln(miss);
  return (surprise + ln(surprise + 1)) / planned;
}
