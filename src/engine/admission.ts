import { outcomes } from '../model/outcomes.ts';
import type { Scenario } from '../study/study.ts';
import { KEPT_GAMES, type RunPlan } from './plan.ts';

/** Bytes that one run may take, workers and results together. */
export const MEMORY_LIMIT_BYTES = 1e9;

/** Bytes of a worker's own program and state per region of a scenario, a generous bound for the shipped studies. */
const BYTES_PER_REGION_STEP = 400;

export type Admission =
  | { readonly ok: true; readonly bytes: number }
  | {
      readonly ok: false;
      readonly bytes: number;
      readonly limit: number;
      /** The most that would fit: replications of all scenarios, or the first so many scenarios at the asked replications. */
      readonly replications: number;
      readonly scenarios: number;
    };

/**
 * Whether a run fits in memory, asked before anything is allocated. Bytes: results (one double per scenario, key and
 * replication, twice while they are joined) and tables of parameters per region and step, of as many scenarios as are
 * held at a time. A run that does not fit names the nearest ones that would; 0 if none does.
 */
export function admit(plan: RunPlan, limit = MEMORY_LIMIT_BYTES): Admission {
  const each = plan.scenarios.map((scenario) => needs(plan, scenario));
  const tables = each.map(({ fixed }) => fixed).sort((a, b) => b - a);
  const held = tables.slice(0, KEPT_GAMES).reduce((sum, x) => sum + x, 0);
  const perReplication = each.reduce((sum, x) => sum + x.perReplication, 0);
  const bytes = held + perReplication * plan.replications;
  if (bytes <= limit) return { ok: true, bytes };
  const fitting = Math.floor((limit - held) / perReplication);
  let [sum, scenarios] = [held, 0];
  for (const one of each) {
    sum += one.perReplication * plan.replications;
    if (sum > limit) break;
    scenarios++;
  }
  return { ok: false, bytes, limit, replications: fitting > 0 ? fitting : 0, scenarios };
}

function needs(plan: RunPlan, { network, time }: Scenario): { perReplication: number; fixed: number } {
  const regions = Object.keys(network.regions).length;
  const depots = Object.keys(network.depots).length;
  const byRegion = plan.regional ? outcomes.filter((o) => o.shape === 'region').length * regions : 0;
  const keys = plan.keys?.length ?? outcomes.length + byRegion;
  const fixed = BYTES_PER_REGION_STEP * (regions + depots) * (time.horizonDays / time.stepDays) + 1e5;
  return { perReplication: keys * 8 * 2, fixed };
}
