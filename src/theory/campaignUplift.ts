import { adstock, meanAdstock } from './adstock.ts';
import { requireNonNegative, requireWhole } from './domain.ts';
import { hill } from './hill.ts';

/** A campaign that buys its effect: spend is carried over, saturates, and is scaled to a ceiling. */
export interface SpendCampaign {
  /** Money per day, ≥ 0. */
  readonly spendPerDay: number;
  /** Days of spending, whole, ≥ 1. */
  readonly days: number;
  /** θ per day, 0 ≤ θ < 1. */
  readonly retentionPerDay: number;
  /** Hill exponent α > 0. */
  readonly hillExponent: number;
  /** Adstock at which half of the ceiling is reached, money > 0; null takes the campaign's own mean adstock. */
  readonly halfSaturation: number | null;
  /** Uplift of demand at full saturation, share ≥ 0. */
  readonly ceilingShare: number;
}

/**
 * Uplift of demand (share of base) on each of `horizonDays` ≥ 1 days from the campaign's first day, tail included:
 * u_t = β · hill(A_t). Adstock before saturation, the order of Jin et al. (2017). All zeros without spend.
 * Example: 100 a day for 10 days, θ .5, α 2, A½ 150, β .2: .061538, .1, .115294, …; 14 days sum to 1.249211.
 */
export function campaignUplift(campaign: SpendCampaign, horizonDays: number): number[] {
  const { spendPerDay, days, retentionPerDay, hillExponent, ceilingShare } = campaign;
  requireNonNegative({ ceilingShare });
  requireWhole({ horizonDays }, 1);
  const half = campaign.halfSaturation ?? meanAdstock(spendPerDay, retentionPerDay, days);
  if (spendPerDay === 0) return new Array<number>(horizonDays).fill(0);
  const spend = Array.from({ length: horizonDays }, (_, day) => (day < days ? spendPerDay : 0));
  return adstock(spend, retentionPerDay).map((carried) => ceilingShare * hill(carried, hillExponent, half));
}
