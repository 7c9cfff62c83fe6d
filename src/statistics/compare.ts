import { groupedInterval, type GroupedEstimate } from './groups.ts';
import { wilsonInterval, type Interval } from './interval.ts';
import { momentsOf } from './moments.ts';
import { quantile, quantileDots, sorted } from './quantile.ts';
import { replicationsToSettle, verdictOf, type Better, type Verdict } from './verdict.ts';

/** A scenario against the reference over the same futures; every figure is scenario − reference. */
export interface Difference extends GroupedEstimate {
  /** Share of futures in which the scenario is better (higher, where no side is better); ties count half. */
  probabilityBetter: number;
  probabilityInterval: Interval;
  verdict: Verdict;
  /**
   * (Var A + Var B) / Var(A − B): how many times more replications separate draws would have needed.
   * Infinity where the difference never varies; 1 where nothing varies at all.
   */
  varianceReduction: number;
  /** Replications in all that would settle the verdict; null where no practicable number does. */
  replicationsNeeded: number | null;
  /** Quantiles of the paired differences: how far futures lie apart, which more replications do not narrow. */
  p05: number;
  p50: number;
  p95: number;
  /** Quantile dot plot of the paired differences, ascending. */
  dots: number[];
}

export interface ComparisonRules {
  better: Better;
  /** Level of the intervals, 0–1. */
  confidence: number;
  /** The difference that matters, in the outcome's unit; 0 = any. */
  materiality?: number;
  /** The factor of the standard error at this level, where many differences share a count. */
  quantile?: number;
  /** Replications of an independent part, see `partOf`; 1 where not said. */
  part?: number;
}

/**
 * Paired difference of a scenario and the reference, replication by replication.
 * t-interval of the mean of the differences (Law & Kelton 2000, 10.2.1), so that common random numbers narrow it.
 * Throws RangeError on unequal lengths or fewer than two parts.
 */
export function pairedDifference(
  scenario: Float64Array,
  reference: Float64Array,
  { better, confidence, materiality = 0, quantile: factor, part = 1 }: ComparisonRules,
): Difference {
  const differences = paired(scenario, reference);
  const moments = momentsOf(differences);
  const count = differences.length;
  const estimate = groupedInterval(differences, moments, part, confidence, factor);
  const side = better === 'lower' ? -1 : 1;
  let wins = 0;
  let zeros = 0;
  for (let i = 0; i < count; i++) {
    const gain = differences[i]! * side;
    if (gain > 0) wins++;
    else if (gain === 0) zeros++;
  }
  const verdict = verdictOf(estimate, zeros === count, better, materiality);
  const ascending = sorted(differences);
  return {
    ...estimate,
    probabilityBetter: (wins + zeros / 2) / count,
    probabilityInterval: wilsonInterval(wins + zeros / 2, count, confidence),
    verdict,
    varianceReduction: reduction(momentsOf(scenario).squares + momentsOf(reference).squares, moments.squares),
    replicationsNeeded: replicationsToSettle(estimate, count, verdict, { confidence, materiality, part }),
    p05: quantile(ascending, 0.05),
    p50: quantile(ascending, 0.5),
    p95: quantile(ascending, 0.95),
    dots: quantileDots(ascending),
  };
}

/** Element by element, scenario − reference. */
export function paired(scenario: Float64Array, reference: Float64Array): Float64Array {
  if (scenario.length !== reference.length)
    throw new RangeError(`paired replications need equal counts: ${scenario.length}, ${reference.length}`);
  const differences = new Float64Array(scenario.length);
  for (let i = 0; i < differences.length; i++) differences[i] = scenario[i]! - reference[i]!;
  return differences;
}

/**
 * Share of futures in which each scenario is the best of all, ties shared equally; the shares sum to 1.
 * `samples`: one array of equal length per scenario. Not a verdict: the best on average may rarely be the best.
 */
export function probabilityBest(samples: Float64Array[], better: 'lower' | 'higher'): number[] {
  const count = samples[0]!.length;
  const side = better === 'lower' ? -1 : 1;
  const shares = samples.map(() => 0);
  for (let i = 0; i < count; i++) {
    let best = -Infinity;
    let equals = 0;
    for (let s = 0; s < samples.length; s++) {
      const value = samples[s]![i]! * side;
      equals = value > best ? 1 : value === best ? equals + 1 : equals;
      if (value > best) best = value;
    }
    for (let s = 0; s < samples.length; s++) if (samples[s]![i]! * side === best) shares[s]! += 1 / equals;
  }
  return shares.map((share) => share / count);
}

function reduction(separate: number, together: number): number {
  if (together > 0) return separate / together;
  return separate > 0 ? Infinity : 1;
}
