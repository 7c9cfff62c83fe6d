import { baseStock, type BackorderOutcome } from './baseStock.ts';
import type { DemandOver } from './demand.ts';
import { requireInteger, requireNonNegative, requireWhole } from './domain.ts';
import type { StockCosts } from './newsvendor.ts';

/**
 * (r, nQ) in whole units with backorders: when the stock position at the end of a step is at or below `reorder`,
 * order the fewest lots of `lot` units (≥ 1) that lift it above. Demand must come in whole units and be able to be 1.
 * The position after ordering is uniform on r + 1 … r + Q (Hadley & Whitin 1963, chapter 5), so every figure is the
 * mean of Q base-stock figures; an order goes out in a share E[min(D, Q)]/Q of the steps. `fixedCost` ≥ 0 is money per
 * order, however many lots it has.
 * Example: Poisson 6, L 2, r 18, Q 12, h 1, p 9, K 10 costs 14.764703.
 */
export function rnQ(
  demandOver: DemandOver,
  leadPeriods: number,
  reorder: number,
  lot: number,
  costs: StockCosts & { fixed: number },
): BackorderOutcome & { orderFrequency: number } {
  requireWhole({ lot }, 1);
  requireInteger({ reorder });
  requireNonNegative({ fixed: costs.fixed });
  let backlog = 0;
  let onHand = 0;
  let fillRate = 0;
  for (let position = reorder + 1; position <= reorder + lot; position++) {
    const outcome = baseStock(demandOver, leadPeriods, position, costs);
    backlog += outcome.backlog / lot;
    onHand += outcome.onHand / lot;
    fillRate += outcome.fillRate / lot;
  }
  const perStep = demandOver(1);
  const orderFrequency = (perStep.mean - perStep.shortage(lot)) / lot;
  return {
    backlog,
    onHand,
    fillRate,
    orderFrequency,
    cost: costs.fixed * orderFrequency + costs.holding * onHand + costs.penalty * backlog,
  };
}
