import { pairedDifference, type ComparisonRules } from './compare.ts';
import { momentsOf } from './moments.ts';

/** One outcome of a trade-off: values per scenario, all of the same length, with a better side. */
export interface Objective extends ComparisonRules {
  better: 'lower' | 'higher';
  samples: Float64Array[];
}

export interface TradeOffPoint {
  /** One mean per objective. */
  means: number[];
  /** No other scenario has means at least as good in all objectives and better in one. */
  onFront: boolean;
  /** No other scenario is shown to be better in one objective without being shown to be worse in another. */
  mayBeOnFront: boolean;
  /** Positions of the scenarios from which this one differs in no objective as far as the intervals can tell. */
  indistinguishableFrom: number[];
}

type Relation = -1 | 0 | 1;

/**
 * The Pareto front of scenarios over two or more objectives, by their means and by their paired verdicts.
 * Comparisons are pairwise at the objectives' confidence, not simultaneous. Result: one point per scenario.
 */
export function tradeOff(objectives: Objective[]): TradeOffPoint[] {
  const scenarios = objectives[0]?.samples.map((_, i) => i) ?? [];
  const means = scenarios.map((i) => objectives.map(({ samples }) => momentsOf(samples[i]!).mean));
  const byMean = (i: number, j: number) =>
    objectives.map(({ better }, k) => signed(means[i]![k]! - means[j]![k]!, better));
  const shown = scenarios.map((i) =>
    scenarios.map((j) => (j < i ? objectives.map((objective) => relation(objective, i, j)) : [])),
  );
  const byVerdict = (i: number, j: number) =>
    j < i ? shown[i]![j]! : shown[j]![i]!.map((side) => -side as Relation);
  return scenarios.map((i) => {
    const others = scenarios.filter((j) => j !== i);
    return {
      means: means[i]!,
      onFront: !others.some((j) => dominates(byMean(j, i))),
      mayBeOnFront: !others.some((j) => dominates(byVerdict(j, i))),
      indistinguishableFrom: others.filter((j) => byVerdict(i, j).every((side) => side === 0)),
    };
  });
}

/** 1 where scenario i is shown to be better than j, −1 where worse, 0 where that cannot be told or does not matter. */
function relation(objective: Objective, i: number, j: number): Relation {
  const { verdict } = pairedDifference(objective.samples[i]!, objective.samples[j]!, objective);
  return verdict === 'better' ? 1 : verdict === 'worse' ? -1 : 0;
}

function signed(difference: number, better: 'lower' | 'higher'): Relation {
  if (difference === 0) return 0;
  return difference > 0 === (better === 'higher') ? 1 : -1;
}

function dominates(sides: Relation[]): boolean {
  return sides.every((side) => side >= 0) && sides.some((side) => side > 0);
}
