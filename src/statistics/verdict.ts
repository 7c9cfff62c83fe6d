import { normalQuantile } from '../kernel/normalDistribution.ts';
import type { Estimate } from './interval.ts';

/** Which way an outcome is better; `none` where more is merely more. */
export type Better = 'lower' | 'higher' | 'none';

/**
 * What may be said of a scenario against the reference.
 * `same`: equal in every replication. `noMaterialDifference`: equal for all that matters. `higher` and `lower` replace
 * `better` and `worse` for outcomes without a better side.
 */
export type Verdict =
  'better' | 'worse' | 'higher' | 'lower' | 'same' | 'noMaterialDifference' | 'cannotTell';

/**
 * The verdict on a paired difference (scenario − reference), never claiming more than its interval allows:
 * same, if every paired difference is exactly 0; no material difference, if the whole interval lies strictly within
 * ±`materiality`; better or worse, if it excludes 0 otherwise; else cannot tell.
 * `materiality`: the difference that matters to the user, in the outcome's unit; 0 = any.
 * The interval-inclusion rule is that of equivalence testing (Schuirmann 1987) beside the usual two-sided test.
 */
export function verdictOf(
  { interval: [low, high] }: Pick<Estimate, 'interval'>,
  everyDifferenceZero: boolean,
  better: Better,
  materiality = 0,
): Verdict {
  if (everyDifferenceZero) return 'same';
  if (low > -materiality && high < materiality) return 'noMaterialDifference';
  if (low <= 0 && high >= 0) return 'cannotTell';
  const higher = low > 0;
  if (better === 'none') return higher ? 'higher' : 'lower';
  return higher === (better === 'higher') ? 'better' : 'worse';
}

/** Above this many replications the answer is "not in practice". */
const MOST = 1_000_000_000;

/**
 * Replications in all after which the verdict would no longer be "cannot tell", if mean and spread stay as observed
 * and the interval shrinks with √n: its half-width must fall below the distance of the mean to 0, or of the mean to
 * the nearer end of ±materiality from inside. `part`: replications of an independent part, of which `count` has whole ones. `count` if it is settled already; null if no practicable number settles it.
 */
export function replicationsToSettle(
  { mean, standardError }: Estimate,
  count: number,
  verdict: Verdict,
  { confidence, materiality = 0, part = 1 }: { confidence: number; materiality?: number; part?: number },
): number | null {
  if (verdict !== 'cannotTell') return count;
  const half = Math.max(Math.abs(mean), materiality - Math.abs(mean));
  if (half === 0) return null;
  const z = normalQuantile((1 + confidence) / 2);
  const factor = (z * standardError) / half;
  // The last term turns the normal quantile into that of t, to first order in 1/n.
  const needed = Math.ceil((factor * factor * count) / part + (z * z + 1) / 2);
  if (needed * part > MOST) return null;
  return Math.max(needed, count / part + 1) * part;
}
