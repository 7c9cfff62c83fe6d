import { requirePositive } from './domain.ts';

/**
 * Economic order quantity for steady demand: Q = √(2Kλ/h), cost √(2Kλh). `demandRate` λ units per time, `fixedCost` K
 * money per order, `holding` h money per unit and time, all > 0. Harris (1913); Snyder & Shen (2019), eq. 3.4.
 * Example: K 8, h .225, λ 1300: 304.046780 units at 68.410526.
 */
export function economicOrder(demandRate: number, fixedCost: number, holding: number) {
  requirePositive({ demandRate, fixedCost, holding });
  const cost = Math.sqrt(2 * fixedCost * demandRate * holding);
  return { quantity: cost / holding, cost };
}
