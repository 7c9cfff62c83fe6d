import { requireNonNegative, requirePositive } from './domain.ts';

/** Terms below this share of the largest one are left out. */
const FAINT = 1e-20;

/**
 * Poisson probabilities P(0), P(1), … for mean ≥ 0, cut where a term falls below 1e-20 of the largest.
 * From the mode outward, P(k)/P(k−1) = mean/k, so a mean of thousands does not underflow.
 */
export function poissonMass(mean: number): number[] {
  requireNonNegative({ mean });
  if (mean === 0) return [1];
  return massFromRatios(Math.floor(mean), (k) => mean / k);
}

/**
 * Negative binomial probabilities for mean > 0 and variance > mean (units, units²), cut like `poissonMass`:
 * P(k)/P(k−1) = q (r + k − 1)/k, q = 1 − mean/variance, r = mean²/(variance − mean).
 * Johnson, Kemp & Kotz (2005), chapter 5. RangeError unless variance > mean.
 */
export function negativeBinomialMass(mean: number, variance: number): number[] {
  requirePositive({ mean, excess: variance - mean });
  const q = 1 - mean / variance;
  const r = (mean * mean) / (variance - mean);
  const mode = r > 1 ? Math.floor((q * (r - 1)) / (1 - q)) : 0;
  return massFromRatios(mode, (k) => (q * (r + k - 1)) / k);
}

/** Probabilities in proportion, from the largest term both ways; `ratio(k)` = P(k)/P(k−1), k ≥ 1. */
function massFromRatios(mode: number, ratio: (k: number) => number): number[] {
  const mass = new Array<number>(mode + 1).fill(0);
  mass[mode] = 1;
  for (let k = mode; k > 0 && mass[k]! > FAINT; k--) mass[k - 1] = mass[k]! / ratio(k);
  for (let k = mode + 1; mass[k - 1]! > FAINT; k++) mass.push(mass[k - 1]! * ratio(k));
  const total = mass.reduce((sum, term) => sum + term, 0);
  return mass.map((term) => term / total);
}
