import type { Demand } from './demand.ts';
import { requireInside } from './domain.ts';

/**
 * Demand in whole units from its probabilities: `mass[k]` = P(D = k), k = 0, 1, …, at least one entry. They must sum
 * to 1 within 1e-9 (a cut tail) and are scaled to 1; RangeError otherwise or if one is negative.
 * E[(D − S)⁺] = Σ_{k > S} (k − S) P(D = k), for any real S: the loss function from its definition.
 */
export function discreteDemand(mass: readonly number[]): Demand {
  const total = sum(mass, () => 1);
  if (!(Math.abs(total - 1) <= 1e-9) || mass.some((share) => share < 0)) {
    throw new RangeError(`probabilities must be at least 0 and sum to 1: ${total}`);
  }
  const mean = sum(mass, (k) => k) / total;
  const cumulative: number[] = [];
  let below = 0;
  for (const share of mass) cumulative.push((below += share / total));
  const last = mass.length - 1;
  return {
    mean,
    deviation: Math.sqrt(sum(mass, (k) => (k - mean) * (k - mean)) / total),
    probabilityAtMost: (x) => (x < 0 ? 0 : x >= last ? 1 : cumulative[Math.floor(x)]!),
    quantile: (probability) => {
      requireInside({ probability });
      const k = cumulative.findIndex((share) => share >= probability);
      return k < 0 ? last : k;
    },
    shortage: (stock) => {
      let short = 0;
      // From the far tail, so that small terms are added to small sums.
      for (let k = last; k > stock && k >= 0; k--) short += (k - stock) * mass[k]!;
      return short / total;
    },
  };
}

function sum(mass: readonly number[], weight: (k: number) => number): number {
  return mass.reduce((total, share, k) => total + share * weight(k), 0);
}
