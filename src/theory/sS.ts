import { requireInteger, requireNonNegative, requireWhole } from './domain.ts';

/** Long-run outcome of a rule with a fixed cost per order. */
export interface FixedCostOutcome {
  /** Orders per step. */
  readonly orderFrequency: number;
  /** Fixed and running cost, money per step. */
  readonly cost: number;
}

/**
 * (s, S): when the stock position at the end of a step is at or below `reorder`, order up to `upTo`; backorders.
 * `mass[k]` = P(D = k) of one step with P(0) < 1; `runningCost(y)` = expected holding and shortage cost, money per
 * step, that a position of y units after ordering leads to (the newsvendor cost on L + 1 steps); `fixedCost` ≥ 0
 * money per order; s < S whole numbers, RangeError otherwise.
 * Zheng & Federgruen (1991); Snyder & Shen (2019), eq. 4.71–4.75: the visits to position S − j in a cycle are
 * m(j) = Σ_k P(k) m(j−k), m(0) = 1/(1 − P(0)); cost (K + Σ_{j<S−s} m(j) g(S − j)) / M, frequency 1/M, M = Σ_{j<S−s} m(j).
 * Example: Poisson 6, h 1, p 4, K 5, (4, 10) costs 8.034112.
 */
export function sS(
  mass: readonly number[],
  runningCost: (position: number) => number,
  fixedCost: number,
  reorder: number,
  upTo: number,
): FixedCostOutcome {
  requireNonNegative({ fixedCost });
  requireInteger({ reorder, upTo });
  requireWhole({ 'upTo − reorder': upTo - reorder }, 1);
  const none = mass[0] ?? 0;
  if (none >= 1) throw new RangeError(`a step needs some demand: P(0) is ${none}`);
  const visits: number[] = [];
  let steps = 0;
  let cost = fixedCost;
  for (let j = 0; j < upTo - reorder; j++) {
    let entered = j === 0 ? 1 : 0;
    for (let k = 1; k <= j && k < mass.length; k++) entered += mass[k]! * visits[j - k]!;
    visits.push(entered / (1 - none));
    steps += visits[j]!;
    cost += visits[j]! * runningCost(upTo - j);
  }
  return { orderFrequency: 1 / steps, cost: cost / steps };
}
