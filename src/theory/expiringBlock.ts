import { requireFinite, requirePositive } from './domain.ts';
import { normalDemand } from './normalDemand.ts';
import { pooledDeviation, type Correlation } from './pooling.ts';

const SQRT_2_OVER_PI = 0.7978845608028654;

/** A block of energy that is worth nothing after its step: what is missing and what expires. */
export interface BlockOutcome {
  /** Units short, per step. */
  readonly unserved: number;
  /** Units short as a share of mean demand. */
  readonly unservedShare: number;
  /** Units unused at the end of the step. */
  readonly expired: number;
  /** Units unused as a share of the contract. */
  readonly expiredShare: number;
}

/**
 * `contracted` > 0 units for one step of N(mean, deviation²) demand, nothing kept: a repeated newsvendor.
 * Unserved σL(z), expired S − μ + σL(z), z = (S − μ)/σ. Snyder & Shen (2019), eq. 4.30 and its loss function.
 * Example: 100/5, contract 103: unserved .843364 %, expired 3.731421 % of the contract.
 */
export function expiringBlock(mean: number, deviation: number, contracted: number): BlockOutcome {
  requirePositive({ mean, contracted });
  const unserved = normalDemand(mean, deviation).shortage(contracted);
  const expired = contracted - mean + unserved;
  return { unserved, unservedShare: unserved / mean, expired, expiredShare: expired / contracted };
}

/** Contracts of forecast + margin, held apart or as one reserve; shares of the summed forecast. */
export interface MarginOutcome {
  readonly unservedApart: number;
  readonly unservedShared: number;
  /** E|D − F| / F of a region on its own. */
  readonly expectedGapApart: number;
  /** Relative deviation of the total / of a region: √(F'RF)/ΣF. */
  readonly pooledFactor: number;
}

/**
 * Each region contracts forecast × (1 + margin) and errs by N(0, (σF)²), σ = `relativeDeviation` > 0 the same for all:
 * apart σL(m/σ); shared κσL(m/(κσ)) with κ = √(F'RF)/ΣF; E|gap| = σ√(2/π). `forecasts` > 0, `marginShare` any finite share.
 * Follows from the loss function. Example: σ .036422, 55/47/60/40, margin 2 %: .666751 % apart, .129944 % shared.
 */
export function contractMargin(
  relativeDeviation: number,
  forecasts: readonly number[],
  marginShare: number,
  correlation: Correlation,
): MarginOutcome {
  requirePositive({ relativeDeviation });
  requireFinite({ marginShare });
  forecasts.forEach((forecast) => requirePositive({ forecast }));
  const total = forecasts.reduce((sum, forecast) => sum + forecast, 0);
  const pooledFactor = pooledDeviation(forecasts, correlation) / total;
  const short = (deviation: number) => normalDemand(1, deviation).shortage(1 + marginShare);
  return {
    unservedApart: short(relativeDeviation),
    unservedShared: short(pooledFactor * relativeDeviation),
    expectedGapApart: SQRT_2_OVER_PI * relativeDeviation,
    pooledFactor,
  };
}
