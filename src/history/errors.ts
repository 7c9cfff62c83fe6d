import { neighbourCorrelation } from '../statistics/correlation.ts';
import { momentsOf, standardDeviation } from '../statistics/moments.ts';
import { quantile, sorted } from '../statistics/quantile.ts';
import { relativeError, type HistoryRow } from './table.ts';

/** Plain description of the relative errors (A − F)/F of some rows, in percent of the forecast. */
export interface ErrorProfile {
  rows: number;
  meanAbsolutePercent: number;
  meanPercent: number;
  /** Null below two rows. */
  sdPercent: number | null;
  /** Correlation of neighbours in row order; null below three rows. */
  neighbours: number | null;
  q05Percent: number;
  q95Percent: number;
}

/** Describes the errors of rows in time order. Throws RangeError without rows. */
export function errorProfile(rows: readonly HistoryRow[]): ErrorProfile {
  const errors = Float64Array.from(rows, (row) => 100 * relativeError(row));
  const moments = momentsOf(errors);
  const ascending = sorted(errors);
  return {
    rows: rows.length,
    meanAbsolutePercent: momentsOf(errors.map(Math.abs)).mean,
    meanPercent: moments.mean,
    sdPercent: rows.length < 2 ? null : standardDeviation(moments),
    neighbours: neighbourCorrelation(errors),
    q05Percent: quantile(ascending, 0.05),
    q95Percent: quantile(ascending, 0.95),
  };
}

/**
 * Coefficient of variation of a day whose errors add up to the given sd of a month:
 * sd = cv · √(v/days), v = 1 + 2 Σ_{k<days} (1 − k/days) φ^k for daily errors with correlation φ^k.
 * One monthly figure cannot tell cv from φ, so φ (`persistence`, 0–1) is an argument. Algebra of an AR(1) mean.
 */
export function dailyCv(monthlySpread: number, persistence: number, days = 30): number {
  let v = 1;
  let power = 1;
  for (let k = 1; k < days; k++) {
    power *= persistence;
    v += 2 * (1 - k / days) * power;
  }
  return monthlySpread * Math.sqrt(days / v);
}

/** Mean absolute gap with its bootstrap interval, in percent of the forecast. */
export interface BootstrapGap {
  meanAbsolutePercent: number;
  /** 5–95 % of the resampled means (type 7). */
  interval: [number, number];
}

/**
 * Resamples rows with replacement, as a check on the model's intervals (Efron 1979). `uniform(i)`: the i-th of
 * resamples · rows uniform draws in [0, 1).
 */
export function bootstrapGap(
  rows: readonly HistoryRow[],
  uniform: (i: number) => number,
  resamples = 2000,
): BootstrapGap {
  const gaps = rows.map((row) => 100 * Math.abs(relativeError(row)));
  const means = Float64Array.from({ length: resamples }, (_, b) => {
    let sum = 0;
    for (let i = 0; i < gaps.length; i++)
      sum += gaps[Math.floor(uniform(b * gaps.length + i) * gaps.length)]!;
    return sum / gaps.length;
  });
  const ascending = sorted(means);
  return {
    meanAbsolutePercent: momentsOf(gaps).mean,
    interval: [quantile(ascending, 0.05), quantile(ascending, 0.95)],
  };
}
