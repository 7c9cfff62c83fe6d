import { normalCdf, normalLoss, normalQuantile } from '../kernel/normalDistribution.ts';
import { certainDemand, type Demand, type DemandOver } from './demand.ts';
import { requireInside, requireNonNegative } from './domain.ts';

/**
 * Normal demand N(mean, deviation²); mean ≥ 0 and deviation ≥ 0, units. The part below zero is not cut off, as in
 * the textbooks, so keep deviation/mean below a third.
 * E[(D − S)⁺] = σ L(z), z = (S − μ)/σ, L(z) = φ(z) − z(1 − Φ(z)); quantile μ + zσ: Snyder & Shen
 * (2019), eq. 4.30.
 */
export function normalDemand(mean: number, deviation: number): Demand {
  requireNonNegative({ mean, deviation });
  if (deviation === 0) return certainDemand(mean);
  const standard = (x: number) => (x - mean) / deviation;
  return {
    mean,
    deviation,
    probabilityAtMost: (x) => normalCdf(standard(x)),
    quantile: (probability) => {
      requireInside({ probability });
      return mean + deviation * normalQuantile(probability);
    },
    shortage: (stock) => {
      const z = standard(stock);
      // Past the last digit of the tail, where a tiny deviation would multiply 0 by ∞.
      if (Math.abs(z) > 38) return stock < mean ? mean - stock : 0;
      return deviation * normalLoss(z);
    },
  };
}

/** Independent normal demands of `periods` periods in a row: N(n μ, n σ²). `mean` and `deviation` per period. */
export function normalDemandOver(mean: number, deviation: number): DemandOver {
  return (periods) => normalDemand(mean * periods, deviation * Math.sqrt(periods));
}
