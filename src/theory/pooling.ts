import { normalDensity, normalQuantile } from '../kernel/normalDistribution.ts';
import { requireFinite, requireNonNegative, requireShare, requireWhole } from './domain.ts';
import { criticalRatio, type StockCosts } from './newsvendor.ts';

/** One correlation for all pairs, or a symmetric matrix with a unit diagonal in the order of the deviations. */
export type Correlation = number | readonly (readonly number[])[];

/**
 * Standard deviation of a sum, in the unit of the deviations (each ≥ 0): √(Σ_i Σ_j ρ_ij σ_i σ_j).
 * RangeError if a correlation leaves [−1, 1], the matrix has the wrong size or the variance comes out negative.
 */
export function pooledDeviation(deviations: readonly number[], correlation: Correlation): number {
  const n = deviations.length;
  const rho = (i: number, j: number) =>
    i === j ? 1 : typeof correlation === 'number' ? correlation : correlation[i]?.[j];
  let variance = 0;
  let scale = 0;
  for (let i = 0; i < n; i++) {
    requireNonNegative({ deviation: deviations[i]! });
    for (let j = 0; j < n; j++) {
      const r = rho(i, j);
      if (r === undefined || !(r >= -1 && r <= 1))
        throw new RangeError(`correlation must be in −1 … 1: ${r}`);
      variance += r * deviations[i]! * deviations[j]!;
      scale += deviations[i]! * deviations[j]!;
    }
  }
  if (variance < -1e-12 * scale)
    throw new RangeError(`correlations contradict each other: variance ${variance}`);
  return variance > 0 ? Math.sqrt(variance) : 0;
}

/**
 * Safety stock of one common stock as a share of that of `count` separate ones, for equal deviations and one
 * correlation ρ between −1/(n−1) and 1: √((1 + (n−1)ρ)/n). Eppen (1979). Example: n 4, ρ .5 gives .790569.
 */
export function poolingRatio(count: number, rho: number): number {
  requireWhole({ count }, 1);
  return pooledDeviation(new Array<number>(count).fill(1), rho) / count;
}

/**
 * Cost of the best stock per unit of standard deviation of normal demand, money: (h + p) φ(z*), Φ(z*) = p/(h + p).
 * Snyder & Shen (2019), eq. 4.37. Example: h 1, p 9 gives 1.754983.
 */
export function costPerDeviation(costs: StockCosts): number {
  return (costs.holding + costs.penalty) * normalDensity(normalQuantile(criticalRatio(costs)));
}

/** Cost per period of the best separate stocks, money: (h + p) φ(z*) Σσ. Eppen (1979). */
export function separateCost(deviations: readonly number[], costs: StockCosts): number {
  requireNonNegative(Object.fromEntries(deviations.map((deviation, i) => [`deviation ${i + 1}`, deviation])));
  return costPerDeviation(costs) * deviations.reduce((sum, deviation) => sum + deviation, 0);
}

/** Cost per period of the best common stock, money: (h + p) φ(z*) √(σ'Rσ). Eppen (1979). */
export function pooledCost(
  deviations: readonly number[],
  correlation: Correlation,
  costs: StockCosts,
): number {
  return costPerDeviation(costs) * pooledDeviation(deviations, correlation);
}

/**
 * Safety stock, units, when a share `centralShare` of the plan stands at the hub and the rest locally:
 * z [(1 − c) Σσ + c √(σ'Rσ)]. Our assumption (a mixture of both plans); its ends are Eppen (1979).
 */
export function splitSafetyStock(
  z: number,
  deviations: readonly number[],
  correlation: Correlation,
  centralShare: number,
): number {
  requireFinite({ z });
  requireShare({ centralShare });
  const apart = deviations.reduce((sum, deviation) => sum + deviation, 0);
  return z * ((1 - centralShare) * apart + centralShare * pooledDeviation(deviations, correlation));
}
