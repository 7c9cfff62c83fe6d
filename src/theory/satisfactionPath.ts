import { pow } from '../kernel/elementary.ts';
import { requireFinite, requireNonNegative, requirePositive, requireShare } from './domain.ts';

/** Weights of availability, timeliness and after-sales care; they sum to 1. */
export interface ExperienceWeights {
  readonly availability: number;
  readonly onTime: number;
  readonly care: number;
}

/**
 * A day's experience, 0–100: 100 (w_a (1 − min(1, x/x̄)) + w_o o + w_c c) for the unserved share x, the share x̄ > 0 that
 * scores nothing, the on-time share o and the share c of complaints resolved (all 0–1). Our assumption (linear scores).
 * Example: x 5 %, x̄ 25 %, o .9, c 1, weights .5/.35/.15 give 86.5.
 */
export function experience(
  unservedShare: number,
  shortageForZero: number,
  onTimeShare: number,
  resolvedShare: number,
  weights: ExperienceWeights,
): number {
  requireShare({ unservedShare, onTimeShare, resolvedShare, ...weights });
  requirePositive({ shortageForZero });
  const short = unservedShare / shortageForZero;
  const availability = short < 1 ? 1 - short : 0;
  return (
    100 * (weights.availability * availability + weights.onTime * onTimeShare + weights.care * resolvedShare)
  );
}

/**
 * Level that satisfaction moves to, 0–100: e + k₊(e − E)⁺ − k₋(E − e)⁺ held in 0–100. Losses against the expectation E
 * weigh more (k₋ ≥ k₊ ≥ 0): expectancy–disconfirmation, Anderson & Sullivan (1993). Example: 86.5 against 90: 84.4.
 */
export function satisfactionTarget(
  experienced: number,
  expectation: number,
  gainSlope: number,
  lossSlope: number,
): number {
  requireFinite({ experienced, expectation });
  requireNonNegative({ gainSlope, lossSlope });
  const difference = experienced - expectation;
  return held(experienced + (difference > 0 ? gainSlope : lossSlope) * difference, 0, 100);
}

/**
 * Satisfaction after `days` ≥ 0 days of the same experience and a fixed expectation: T + (S₀ − T)(1 − a)^days, memory
 * a in 0–1 per day; the solution of S ← S + a(T − S). Example: from 85 to 84.4 at a .1, 30 days: 84.425435.
 */
export function satisfactionAfter(start: number, target: number, memoryPerDay: number, days: number): number {
  requireFinite({ start, target });
  requireShare({ memoryPerDay });
  requireNonNegative({ days });
  return target + (start - target) * growth(1 - memoryPerDay, days);
}

/**
 * Customer base after `days` ≥ 0 days at constant satisfaction, from 1: (1 + k(S − S_c)/100/30)^days held in 0.5–1.5,
 * switching k ≥ 0 per month. Our assumption, after service-driven markets of Hall & Porteus (2000).
 * Example: 70 against 80, k .25, 90 days: .927714.
 */
export function customerBaseAfter(
  satisfaction: number,
  competitorLevel: number,
  switchingPerMonth: number,
  days: number,
): number {
  requireFinite({ satisfaction, competitorLevel });
  requireNonNegative({ switchingPerMonth, days });
  const daily = 1 + (switchingPerMonth * (satisfaction - competitorLevel)) / 100 / 30;
  return held(growth(daily, days), 0.5, 1.5);
}

function growth(factor: number, days: number): number {
  if (days === 0) return 1;
  return factor > 0 ? pow(factor, days) : 0;
}

function held(value: number, least: number, most: number): number {
  return value < least ? least : value > most ? most : value;
}
