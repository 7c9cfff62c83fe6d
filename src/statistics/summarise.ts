import type { Columns } from '../engine/columns.ts';
import { differenceAxis, sharedAxis, type Bounds } from './axis.ts';
import { pairedDifference, probabilityBest } from './compare.ts';
import { groupedInterval, partOf } from './groups.ts';
import { tQuantile, type Interval } from './interval.ts';
import { momentsOf, standardDeviation } from './moments.ts';
import { quantile, quantileDots, quantileRanks, sorted } from './quantile.ts';
import { sampledOf } from './sampled.ts';
import type { OutcomeSummary, ScenarioSummary, Summary } from './summary.ts';
import { meetTarget, type Target } from './targets.ts';
import type { Better } from './verdict.ts';

/** What statistics must know of an outcome; the model's registry has more. */
export interface OutcomeFacts extends Bounds {
  id: string;
  better: Better;
  headline?: boolean | undefined;
}

export interface ComparisonSettings {
  /** Level of the intervals, 0.5–0.999. */
  confidence: number;
  /** The difference that matters per outcome id, in the outcome's unit. */
  materiality?: Record<string, number> | undefined;
  targets?: Record<string, Target> | undefined;
}

export interface SummaryOptions {
  /** The scenario that the others are compared with. */
  reference: string;
  /** Only these keys; all keys where absent. */
  keys?: readonly string[];
  /**
   * Raise the level of the differences by Bonferroni's rule over (scenarios − 1) × headline outcomes, so that all
   * verdicts on the headline outcomes hold together. Holm's steps would find a little more, but leave no intervals
   * that agree with the verdicts.
   */
  simultaneous?: boolean;
}

/** The values of one key in one scenario, in replication order and ascending. */
interface Sample {
  scenario: string;
  values: Float64Array;
  ascending: Float64Array;
}

/**
 * The summary of a run: per key the level of every scenario and its paired difference from the reference.
 * `columns`: one per scenario over the same replications, in display order; keys in order of first appearance.
 * Throws RangeError on an unknown reference or outcome, on scenarios of different replications, and on a value that is
 * not a finite number, naming scenario, key and replication.
 */
export function summarise(
  columns: readonly Columns[],
  comparison: ComparisonSettings,
  outcomes: readonly OutcomeFacts[],
  options: SummaryOptions,
): Summary {
  const { reference, keys = [...new Set(columns.flatMap((column) => column.keys))] } = options;
  const { confidence } = comparison;
  const replications = sharedCount(columns, reference);
  const family = (columns.length - 1) * outcomes.filter(({ headline }) => headline).length;
  const differenceConfidence = options.simultaneous ? 1 - (1 - confidence) / Math.max(1, family) : confidence;
  const { group } = columns[0]!;
  const part = partOf(replications, group);
  const once = {
    t: tQuantile(replications / part, confidence),
    tOfDifferences: tQuantile(replications / part, differenceConfidence),
    low: quantileRanks(replications, 0.05, confidence),
    high: quantileRanks(replications, 0.95, confidence),
  };

  const summariseKey = (key: string): OutcomeSummary => {
    const [outcome = '', region = null] = key.split('@');
    const facts = outcomes.find(({ id }) => id === outcome);
    if (!facts) throw new RangeError(`unknown outcome: ${key}`);
    const samples = columns.flatMap((column) => sampleOf(column, key));
    const standard = samples.find(({ scenario }) => scenario === reference);
    const rules = {
      better: facts.better,
      confidence: differenceConfidence,
      quantile: once.tOfDifferences,
      part,
      materiality: comparison.materiality?.[outcome] ?? 0,
    };
    const targets = Object.entries(comparison.targets ?? {}).filter(
      ([, target]) => target.outcome === outcome && (target.region ?? null) === region,
    );
    const best =
      facts.better === 'none'
        ? null
        : probabilityBest(
            samples.map(({ values }) => values),
            facts.better,
          );
    const axis = sharedAxis(
      samples.map(({ ascending }) => ascending),
      facts,
    );

    const scenarios = samples.map(({ scenario, values, ascending }, i): ScenarioSummary => {
      const moments = momentsOf(values);
      const estimate = groupedInterval(values, moments, part, confidence, once.t);
      const between = (ranks: Interval | null): Interval | null =>
        ranks && [ascending[ranks[0]]!, ascending[ranks[1]]!];
      return {
        scenario,
        ...estimate,
        standardDeviation: standardDeviation(moments),
        p05: quantile(ascending, 0.05),
        p50: quantile(ascending, 0.5),
        p95: quantile(ascending, 0.95),
        p05Interval: between(once.low),
        p95Interval: between(once.high),
        dots: quantileDots(ascending),
        difference:
          standard && scenario !== reference ? pairedDifference(values, standard.values, rules) : null,
        probabilityBest: best && best[i]!,
        targets: targets.map(([id, target]) => meetTarget(id, target, values, confidence)),
      };
    });
    const outside = axis.outside.map((i) => samples[i]!.scenario);
    const differenceDomain = differenceAxis(
      scenarios.flatMap(({ difference }) => (difference ? [difference.dots] : [])),
    );
    return { key, outcome, region, scenarios, domain: axis.domain, differenceDomain, outside };
  };

  const all = keys.map(summariseKey);
  const isHeadline = ({ outcome, region }: OutcomeSummary) =>
    region === null && outcomes.some(({ id, headline }) => id === outcome && headline);
  const said = { reference, replications, confidence, differenceConfidence };
  return {
    ...said,
    ...(group && {
      sampling: sampledOf(all.filter(isHeadline), group, part === 1 ? null : replications / part),
    }),
    outcomes: all,
  };
}

function sharedCount(columns: readonly Columns[], reference: string): number {
  const standard = columns.find(({ scenario }) => scenario === reference);
  if (!standard) throw new RangeError(`unknown reference scenario: ${reference}`);
  for (const { scenario, first, count, group } of columns)
    if (first !== standard.first || count !== standard.count || group !== standard.group)
      throw new RangeError(
        `replications of ${scenario} differ from those of ${reference}: ${first}, ${count}`,
      );
  return standard.count;
}

function sampleOf({ scenario, first, count, keys, values }: Columns, key: string): Sample[] {
  const k = keys.indexOf(key);
  if (k < 0) return [];
  const sample = values.subarray(k * count, (k + 1) * count);
  let wrong = -1;
  for (let i = count - 1; i >= 0; i--) if (!Number.isFinite(sample[i])) wrong = i;
  if (wrong >= 0)
    throw new RangeError(
      `${key} of scenario ${scenario} is no number in replication ${first + wrong}: ${sample[wrong]}`,
    );
  return [{ scenario, values: sample, ascending: sorted(sample) }];
}
