import type { Scenario } from '../study/study.ts';
import { correlationMatrix } from './correlation.ts';
import { coveredSteps, reviewSteps } from './leadTimes.ts';
import { fixedLevels } from './placement.ts';
import { stocked } from './stores.ts';
import { leanSafety } from './supply.ts';
import { deviationOf } from './variation.ts';
import { world, type World } from './world.ts';

/** How many units each depot plans to have on hand and on order, ≥ 0, by depot id; partners are not among them. */
export type PlannedStock = ReadonlyMap<string, number>;

/**
 * Order-up-to levels at mean demand, before any campaign and with the error of forecasts at the deviation of demand:
 * S = Σ share·H·μ·(1 + margin) + z′·√(Σ_rq ρ_rq s_r s_q), the targets of `supply.ts` as a plan and not as a future. A
 * depot with a fixed level has just that. Where stock expires it is the block of one step. Under (s, S) and (r, nQ)
 * rules it is the level that the safety factor would ask for, which those rules do not use. A scenario must not be changed
 * afterwards.
 */
export function plannedStock(scenario: Scenario): PlannedStock {
  let levels = planned.get(scenario);
  if (!levels) planned.set(scenario, (levels = levelsOf(scenario)));
  return levels;
}

// A view asks for it at every move of a lever, in several places.
const planned = new WeakMap<Scenario, PlannedStock>();

function levelsOf(scenario: Scenario): PlannedStock {
  // Nothing is drawn here, so the names of draws do not matter.
  const w = world(scenario, 4, () => 0);
  fixedLevels(w);
  const fixed = w.store.parameterValues.get('fixed')!;
  const matrix = correlationMatrix(w);
  const levels = new Map<string, number>();
  for (const store of stocked(w)) {
    const { id } = w.depots[w.stores[store]!.depot]!;
    const level = Number.isNaN(fixed[store]!) ? ruleLevel(w, store, matrix) : fixed[store]!;
    levels.set(id, (levels.get(id) ?? 0) + level);
  }
  return levels;
}

function ruleLevel(w: World, store: number, matrix: readonly (readonly number[])[]): number {
  const { marginShare, retention } = w.scenario.supply;
  const steps = coveredSteps(w, store);
  const claims = w.outlooks.filter((o) => o.window === 'claim' && o.store === store);
  const parts = claims.map(({ cell, share }) => {
    const mean = meanOf(w, cell);
    return {
      region: w.cells[cell]!.region,
      mean,
      sigma: share * Math.sqrt(steps) * deviationOf(w, cell, mean),
      share,
    };
  });
  const covered = retention === 0 ? steps / reviewSteps(w) : steps;
  const expected = parts.reduce((sum, part) => sum + part.share * covered * part.mean, 0);
  const variance = parts.reduce(
    (sum, a) => sum + parts.reduce((row, b) => row + matrix[a.region]![b.region]! * a.sigma * b.sigma, 0),
    0,
  );
  const level = expected * (1 + marginShare) + leanSafety(w) * Math.sqrt(variance > 0 ? variance : 0);
  return level > 0 ? level : 0;
}

function meanOf(w: World, cell: number): number {
  const { region, product } = w.cells[cell]!;
  const share = w.scenario.demand.products[w.productIds[product]!]!.share;
  return w.scenario.network.regions[w.regionIds[region]!]!.baseDemandPerDay * share * w.stepDays;
}
