import { requireNonNegative, requirePositive } from './domain.ts';

/** A price leader and a partner that answers with capacity. Money per day; capacity in units per day. */
export interface PartnerGame {
  /** w*, money per unit. */
  readonly price: number;
  /** K*(w*). */
  readonly capacity: number;
  /** (v − w) K. */
  readonly leaderProfit: number;
  /** w K − c₁K − ½ c₂K². */
  readonly followerProfit: number;
  /** Capacity of a single owner, (v − c₁)/c₂. */
  readonly firstBestCapacity: number;
  /** Profit of a single owner, (v − c₁)²/(2c₂). */
  readonly firstBestProfit: number;
}

/** Partner's best answer to a price w ≥ 0: K = (w − c₁)⁺/c₂, units per day; c₁ ≥ 0 and slope c₂ > 0 money per unit (²). */
export function followerCapacity(price: number, cost: number, slope: number): number {
  requireNonNegative({ price, cost });
  requirePositive({ slope });
  return price > cost ? (price - cost) / slope : 0;
}

/**
 * The leader (value v ≥ 0 per unit) names a price, the partner (cost c₁K + ½c₂K²) answers: w* = (v + c₁)/2,
 * K* = (v − c₁)/(2c₂), half of the first best. von Stackelberg (1934) with linear supply. No trade if v ≤ c₁: the
 * price is then c₁ and the capacity 0. Example: v 1.2, c₁ .4, c₂ .002: w* .8, K* 200, leader 80, partner 40.
 */
export function partnerGame(value: number, cost: number, slope: number): PartnerGame {
  requireNonNegative({ value, cost });
  requirePositive({ slope });
  const margin = value > cost ? value - cost : 0;
  const price = cost + margin / 2;
  const capacity = followerCapacity(price, cost, slope);
  return {
    price,
    capacity,
    leaderProfit: (margin / 2) * capacity,
    followerProfit: (price - cost) * capacity - (slope * capacity * capacity) / 2,
    firstBestCapacity: margin / slope,
    firstBestProfit: (margin * margin) / (2 * slope),
  };
}
