import { wilsonInterval, type Interval } from './interval.ts';

/** "Unserved at most 1 % with probability .9". At least one of the limits is given; both make a corridor. */
export interface Target {
  outcome: string;
  region?: string | undefined;
  atMost?: number | undefined;
  atLeast?: number | undefined;
  /** The share of futures in which the limits shall hold, 0–1. */
  probability: number;
}

export interface TargetResult {
  id: string;
  /** Share of replications that keep the limits, with its Wilson interval. */
  share: number;
  interval: Interval;
  required: number;
  /** `met` if the whole interval reaches the required probability, `missed` if none of it does. */
  verdict: 'met' | 'missed' | 'cannotTell';
}

/** The probability that `values` (one per replication) keep a target, and whether that is enough. */
export function meetTarget(
  id: string,
  target: Target,
  values: Float64Array,
  confidence: number,
): TargetResult {
  const { atMost = Infinity, atLeast = -Infinity, probability: required } = target;
  let kept = 0;
  for (const value of values) if (value <= atMost && value >= atLeast) kept++;
  const interval = wilsonInterval(kept, values.length, confidence);
  const verdict = interval[0] >= required ? 'met' : interval[1] < required ? 'missed' : 'cannotTell';
  return { id, share: kept / values.length, interval, required, verdict };
}
