import { gridPosterior, normalLogDensity, type Belief } from '../statistics/gridPosterior.ts';

/** Errors split into what is always there and what campaigns add; shares of the forecast. */
export interface CampaignEffect {
  /** σ_b: sd of the relative error without a campaign. */
  baseSpread: Belief;
  /** σ_ξ: sd of the error per unit of campaign influence; it calibrates a campaign's `effectCv`. */
  effectCv: Belief;
}

/** Scales of the half-normal priors of σ_b and σ_ξ. Our assumption. */
const PRIOR = { base: 0.03, effect: 0.6 };

/**
 * Posterior of e_i ~ N(0, σ_b² + (c_i σ_ξ)²) on a grid that reaches to five prior scales, or to twice what the errors
 * alone suggest. `errors`: (A − F)/F; `campaigns`: influence as a share of the forecast, of either sign, same length.
 * Null without a campaign.
 */
export function campaignEffect(
  errors: readonly number[],
  campaigns: readonly number[],
): CampaignEffect | null {
  if (errors.length !== campaigns.length)
    throw new RangeError(`errors and campaigns need equal lengths: ${errors.length}, ${campaigns.length}`);
  const squares = (values: readonly number[]) => values.reduce((sum, value) => sum + value * value, 0);
  if (squares(campaigns) === 0) return null;
  const logPosterior = (base: number, effect: number) => {
    const [b, x] = [base / PRIOR.base, effect / PRIOR.effect];
    return errors.reduce(
      (log, error, i) => {
        const added = campaigns[i]! * effect;
        return log + normalLogDensity(error, base * base + added * added);
      },
      -(b * b + x * x) / 2,
    );
  };
  const [baseSpread, effectCv] = gridPosterior(logPosterior, [
    Math.max(5 * PRIOR.base, 2 * Math.sqrt(squares(errors) / errors.length)),
    Math.max(5 * PRIOR.effect, 2 * Math.sqrt(squares(errors) / squares(campaigns))),
  ]);
  return { baseSpread, effectCv };
}
