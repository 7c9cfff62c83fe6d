import { ln, pow } from '../kernel/elementary.ts';
import { requireNonNegative, requirePositive, requireShareBelowOne, requireWhole } from './domain.ts';

/**
 * Carried-over spend A_t = x_t + θ A_{t−1}, A before the first day 0; one entry per day of `spend` (each ≥ 0), same
 * unit as spend. `retention` θ per day, 0 ≤ θ < 1. Broadbent (1979); Robyn's geometric adstock.
 * Example: 100 on five days at θ .5: 100, 150, 175, 187.5, 193.75.
 */
export function adstock(spend: readonly number[], retention: number): number[] {
  requireShareBelowOne({ retention });
  let carried = 0;
  return spend.map((amount, day) => {
    requireNonNegative({ [`spend on day ${day + 1}`]: amount });
    return (carried = amount + retention * carried);
  });
}

/** What a unit spent brings in all, and what steady spending of 1 a day settles at: 1/(1 − θ), geometric series. */
export function carryOverFactor(retention: number): number {
  requireShareBelowOne({ retention });
  return 1 / (1 - retention);
}

/** Days until half of a day's spend is forgotten: ln ½ / ln θ, 0 < θ < 1. Example: θ .7 gives 1.943358. */
export function halfLifeDays(retention: number): number {
  requirePositive({ retention });
  requireShareBelowOne({ retention });
  return ln(0.5) / ln(retention);
}

/** Retention per day from retention per week: θ_w^{1/7}. Seven days forget as much as one week. */
export function dailyRetention(weeklyRetention: number): number {
  requireShareBelowOne({ weeklyRetention });
  return weeklyRetention === 0 ? 0 : pow(weeklyRetention, 1 / 7);
}

/**
 * Mean adstock over the days of a campaign that spends `spendPerDay` ≥ 0 on each of `days` ≥ 1 days, from nothing:
 * x/(1−θ) · [1 − θ(1 − θ^d)/((1−θ)d)], the mean of the recursion. It is the default half-saturation point.
 */
export function meanAdstock(spendPerDay: number, retention: number, days: number): number {
  requireNonNegative({ spendPerDay });
  requireWhole({ days }, 1);
  const factor = carryOverFactor(retention);
  if (retention === 0) return spendPerDay;
  const startUp = (retention * factor * (1 - pow(retention, days))) / days;
  return spendPerDay * factor * (1 - startUp);
}
