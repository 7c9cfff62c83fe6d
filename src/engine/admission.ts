import { outcomes } from '../model/outcomes.ts';
import { ringSlots } from '../model/leadTimes.ts';
import { placesOf } from '../model/places.ts';
import { split } from '../model/variants.ts';
import type { Scenario } from '../study/study.ts';
import { KEPT_GAMES, type RunPlan } from './plan.ts';

/** Bytes that one run may take, workers and results together. */
export const MEMORY_LIMIT_BYTES = 1e9;

/** What a process and its workers take before they play anything: measured in Node, with two workers. */
const BYTES_BEFORE = 2.1e8;

/** Code, the stack of a module and what is left of compiling, bytes per program, in two workers. */
const BYTES_OF_CODE = 2.5e6;

/** A scenario as the page and its workers hold it. */
export const BYTES_OF_SCENARIO = 8e4;

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
 * Whether a run fits in memory, asked before anything is allocated. Bytes: what is there before, results (one double per
 * scenario, key and replication, twice while they are joined) and programs of as many scenarios as are held at a time. A
 * run that does not fit names the nearest ones that would; 0 if none does.
 */
export function admit(plan: RunPlan, limit = MEMORY_LIMIT_BYTES): Admission {
  const each = plan.scenarios.map((scenario) => needs(plan, scenario));
  const tables = each.map(({ fixed }) => fixed).sort((a, b) => b - a);
  const held = tables
    .slice(0, KEPT_GAMES)
    .reduce((sum, x) => sum + x, BYTES_BEFORE + BYTES_OF_SCENARIO * each.length);
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

function needs(plan: RunPlan, scenario: Scenario): { perReplication: number; fixed: number } {
  const regions = Object.keys(scenario.network.regions).length;
  const byRegion = plan.regional ? outcomes.filter((o) => o.shape === 'region').length * regions : 0;
  const keys = plan.keys?.length ?? outcomes.length + byRegion;
  // With a campaign there is the same plan without it as well.
  const programs = Object.keys(scenario.campaigns).length > 0 ? 2 : 1;
  const fixed = programs * (programBytes(scenario, plan.blockLanes) + BYTES_OF_CODE);
  return { perReplication: keys * 8 * 2, fixed };
}

/**
 * Bytes that a scenario's program and state take, a bound from above that is no more than a few times too high: numbers per
 * step (kept where they are made and once more where they are read), fields of entities over the lanes, rings of what is
 * on its way, and rows of transfers.
 */
export function programBytes(written: Scenario, lanes: number): number {
  const scenario = split(written);
  const { time, network, demand } = scenario;
  const ids = [network.regions, demand.products, demand.channels, demand.segments].map(Object.keys);
  const [regions, products, channels, segments] = ids as [string[], string[], string[], string[]];
  const places = placesOf(scenario, regions, products, channels, segments);
  const { cells, streams, depots, stores, campaigns, outlooks, outlets, crowds } = places;
  const steps = time.horizonDays / time.stepDays;
  const reaches = campaigns.length * products.length * channels.length;
  const foreseen = (outlooks.length * campaigns.length) / (regions.length || 1);
  const series =
    streams.length +
    outlets.length +
    stores.length +
    depots.length +
    3 * campaigns.length +
    4 * outlooks.length +
    foreseen +
    20;
  const slots = ringSlots(
    scenario,
    depots.map(({ id }) => id),
  );
  const buckets = steps / (time.reportDays / time.stepDays || 1) + 1;
  const fields =
    regions.length * (60 + 2 * buckets) +
    40 * (cells.length + stores.length) +
    25 * streams.length +
    8 *
      (places.lanes.length + outlets.length + crowds.length + outlooks.length + reaches + campaigns.length) +
    20 * depots.length;
  const rings = slots * (2 * cells.length + stores.length);
  const rows = 200 * (cells.length * depots.length + streams.length + outlooks.length);
  return 2 * 8 * steps * series + 8 * lanes * (fields + rings) + rows;
}
