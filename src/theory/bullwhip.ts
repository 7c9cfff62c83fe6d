import { pow } from '../kernel/elementary.ts';
import { requireShareBelowOne, requireWhole } from './domain.ts';
import { requireSmoothing } from './forecastError.ts';

// Order-up-to level = forecast of the next Λ = L + 1 steps, orders may be negative (returns), demand variance 1.
// Chen et al. write L for our Λ.

/**
 * Var(orders)/Var(demand) with the mean of the last `days` ≥ 1 steps of independent demand as forecast and a lead
 * time of `leadPeriods` ≥ 0 steps: 1 + 2Λ/p + 2Λ²/p². Chen, Drezner, Ryan & Simchi-Levi (2000) at ρ = 0.
 * Example: 5 days, lead time 2: 2.92.
 */
export function movingAverageAmplification(days: number, leadPeriods: number): number {
  requireWhole({ days }, 1);
  const ratio = exposedPeriods(leadPeriods) / days;
  return 1 + 2 * ratio + 2 * ratio * ratio;
}

/**
 * The same with exponential smoothing, 0 < a ≤ 1: 1 + 2Λa + 2Λ²a²/(2 − a). Chen, Ryan & Simchi-Levi (2000).
 * Example: a .2, lead time 2: 2.6.
 */
export function smoothingAmplification(smoothing: number, leadPeriods: number): number {
  requireSmoothing(smoothing);
  const reach = exposedPeriods(leadPeriods) * smoothing;
  return 1 + 2 * reach + (2 * reach * reach) / (2 - smoothing);
}

/**
 * The same with AR(1) demand of persistence ρ (0 ≤ ρ < 1) and its best forecast: 1 + 2K(1 + K)(1 − ρ),
 * K = ρ(1 − ρ^Λ)/(1 − ρ). Lee, So & Tang (2000). 1 at ρ = 0: nothing to chase. Example: ρ .7, lead time 2: 3.329853.
 */
export function autoregressiveAmplification(persistence: number, leadPeriods: number): number {
  requireShareBelowOne({ persistence });
  const exposed = exposedPeriods(leadPeriods);
  if (persistence === 0) return 1;
  const k = (persistence * (1 - pow(persistence, exposed))) / (1 - persistence);
  return 1 + 2 * k * (1 + k) * (1 - persistence);
}

function exposedPeriods(leadPeriods: number): number {
  requireWhole({ leadPeriods });
  return leadPeriods + 1;
}
