import type { Columns } from '../../src/engine/columns.ts';
import { ENGINE_VERSION, type RunPlan, type Task } from '../../src/engine/plan.ts';
import type { Engine } from '../../src/engine/play.ts';
import type { Scenario } from '../../src/study/study.ts';

interface Pretence {
  scenarios?: number;
  replications?: number;
  /** How long a replication takes. */
  microseconds?: number;
  /** The task of scenario 1 with this replication in it always throws. */
  poison?: number;
}

/** A plan of no meaning for `pretendEngine`, with the price of its work in its name. */
export function pretendPlan({ scenarios = 3, replications = 1000, ...cost }: Pretence = {}): RunPlan {
  const name = JSON.stringify(cost);
  const made = Array.from({ length: scenarios }, (_, i) => ({ id: `s${i}`, name: { zh: name, en: name } }));
  return {
    engineVersion: ENGINE_VERSION,
    seed: 'pretence',
    replications,
    scenarios: made as unknown as Scenario[],
    regional: false,
    blockLanes: 64,
  };
}

/** Stands in for the engine where a test needs to say how long the work takes or what goes wrong. */
export function pretendEngine(plan: RunPlan): Engine {
  const { microseconds = 0, poison } = JSON.parse(plan.scenarios[0]!.name.en) as Pretence;
  return {
    play(task) {
      const until = performance.now() + (task.count * microseconds) / 1000;
      while (performance.now() < until);
      const poisoned = poison !== undefined && poison >= task.first && poison < task.first + task.count;
      if (poisoned && task.scenario === 1) throw new RangeError('poison');
      return pretended(plan, task);
    },
  };
}

/** What a run of `pretendEngine` comes to, in one piece. */
export function pretendedColumns(plan: RunPlan): Columns[] {
  return plan.scenarios.map((_, scenario) =>
    pretended(plan, { scenario, first: 0, count: plan.replications }),
  );
}

function pretended(plan: RunPlan, { scenario, first, count }: Task): Columns {
  const keys = ['gap', 'hours'];
  const values = new Float64Array(keys.length * count);
  for (let k = 0; k < keys.length; k++)
    for (let i = 0; i < count; i++) values[k * count + i] = Math.sin(1 + k + 7 * scenario + 13 * (first + i));
  return { scenario: plan.scenarios[scenario]!.id, first, count, keys, values };
}
