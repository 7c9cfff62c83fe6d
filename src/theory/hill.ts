import { pow } from '../kernel/elementary.ts';
import { requireNonNegative, requirePositive } from './domain.ts';

/**
 * Saturation x^α/(x^α + A½^α), between 0 and 1 and ½ at `halfSaturation`; x ≥ 0 in the unit of the half-saturation
 * point > 0, `exponent` α > 0 (S-shaped above 1). Hill (1910); used for media response in Robyn.
 * Computed as 1/(1 + (A½/x)^α). Example: α 2, A½ 100, x 50 gives .2.
 */
export function hill(x: number, exponent: number, halfSaturation: number): number {
  requireNonNegative({ x });
  requirePositive({ exponent, halfSaturation });
  return x === 0 ? 0 : 1 / (1 + pow(halfSaturation / x, exponent));
}
