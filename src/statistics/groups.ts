import { meanInterval, tQuantile, type Estimate } from './interval.ts';
import { momentsOf, variance, type Moments } from './moments.ts';

/** Fewer group means than these say too little about how far they lie apart; our assumption. */
const FEWEST = 8;

/**
 * Of how many replications each independent part of a run consists, for the interval of a mean: `group` where the futures
 * were stratified over groups of so many (then those of a group are not independent, but groups are), and 1 where each
 * future stands alone. Also 1 for fewer than 8 groups and for counts that end within a group: the plain interval is wider
 * than need be there, because a stratified mean never varies more than a plain one, but for one part in 63 (Owen 1997).
 */
export function partOf(count: number, group = 1): number {
  return count % group === 0 && count / group >= FEWEST ? group : 1;
}

/** Mean of every whole group of `group` values, in order; values beyond the last whole group are left out. */
export function groupMeans(values: Float64Array, group: number): Float64Array {
  const means = new Float64Array(Math.floor(values.length / group));
  for (let g = 0; g < means.length; g++)
    means[g] = momentsOf(values.subarray(g * group, (g + 1) * group)).mean;
  return means;
}

/** A mean whose interval comes from independent parts. */
export interface GroupedEstimate extends Estimate {
  /** How many times as many plain replications would do as well; absent where each future stands alone. */
  samplingGain?: number;
}

/**
 * Mean of `values` (with their `moments`) and its t-interval at `confidence`, from the means of parts of `part`
 * replications each: the way of independent randomizations, as for shifted lattices (Cranley & Patterson 1976; L'Ecuyer &
 * Lemieux 2000). `quantile` may be given where many means share a count. Throws RangeError below two parts.
 */
export function groupedInterval(
  values: Float64Array,
  moments: Moments,
  part: number,
  confidence: number,
  quantile = tQuantile(values.length / part, confidence),
): GroupedEstimate {
  if (part === 1) return meanInterval(moments, confidence, quantile);
  const parts = momentsOf(groupMeans(values, part));
  const { standardError } = meanInterval(parts, confidence, quantile);
  const half = quantile * standardError;
  const { mean, count } = moments;
  const plain = variance(moments) / count;
  const samplingGain = plain === 0 ? 1 : plain / (standardError * standardError);
  return { mean, standardError, interval: [mean - half, mean + half], samplingGain };
}
