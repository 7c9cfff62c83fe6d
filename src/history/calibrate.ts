import { chiSquaredQuantile } from '../statistics/gamma.ts';
import { meanInterval, type Interval } from '../statistics/interval.ts';
import { momentsOf, standardDeviation } from '../statistics/moments.ts';
import { campaignEffect, type CampaignEffect } from './campaignEffect.ts';
import { dispatchRate, type DispatchRate } from './dispatchRate.ts';
import { errorPrior, learnErrors, nextErrorInterval, spreadQuantile, type ErrorModel } from './errorModel.ts';
import { regionCorrelation, regionSpreads, type RegionCorrelation, type RegionSpread } from './regions.ts';
import { relativeError, rowsOf, type History } from './table.ts';

/** Below this many rows a table gives ranges, not estimates, and views say so. */
export const FEW_ROWS = 12;

/** What a table teaches about the inputs of the model. Errors are shares of the forecast. */
export interface Calibration {
  rows: number;
  fewRows: boolean;
  /** The errors alone, with 95 % intervals under the normal model; null below two rows. */
  sample: { mean: number; meanInterval: Interval; sd: number; sdInterval: Interval } | null;
  /** The belief after the table. */
  error: ErrorModel;
  /** 90 % interval of σ. */
  spreadInterval: Interval;
  /** 80 % and 95 % interval of the next relative error. */
  next80: Interval;
  next95: Interval;
  /** Null without campaign figures. */
  campaign: CampaignEffect | null;
  /** Null without dispatch hours. */
  dispatch: DispatchRate | null;
  regions: RegionSpread[];
  correlation: RegionCorrelation;
}

/**
 * Calibrates a table by closed forms and one small grid; `prior` is the belief about relative errors before it.
 * Throws RangeError on an empty table and on a row without a positive forecast.
 */
export function calibrate(history: History, prior = errorPrior): Calibration {
  const rows = rowsOf(history);
  if (rows.length === 0) throw new RangeError('a history needs at least 1 row: 0');
  const moments = momentsOf(rows.map(relativeError));
  const error = learnErrors(moments, prior);
  const withCampaign = rows.filter(({ campaignPercent }) => campaignPercent !== undefined);
  const withHours = rows.filter(({ dispatchHours }) => dispatchHours !== undefined);
  return {
    rows: rows.length,
    fewRows: rows.length < FEW_ROWS,
    sample: moments.count < 2 ? null : sampleOf(moments),
    error,
    spreadInterval: [spreadQuantile(0.05, error), spreadQuantile(0.95, error)],
    next80: nextErrorInterval(0.8, error),
    next95: nextErrorInterval(0.95, error),
    campaign: campaignEffect(
      withCampaign.map(relativeError),
      withCampaign.map(({ campaignPercent }) => campaignPercent! / 100),
    ),
    dispatch: dispatchRate(
      withHours.map(({ forecast, actual }) => Math.abs(actual - forecast)),
      withHours.map(({ dispatchHours }) => dispatchHours!),
    ),
    regions: regionSpreads(rows, error.scale),
    correlation: regionCorrelation(rows),
  };
}

function sampleOf(moments: ReturnType<typeof momentsOf>) {
  const freedom = moments.count - 1;
  const end = (p: number) => Math.sqrt(moments.squares / chiSquaredQuantile(p, freedom));
  return {
    mean: moments.mean,
    meanInterval: meanInterval(moments, 0.95).interval,
    sd: standardDeviation(moments),
    sdInterval: [end(0.975), end(0.025)] as Interval,
  };
}
