import type { Difference } from './compare.ts';
import type { Interval } from './interval.ts';
import type { Sampled } from './sampled.ts';
import type { TargetResult } from './targets.ts';

/** Everything that a view, a report or the command line says about a run. */
export interface Summary {
  reference: string;
  replications: number;
  /** Level of every interval of levels, 0–1. */
  confidence: number;
  /** Level of the intervals of differences; above `confidence` where they hold simultaneously. */
  differenceConfidence: number;
  /** Absent where each future was sampled by itself. */
  sampling?: Sampled;
  outcomes: OutcomeSummary[];
}

/** One outcome, of the network or of one region, over all scenarios that have it. */
export interface OutcomeSummary {
  /** The column's key: `outcome` or `outcome@region`. */
  key: string;
  outcome: string;
  region: string | null;
  scenarios: ScenarioSummary[];
  /** Ends of the axis that all scenarios share, in the outcome's unit. */
  domain: Interval;
  /** Ends of the axis that all differences share; zero lies on it. */
  differenceDomain: Interval;
  /** Scenarios that reach past the axis; a view marks them. */
  outside: string[];
}

/**
 * One outcome in one scenario. Two kinds of uncertainty, never to be mixed: `standardError`, `interval` and the
 * quantiles' intervals are Monte Carlo error and shrink with replications; `standardDeviation`, `p05`, `p95` and
 * `dots` describe the outcomes themselves and do not.
 */
export interface ScenarioSummary {
  scenario: string;
  mean: number;
  standardError: number;
  interval: Interval;
  /** See `GroupedEstimate`. */
  samplingGain?: number;
  standardDeviation: number;
  p05: number;
  p50: number;
  p95: number;
  /** Distribution-free intervals of the quantiles; null where there are too few replications for one. */
  p05Interval: Interval | null;
  p95Interval: Interval | null;
  /** Quantile dot plot: 50 ascending values. */
  dots: number[];
  /** Null for the reference, and where the reference has no such outcome. */
  difference: Difference | null;
  /** Share of futures in which this scenario is the best of all; null for outcomes without a better side. */
  probabilityBest: number | null;
  targets: TargetResult[];
}
