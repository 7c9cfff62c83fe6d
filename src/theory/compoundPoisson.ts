import { exp } from '../kernel/elementary.ts';
import { requireNonNegative } from './domain.ts';

const FAINT = 1e-18;

/**
 * Order sizes 1, 2, 3, …: P(k) = (1 − p)^(k−1) p at index k (index 0 is 0), mean 1/p, cut below 1e-18.
 * 0 < p ≤ 1, RangeError otherwise. p = .5 is P(k) = .5^k.
 */
export function geometricMass(p: number): number[] {
  if (!(p > 0 && p <= 1)) throw new RangeError(`p must be above 0 and at most 1: ${p}`);
  const mass = [0];
  for (let term = p; term > FAINT; term *= 1 - p) mass.push(term);
  return mass;
}

/**
 * Probabilities of the total demand when orders arrive as a Poisson number of mean `orders` (0–700 per period) and
 * `sizes[k]` is the probability that one order asks for k units.
 * Panjer (1981): P(0) = e^{−λ(1−f₀)}, P(n) = (λ/n) Σ_k k f_k P(n−k). For n periods in a row use n·orders.
 * RangeError above 700 orders, where P(0) underflows.
 */
export function compoundPoissonMass(orders: number, sizes: readonly number[]): number[] {
  requireNonNegative({ orders });
  if (orders > 700) throw new RangeError(`orders must be at most 700 a period: ${orders}`);
  const meanTotal = orders * sizes.reduce((sum, share, k) => sum + share * k, 0);
  const mass = [exp(-orders * (1 - (sizes[0] ?? 0)))];
  // A lattice of sizes leaves gaps of zeros, so the tail has ended only after a whole stretch of faint terms.
  for (let faint = 0; mass.length <= meanTotal || faint < sizes.length;) {
    const n = mass.length;
    let sum = 0;
    for (let k = 1; k < sizes.length && k <= n; k++) sum += k * sizes[k]! * mass[n - k]!;
    const term = (orders / n) * sum;
    mass.push(term);
    faint = term < FAINT ? faint + 1 : 0;
  }
  return mass;
}
