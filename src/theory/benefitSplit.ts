import type { StockCosts } from './newsvendor.ts';
import { costPerDeviation, pooledDeviation, type Correlation } from './pooling.ts';
import { shapleySplit, type CostSplit } from './shapley.ts';

/**
 * Who gains how much when regions pool their safety stock: Shapley split of C(T) = (h + p) φ(z*) √(Σ_{i,j∈T} ρ_ij σ_i σ_j),
 * money per period. 1–10 deviations ≥ 0 in units; correlation as in `pooledDeviation`.
 * Newsvendor game of Hartman, Dror & Shaked (2000) for jointly normal demand.
 * Example: σ 10, 20, 30, ρ 0, h 1, p 9: shares 7.811308, 20.475913, 37.378242 of 65.665463.
 */
export function poolingSplit(
  deviations: readonly number[],
  correlation: Correlation,
  costs: StockCosts,
): CostSplit {
  const perUnit = costPerDeviation(costs);
  const among = (members: readonly number[]): Correlation =>
    typeof correlation === 'number'
      ? correlation
      : members.map((i) => members.map((j) => correlation[i]?.[j] ?? Number.NaN));
  return shapleySplit(
    deviations.length,
    (members) =>
      perUnit *
      pooledDeviation(
        members.map((i) => deviations[i]!),
        among(members),
      ),
  );
}
