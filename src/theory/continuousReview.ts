import { requireFinite, requirePositive } from './domain.ts';
import { newsvendor, optimalStock, type StockCosts } from './newsvendor.ts';
import { normalDemand } from './normalDemand.ts';
import { integrate } from './quadrature.ts';

/** Stock watched all the time: normal demand per unit of time, a lead time in that unit, a fixed cost per order. */
export interface WatchedStock {
  readonly mean: number;
  readonly deviation: number;
  readonly leadTime: number;
  readonly fixedCost: number;
  readonly costs: StockCosts;
}

/**
 * Cost per time of ordering `lot` > 0 units whenever the position falls to `reorder`, backorders:
 * [Kλ + ∫_r^{r+Q} g(y) dy]/Q, g the newsvendor cost on the demand of the lead time. All of `stock` > 0.
 * Zheng (1992); Snyder & Shen (2019), eq. 5.7. Example 5.1 there: r 126.8, Q 328.5 costs 78.071163.
 */
export function reorderCost(stock: WatchedStock, reorder: number, lot: number): number {
  requireFinite({ reorder });
  requirePositive({ lot });
  return (orderingCost(stock) + integrate(holdingCost(stock), [reorder, reorder + lot])) / lot;
}

/**
 * Cheapest (r, Q). At the optimum g(r) = g(r + Q) = the cost itself (Zheng 1992): for each Q the first equation gives
 * r by halving, and Q·g(r) less what the lot costs rises in Q, so halving finds it too.
 */
export function optimalReorder(stock: WatchedStock): { reorder: number; lot: number; cost: number } {
  const cost = holdingCost(stock);
  const best = optimalStock(leadDemand(stock), stock.costs);
  const reorderFor = (lot: number) =>
    halved(best - lot, best, (reorder) => cost(reorder + lot) - cost(reorder));
  const surplus = (lot: number) => {
    const reorder = reorderFor(lot);
    return lot * (cost(reorder) - reorderCost(stock, reorder, lot));
  };
  let most = 1;
  while (surplus(most) < 0) most *= 2;
  const lot = halved(0, most, surplus);
  const reorder = reorderFor(lot);
  return { reorder, lot, cost: reorderCost(stock, reorder, lot) };
}

function leadDemand(stock: WatchedStock) {
  requirePositive({ mean: stock.mean, deviation: stock.deviation, leadTime: stock.leadTime });
  return normalDemand(stock.mean * stock.leadTime, stock.deviation * Math.sqrt(stock.leadTime));
}

function holdingCost(stock: WatchedStock) {
  const demand = leadDemand(stock);
  return (position: number) => newsvendor(demand, position, stock.costs).cost;
}

function orderingCost(stock: WatchedStock): number {
  requirePositive({ fixedCost: stock.fixedCost });
  return stock.fixedCost * stock.mean;
}

/** Root of a rising function between its negative and its positive side. */
function halved(low: number, high: number, f: (x: number) => number): number {
  let [below, above] = [low, high];
  for (let i = 0; i < 60; i++) {
    const middle = (below + above) / 2;
    if (f(middle) < 0) below = middle;
    else above = middle;
  }
  return (below + above) / 2;
}
