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
}

/** Some replications to look at: they are added to those that were looked at for the same plan before. */
export interface LookRequest {
  readonly plan: RunPlan;
  readonly series: readonly string[];
  readonly probabilities: readonly number[];
  readonly first: number;
  readonly count: number;
}

/** What a worker answers about single futures and about futures over time. */
export interface Looking {
  /** Plays the replications and returns the fans of all that were played since `first` was 0. */
  fans(request: LookRequest): FanOverTime[];
  trace(plan: RunPlan, scenario: number, replication: number): Trace;
  /** Outcomes of some replications, by region where the plan wants them. */
  outcomes(plan: RunPlan, task: Task): Columns;
}

/** Keeps the counts of the newest question only. */
export function looking(createEngine: (plan: RunPlan) => Engine): Looking {
  let bands: Bands[] = [];
  return {
    fans({ plan, series, probabilities, first, count }) {
      const engine = createEngine(plan);
      if (first === 0) bands = [];
      plan.scenarios.forEach((_, scenario) => {
        const more = engine.bands({ scenario, first, count }, series);
        const known = bands[scenario];
        if (known) mergeBands(known, more);
        else bands[scenario] = more;
      });
      return bands.flatMap((own) =>
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
