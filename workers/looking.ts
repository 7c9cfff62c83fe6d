import { fan, mergeBands, type Bands } from '../src/engine/bands.ts';
import type { Columns } from '../src/engine/columns.ts';
import type { RunPlan, Task } from '../src/engine/plan.ts';
import type { Engine } from '../src/engine/play.ts';
import type { Trace } from '../src/engine/trace.ts';

/** Quantiles over time of one series in one region of one scenario: `values[p]` has one number per step. */
export interface FanOverTime {
  readonly scenario: string;
  readonly series: string;
  readonly region: string;
  readonly probabilities: readonly number[];
  readonly values: readonly Float64Array[];
  /** Share of futures above zero in every step. */
  readonly above: Float64Array;
}

/** Some replications to look at: they are added to those that were looked at for the same question before. */
export interface LookRequest {
  readonly question: number;
  readonly plan: RunPlan;
  readonly series: readonly string[];
  /** The scenario, by its index in the plan, that the others are differences from; null for levels. */
  readonly reference: number | null;
  /** Whose replications. */
  readonly task: Task;
}

/** What a worker answers about single futures and about futures over time. */
export interface Looking {
  /** Plays the replications and adds them to what was counted for this question and scenario since `first` was 0. */
  count(request: LookRequest): void;
  /** The fans of all that was counted for a question. */
  fans(question: number, probabilities: readonly number[]): FanOverTime[];
  trace(plan: RunPlan, scenario: number, replication: number): Trace;
  /** Outcomes of some replications, by region where the plan wants them. */
  outcomes(plan: RunPlan, task: Task): Columns;
}

/** Views that look at the same time: what is in sight and what is pinned. */
const questionsKept = 4;

/** Keeps the counts of the newest questions only. */
export function looking(createEngine: (plan: RunPlan) => Engine): Looking {
  const kept = new Map<number, Map<number, Bands>>();
  return {
    count({ question, plan, series, reference, task }) {
      const bands = kept.get(question) ?? new Map<number, Bands>();
      kept.delete(question);
      kept.set(question, bands);
      for (const oldest of kept.keys()) {
        if (kept.size <= questionsKept) break;
        kept.delete(oldest);
      }
      const more = createEngine(plan).bands(task, series, reference ?? undefined);
      const known = bands.get(task.scenario);
      if (known && task.first > 0) mergeBands(known, more);
      else bands.set(task.scenario, more);
    },
    fans(question, probabilities) {
      return [...(kept.get(question)?.values() ?? [])].flatMap((own) =>
        own.series.flatMap((id) =>
          own.regions.map((region) => ({
            scenario: own.scenario,
            series: id,
            region,
            ...fan(own, id, region, probabilities),
          })),
        ),
      );
    },
    trace: (plan, scenario, replication) => createEngine(plan).trace(scenario, replication),
    outcomes: (plan, task) => createEngine(plan).play(task),
  };
}
