import type { Columns } from '../../src/engine/columns.ts';
import { ENGINE_VERSION, type RunPlan, type Task } from '../../src/engine/plan.ts';
import type { Engine } from '../../workers/entry.ts';
import type { Scenario } from '../../src/study/study.ts';

interface Pretence {
  scenarios?: number;
  replications?: number;
  /** How long a replication takes. */
  microseconds?: number;
  /** The task of scenario s1 with this replication in it always throws. */
  poison?: number;
}

/** A plan of no meaning for `pretendEngine`, with the price of its work in every scenario. */
export function pretendPlan({ scenarios = 3, replications = 1000, ...cost }: Pretence = {}): RunPlan {
  const scenario = {
    network: { regions: {}, depots: {} },
    time: { stepDays: 1, horizonDays: 1, reportDays: 1 },
    demand: { products: {}, channels: {}, segments: {} },
    campaigns: {},
    information: { forecast: { kind: 'fixed' }, lagDays: 0 },
    ranges: {},
    pretence: cost,
  };
  const made = Array.from({ length: scenarios }, (_, i) => ({ id: `s${i}`, ...scenario }));
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
  const { pretence } = plan.scenarios[0] as unknown as { pretence: Pretence };
  const { microseconds = 0, poison } = pretence;
  return {
    play(task) {
      const until = performance.now() + (task.count * microseconds) / 1000;
      while (performance.now() < until);
      const poisoned = poison !== undefined && poison >= task.first && poison < task.first + task.count;
      if (poisoned && plan.scenarios[task.scenario]!.id === 's1') throw new RangeError('poison');
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
  const { id } = plan.scenarios[scenario]!;
  const number = Number(id.slice(1));
  const values = new Float64Array(keys.length * count);
  for (let k = 0; k < keys.length; k++)
    for (let i = 0; i < count; i++) values[k * count + i] = Math.sin(1 + k + 7 * number + 13 * (first + i));
  return { scenario: id, first, count, keys, values };
}
