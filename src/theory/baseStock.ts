import type { Demand, DemandOver } from './demand.ts';
import { requirePositive, requireWhole } from './domain.ts';
import { optimalStock, type StockCosts } from './newsvendor.ts';

/** Long-run outcome of a step under an order rule with backorders. */
export interface BackorderOutcome {
  /** Units owed at the end of a step. */
  readonly backlog: number;
  /** Units on hand at the end of a step. */
  readonly onHand: number;
  /** Share of a step's demand that is served within that step. */
  readonly fillRate: number;
  /** h · onHand + p · backlog (+ ordering where there is a fixed cost), money per step. */
  readonly cost: number;
}

/**
 * Order-up-to `stock` after every step, backorders, lead time of `leadPeriods` ≥ 0 steps: an order placed after step t
 * is there before step t + 1 + L, so the stock position faces the demand of L + 1 steps.
 * B_n = E[(D_n − S)⁺]; backlog B_{L+1}, on hand S − (L+1)μ + B_{L+1}, fill 1 − (B_{L+1} − B_L)/μ, cycle service level
 * P(D_{L+1} ≤ S). Snyder & Shen (2019), eq. 4.24 over L + 1 periods; their example 4.4 (normal 50/8, h .18, p .7,
 * L 4) costs 4.466781 at S 264.766894.
 */
export function baseStock(
  demandOver: DemandOver,
  leadPeriods: number,
  stock: number,
  costs: StockCosts,
): BackorderOutcome & { cycleServiceLevel: number } {
  requirePositive({ holding: costs.holding, penalty: costs.penalty });
  const exposed = exposure(demandOver, leadPeriods);
  const backlog = exposed.shortage(stock);
  const onHand = stock - exposed.mean + backlog;
  return {
    backlog,
    onHand,
    fillRate: fillRate(demandOver, leadPeriods, stock),
    cycleServiceLevel: exposed.probabilityAtMost(stock),
    cost: costs.holding * onHand + costs.penalty * backlog,
  };
}

/** Cheapest order-up-to level, units: the newsvendor on the demand of L + 1 steps. */
export function optimalBaseStock(demandOver: DemandOver, leadPeriods: number, costs: StockCosts): number {
  return optimalStock(exposure(demandOver, leadPeriods), costs);
}

/**
 * Share of a step's demand served in the same step from a stock position of `stock` units: 1 − (B_{L+1} − B_L)/μ, for
 * what is short after the step less what was owed before it is new. Own derivation; Zipkin (2000), chapter 6, has the
 * setting.
 */
export function fillRate(demandOver: DemandOver, leadPeriods: number, stock: number): number {
  const after = exposure(demandOver, leadPeriods).shortage(stock);
  const before = leadPeriods > 0 ? demandOver(leadPeriods).shortage(stock) : stock < 0 ? -stock : 0;
  return 1 - (after - before) / demandOver(1).mean;
}

function exposure(demandOver: DemandOver, leadPeriods: number): Demand {
  requireWhole({ leadPeriods });
  return demandOver(leadPeriods + 1);
}
