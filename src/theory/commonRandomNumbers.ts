import { normalDensity } from '../kernel/normalDistribution.ts';
import { requirePositive } from './domain.ts';
import type { StockCosts } from './newsvendor.ts';
import { integrate } from './quadrature.ts';

/** Cost of two stocks under the same normal demand, and what sharing the demand is worth to their comparison. */
export interface PairedCost {
  readonly meanA: number;
  readonly meanB: number;
  /** meanB − meanA. */
  readonly difference: number;
  /** Correlation of the two costs of one demand. */
  readonly correlation: number;
  /** Variance of the difference with independent demands / with the same demand. */
  readonly varianceReduction: number;
}

/**
 * Newsvendor cost at `stockA` and `stockB` (different, units) under one draw of N(mean, deviation²), deviation > 0:
 * means, correlation and (V_A + V_B)/(V_A + V_B − 2 Cov). Moments by quadrature over ±9 deviations, split at the kinks.
 * Setting: Glasserman & Yao (1992). Example: 115 against 125, N(100, 30²), h 1, p 9: correlation .938000, factor 9.6248.
 */
export function pairedCost(
  mean: number,
  deviation: number,
  stockA: number,
  stockB: number,
  costs: StockCosts,
): PairedCost {
  requirePositive({ mean, deviation, holding: costs.holding, penalty: costs.penalty });
  if (stockA === stockB) throw new RangeError(`stocks must differ: ${stockA}`);
  const cost = (demand: number, stock: number) =>
    demand > stock ? costs.penalty * (demand - stock) : costs.holding * (stock - demand);
  const standard = (stock: number) => {
    const z = (stock - mean) / deviation;
    return z < -9 ? -9 : z > 9 ? 9 : z;
  };
  const points = [-9, standard(stockA), standard(stockB), 9].sort((x, y) => x - y);
  const expectation = (f: (demand: number) => number) =>
    integrate((z) => f(mean + deviation * z) * normalDensity(z), points);

  const meanA = expectation((demand) => cost(demand, stockA));
  const meanB = expectation((demand) => cost(demand, stockB));
  const covariance = (one: number, oneMean: number, other: number, otherMean: number) =>
    expectation((demand) => (cost(demand, one) - oneMean) * (cost(demand, other) - otherMean));
  const varianceA = covariance(stockA, meanA, stockA, meanA);
  const varianceB = covariance(stockB, meanB, stockB, meanB);
  const shared = covariance(stockA, meanA, stockB, meanB);
  return {
    meanA,
    meanB,
    difference: meanB - meanA,
    correlation: shared / Math.sqrt(varianceA * varianceB),
    varianceReduction: (varianceA + varianceB) / (varianceA + varianceB - 2 * shared),
  };
}
