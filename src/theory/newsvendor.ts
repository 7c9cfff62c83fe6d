import type { Demand } from './demand.ts';
import { requirePositive } from './domain.ts';

/** Money per unit and period: `holding` for a unit left at the end, `penalty` for a unit short. Both > 0. */
export interface StockCosts {
  readonly holding: number;
  readonly penalty: number;
}

/** What a stock of so many units does in one period, in expectation. */
export interface NewsvendorOutcome {
  /** E[(D − S)⁺], units. */
  readonly shortage: number;
  /** E[(S − D)⁺], units. */
  readonly leftover: number;
  /** 1 − shortage / mean demand. */
  readonly fillRate: number;
  /** P(D ≤ S). */
  readonly cycleServiceLevel: number;
  /** h · leftover + p · shortage, money per period. */
  readonly cost: number;
}

/**
 * The newsvendor: `stock` units (any real number) against one period's demand of mean > 0.
 * Cost h E[(S − D)⁺] + p E[(D − S)⁺], with E[(S − D)⁺] = S − μ + E[(D − S)⁺]; Snyder & Shen (2019), eq. 4.24.
 * Example: normal 50/8, h .18, p .7, S 40 costs 7.356132 (their example 4.3).
 */
export function newsvendor(demand: Demand, stock: number, costs: StockCosts): NewsvendorOutcome {
  requirePositive({ mean: demand.mean, holding: costs.holding, penalty: costs.penalty });
  const shortage = demand.shortage(stock);
  const leftover = stock - demand.mean + shortage;
  return {
    shortage,
    leftover,
    fillRate: 1 - shortage / demand.mean,
    cycleServiceLevel: demand.probabilityAtMost(stock),
    cost: costs.holding * leftover + costs.penalty * shortage,
  };
}

/** Critical ratio p/(h + p): the probability with which the best stock covers demand. */
export function criticalRatio(costs: StockCosts): number {
  requirePositive({ holding: costs.holding, penalty: costs.penalty });
  return costs.penalty / (costs.holding + costs.penalty);
}

/** Cheapest stock, units: the smallest S with P(D ≤ S) ≥ p/(h + p). Snyder & Shen (2019), eq. 4.27. */
export function optimalStock(demand: Demand, costs: StockCosts): number {
  return demand.quantile(criticalRatio(costs));
}
