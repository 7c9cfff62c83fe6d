import { pow } from '../kernel/elementary.ts';
import { requireNonNegative, requirePositive, requireShare, requireWhole } from './domain.ts';

/** A campaign with a steady gain on each of its days, part of which is borrowed from later days. */
export interface BorrowedGain {
  /** Extra units per day while it runs, ≥ 0. */
  readonly gainPerDay: number;
  /** Whole days, ≥ 1. */
  readonly days: number;
  /** π: share of the gain that later days will miss, 0–1. */
  readonly pullForwardShare: number;
  /** δ: share of the debt that is repaid per day, 0 < δ ≤ 1. */
  readonly repayPerDay: number;
}

/**
 * Units missing on day t ≥ 0 of the campaign (0 is its first day) when debt grows by π·gain and shrinks by δ a day:
 * π g (1 − (1−δ)^t) while it runs, then × (1−δ) per day from the level at t = days. Solution of
 * Debt_{t+1} = Debt_t − dip_t + π g, dip = δ Debt (our assumption of a geometric repayment); no cap on the dip.
 * Example: gain 20, 10 days, π .3, δ .2: 0, 1.2, 2.16, …, 5.355755 on day 10.
 */
export function dipOnDay(campaign: BorrowedGain, day: number): number {
  const { gainPerDay, days, pullForwardShare, repayPerDay } = campaign;
  requireNonNegative({ gainPerDay });
  requireShare({ pullForwardShare, repayPerDay });
  requirePositive({ repayPerDay });
  requireWhole({ days }, 1);
  requireWhole({ day });
  const kept = 1 - repayPerDay;
  const running = day < days ? day : days;
  const level = pullForwardShare * gainPerDay * (1 - power(kept, running));
  return level * power(kept, day - running);
}

/**
 * Units missing on each day when the gains of the days (≥ 0 where demand is won, any unit) are in part borrowed: the
 * recursion Debt_{t+1} = Debt_t − δ Debt_t + π g_t from no debt, without a cap on the dip; same length as `gains`.
 * Example: gains 20, 20, 0, π .3, δ .2: 0, 1.2, 2.16.
 */
export function dips(gains: readonly number[], pullForwardShare: number, repayPerDay: number): number[] {
  requireShare({ pullForwardShare, repayPerDay });
  let debt = 0;
  return gains.map((gain) => {
    const dip = repayPerDay * debt;
    debt += pullForwardShare * gain - dip;
    return dip;
  });
}

/** Units over an endless horizon: gross gain, what later days miss (π × gross), and the net (1 − π) × gross. */
export function borrowedTotals(campaign: BorrowedGain): { gross: number; dip: number; net: number } {
  requireNonNegative({ gainPerDay: campaign.gainPerDay });
  requireShare({ pullForwardShare: campaign.pullForwardShare });
  requireWhole({ days: campaign.days }, 1);
  const gross = campaign.gainPerDay * campaign.days;
  const dip = campaign.pullForwardShare * gross;
  return { gross, dip, net: gross - dip };
}

function power(base: number, exponent: number): number {
  if (exponent === 0) return 1;
  return base === 0 ? 0 : pow(base, exponent);
}
