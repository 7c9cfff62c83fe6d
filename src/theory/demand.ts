import { requireInside, requireNonNegative } from './domain.ts';

/** What a stock decision needs to know of the demand of one period, or of several periods in a row. */
export interface Demand {
  /** Expected demand, units. */
  readonly mean: number;
  /** Standard deviation, units. */
  readonly deviation: number;
  /** P(D ≤ x), x in units. */
  probabilityAtMost(x: number): number;
  /** Smallest x with P(D ≤ x) ≥ probability. RangeError unless 0 < probability < 1. */
  quantile(probability: number): number;
  /** E[(D − stock)⁺], units: the loss function. */
  shortage(stock: number): number;
}

/** Demand over a number of periods, 1 or more: `(periods) => normalDemand(100 * periods, 30 * Math.sqrt(periods))`. */
export type DemandOver = (periods: number) => Demand;

/** A demand without chance: always `amount` ≥ 0 units. The limit of every other demand as its deviation goes to 0. */
export function certainDemand(amount: number): Demand {
  requireNonNegative({ amount });
  return {
    mean: amount,
    deviation: 0,
    probabilityAtMost: (x) => (x < amount ? 0 : 1),
    quantile: (probability) => {
      requireInside({ probability });
      return amount;
    },
    shortage: (stock) => (stock < amount ? amount - stock : 0),
  };
}
