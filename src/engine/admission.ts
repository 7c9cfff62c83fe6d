import { outcomes } from '../model/outcomes.ts';
import type { RunPlan } from './plan.ts';

/** Bytes that one run may take, workers and results together. */
export const MEMORY_LIMIT_BYTES = 1e9;

/** Bytes of a worker's own program and state per region of a scenario, a generous bound for the shipped studies. */
const BYTES_PER_REGION_STEP = 400;

export type Admission =
  | { readonly ok: true; readonly bytes: number }
  | { readonly ok: false; readonly bytes: number; readonly limit: number; readonly replications: number };

/**
 * Whether a run fits in memory, asked before anything is allocated. Bytes: results (one double per scenario, key and
 * replication, twice while they are joined) and tables of parameters per region and step. A run that does not fit
 * names the largest number of replications that would; 0 if none does.
 */
export function admit(plan: RunPlan, limit = MEMORY_LIMIT_BYTES): Admission {
  let perReplication = 0;
  let fixed = 0;
  for (const { network, time } of plan.scenarios) {
    const regions = Object.keys(network.regions).length;
    const depots = Object.keys(network.depots).length;
    const byRegion = plan.regional ? outcomes.filter((o) => o.shape === 'region').length * regions : 0;
    perReplication += (outcomes.length + byRegion) * 8 * 2;
    fixed += BYTES_PER_REGION_STEP * (regions + depots) * (time.horizonDays / time.stepDays) + 1e5;
  }
  const bytes = fixed + perReplication * plan.replications;
  if (bytes <= limit) return { ok: true, bytes };
  const fitting = Math.floor((limit - fixed) / perReplication);
  return { ok: false, bytes, limit, replications: fitting > 0 ? fitting : 0 };
}
