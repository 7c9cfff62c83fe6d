import type { Columns } from '../src/engine/columns.ts';
import type { Fan } from '../src/engine/fans.ts';
import type { RunPlan, Task } from '../src/engine/plan.ts';
import type { Engine, Tally } from '../src/engine/play.ts';
import type { Trace } from '../src/engine/trace.ts';

/** Some replications to look at: they are added to those that were looked at for the same question before. */
export interface LookRequest {
  readonly question: number;
  /** As JSON: it comes with every call, and text is copied in no time. */
  readonly plan: string;
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
  fans(question: number, probabilities: readonly number[]): Fan[];
  trace(plan: RunPlan, scenario: number, replication: number): Trace;
  /** Outcomes of some replications, by region where the plan wants them. */
  outcomes(plan: RunPlan, task: Task): Columns;
}

/** Views that look at the same time: what is in sight and what is pinned. */
const questionsKept = 4;

/** Keeps the counts of the newest questions only. */
export function looking(createEngine: (plan: RunPlan) => Engine): Looking {
  const kept = new Map<number, { readonly engine: Engine; readonly tallies: Map<number, Tally> }>();
  return {
    count({ question, plan, series, reference, task }) {
      const { engine, tallies } = kept.get(question) ?? {
        engine: createEngine(JSON.parse(plan) as RunPlan),
        tallies: new Map<number, Tally>(),
      };
      kept.delete(question);
      kept.set(question, { engine, tallies });
      for (const oldest of kept.keys()) {
        if (kept.size <= questionsKept) break;
        kept.get(oldest)?.tallies.forEach((tally) => tally.close());
        kept.delete(oldest);
      }
      let tally = tallies.get(task.scenario);
      if (task.first === 0) tally?.close();
      if (!tally || task.first === 0)
        tallies.set(task.scenario, (tally = engine.tally(task.scenario, series, reference ?? undefined)));
      tally.add(task.first, task.count);
    },
    fans(question, probabilities) {
      const all = [...(kept.get(question)?.tallies.values() ?? [])];
      return all.flatMap((tally) => tally.fans(probabilities));
    },
    trace: (plan, scenario, replication) => createEngine(plan).trace(scenario, replication),
    outcomes: (plan, task) => createEngine(plan).play(task),
  };
}
