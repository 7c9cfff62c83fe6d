import { pearson } from '../statistics/correlation.ts';
import { momentsOf, standardDeviation } from '../statistics/moments.ts';
import { groupBy, relativeError, type HistoryRow } from './table.ts';

/** Spread of one region's relative error, drawn toward that of all. */
export interface RegionSpread {
  region: string;
  rows: number;
  /** Share of the forecast; null below three rows, where the region says too little of its own. */
  spread: number | null;
}

/** Weight of the common spread, in rows. Our assumption. */
const COMMON_ROWS = 4;
const FEWEST_ROWS = 3;

/**
 * σ_r² = (4 σ̄² + Σ e²)/(4 + n_r): the mean of the scaled inverse-χ² posterior's scale, with the common σ̄ as prior.
 * `common`: σ̄ as a share of the forecast.
 */
export function regionSpreads(rows: readonly HistoryRow[], common: number): RegionSpread[] {
  return [...groupBy(rows, ({ region }) => region)].map(([region, group]) => {
    const squares = group.reduce((sum, row) => sum + relativeError(row) * relativeError(row), 0);
    const count = group.length;
    const spread = Math.sqrt((COMMON_ROWS * common * common + squares) / (COMMON_ROWS + count));
    return { region, rows: count, spread: count < FEWEST_ROWS ? null : spread };
  });
}

/** Correlation of the errors of two regions in the same period. */
export interface RegionCorrelation {
  /** Pearson over all pairs of regions within periods, in row order; null below three pairs. */
  raw: number | null;
  pairs: number;
  periods: number;
  /** Drawn toward the prior with weight n/(n + 10), n the periods with a pair. */
  shrunk: number;
  /** Whether the raw correlation differs from 0 at 5 %. */
  identified: boolean;
}

const PRIOR_CORRELATION = 0.2;
const PRIOR_PERIODS = 10;

/** One correlation for all pairs of regions, from errors that occur in the same period. */
export function regionCorrelation(rows: readonly HistoryRow[]): RegionCorrelation {
  const left: number[] = [];
  const right: number[] = [];
  let periods = 0;
  for (const group of groupBy(rows, ({ period }) => period).values()) {
    if (group.length > 1) periods++;
    group.forEach((a, i) => {
      for (const b of group.slice(i + 1)) {
        left.push(relativeError(a));
        right.push(relativeError(b));
      }
    });
  }
  const found = pearson(left, right);
  const weight = found ? periods / (periods + PRIOR_PERIODS) : 0;
  return {
    raw: found?.coefficient ?? null,
    pairs: left.length,
    periods,
    shrunk: weight * (found?.coefficient ?? 0) + (1 - weight) * PRIOR_CORRELATION,
    identified: found !== null && found.pValue < 0.05,
  };
}

/** Errors of all regions in the periods that all of them have. */
export interface CommonErrors {
  regions: string[];
  periods: string[];
  /** Relative errors, region by region, in the order of `periods`. */
  errors: Float64Array[];
  /** Correlations by region and region; NaN-free: 0 where one of the two never errs. */
  correlation: number[][];
  meanCorrelation: number;
  /** Sd of the summed error (in units, biases removed) over the sum of the regions' sds: what one reserve saves. */
  sharedReserve: number;
}

/** Null below two regions or three common periods. */
export function commonErrors(rows: readonly HistoryRow[]): CommonErrors | null {
  const byRegion = groupBy(rows, ({ region }) => region);
  const regions = [...byRegion.keys()];
  const lookUp = regions.map((region) => new Map(byRegion.get(region)!.map((row) => [row.period, row])));
  const periods = [...(lookUp[0]?.keys() ?? [])].filter((period) => lookUp.every((map) => map.has(period)));
  if (regions.length < 2 || periods.length < 3) return null;

  const table = lookUp.map((map) => periods.map((period) => map.get(period)!));
  const errors = table.map((region) => Float64Array.from(region, relativeError));
  const units = errors.map((own, r) => {
    const { mean } = momentsOf(own);
    return own.map((error, t) => (error - mean) * table[r]![t]!.forecast);
  });
  const total = periods.map((_, t) => units.reduce((sum, own) => sum + own[t]!, 0));
  const apart = units.reduce((sum, own) => sum + standardDeviation(momentsOf(own)), 0);
  const correlation = errors.map((a) => errors.map((b) => (a === b ? 1 : (pearson(a, b)?.coefficient ?? 0))));
  const pairs = correlation.flatMap((line, i) => line.filter((_, j) => j !== i));
  return {
    regions,
    periods,
    errors,
    correlation,
    meanCorrelation: momentsOf(pairs).mean,
    sharedReserve: apart === 0 ? 1 : standardDeviation(momentsOf(total)) / apart,
  };
}
