import { exp, ln } from '../kernel/elementary.ts';
import type { Interval } from '../statistics/interval.ts';

/** A positive quantity as its posterior tells it: mean and central 90 % interval. */
export interface Belief {
  mean: number;
  interval: Interval;
}

/** Errors split into what is always there and what campaigns add; shares of the forecast. */
export interface CampaignEffect {
  /** σ_b: sd of the relative error without a campaign. */
  baseSpread: Belief;
  /** σ_ξ: sd of the error per unit of campaign influence; it calibrates a campaign's `effectCv`. */
  effectCv: Belief;
}

/** Scales of the half-normal priors of σ_b and σ_ξ. Our assumption. */
const PRIOR = { base: 0.03, effect: 0.6 };
const CELLS = 120;

/**
 * Posterior of e_i ~ N(0, σ_b² + (c_i σ_ξ)²) by summation over a grid of 120 × 120 cell centres, which reaches to five
 * prior scales or twice what the errors alone suggest.
 * `errors`: (A − F)/F; `campaigns`: influence as a share of the forecast, of either sign, same length. Null without a campaign.
 */
export function campaignEffect(
  errors: readonly number[],
  campaigns: readonly number[],
): CampaignEffect | null {
  if (errors.length !== campaigns.length)
    throw new RangeError(`errors and campaigns need equal lengths: ${errors.length}, ${campaigns.length}`);
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  if (squares(campaigns) === 0) return null;
  const baseStep = Math.max(5 * PRIOR.base, 2 * Math.sqrt(squares(errors) / errors.length)) / CELLS;
  const effectStep = Math.max(5 * PRIOR.effect, 2 * Math.sqrt(squares(errors) / squares(campaigns))) / CELLS;

  const logs = new Float64Array(CELLS * CELLS);
  let highest = -Infinity;
  for (let i = 0; i < CELLS; i++) {
    for (let j = 0; j < CELLS; j++) {
      const [base, effect] = [(i + 0.5) * baseStep, (j + 0.5) * effectStep];
      const log = logPosterior(base * base, effect * effect, errors, campaigns);
      logs[i * CELLS + j] = log;
      if (log > highest) highest = log;
    }
  }
  const byBase = new Float64Array(CELLS);
  const byEffect = new Float64Array(CELLS);
  logs.forEach((log, cell) => {
    const weight = exp(log - highest);
    byBase[Math.floor(cell / CELLS)]! += weight;
    byEffect[cell % CELLS]! += weight;
  });
  return { baseSpread: belief(byBase, baseStep), effectCv: belief(byEffect, effectStep) };
}

function logPosterior(
  base2: number,
  effect2: number,
  errors: readonly number[],
  campaigns: readonly number[],
): number {
  let log = -base2 / (2 * PRIOR.base * PRIOR.base) - effect2 / (2 * PRIOR.effect * PRIOR.effect);
  for (let i = 0; i < errors.length; i++) {
    const variance = base2 + campaigns[i]! * campaigns[i]! * effect2;
    log -= (ln(variance) + (errors[i]! * errors[i]!) / variance) / 2;
  }
  return log;
}

/** Mean and 5–95 % interval of weights on cells of width `step`, each spread evenly over its cell. */
function belief(weights: Float64Array, step: number): Belief {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, i) => sum + weight * (i + 0.5) * step, 0) / total;
  const quantile = (p: number) => {
    let below = 0;
    let cell = 0;
    while (cell < weights.length - 1 && below + weights[cell]! < p * total) below += weights[cell++]!;
    return (cell + (p * total - below) / weights[cell]!) * step;
  };
  return { mean, interval: [quantile(0.05), quantile(0.95)] };
}
