import { groupBy, type HistoryRow } from './table.ts';

/** The regions of one period, apart and together; amounts in the table's unit. */
export interface PooledPeriod {
  period: string;
  regions: string[];
  forecast: number;
  /** Σ(A − F): the error left when the regions are seen as one. */
  net: number;
  signedPercent: number;
  /** 100 · |Σ(A − F)| / ΣF. */
  pooledGapPercent: number;
  /** 100 · Σ|A − F| / ΣF. */
  separateGapPercent: number;
}

export interface Pooling {
  periods: PooledPeriod[];
  /** 1 − Σ_period |Σ_region (A − F)| / Σ_period Σ_region |A − F|; 0: sharing gains nothing. 0 where no row errs. */
  index: number;
  /** Missing had each region contracted exactly its forecast, in units and in percent of ΣA. */
  unserved: number;
  unservedPercent: number;
  /** The same had the regions of each period shared. */
  sharedUnserved: number;
  sharedUnservedPercent: number;
  /** Whether errors of two regions tend to opposite sides; null without a period of exactly two erring regions. */
  opposition: SignTest | null;
}

export interface SignTest {
  /** Periods with two regions whose errors have opposite signs, of all periods with two erring regions. */
  opposite: number;
  periods: number;
  /** Exact two-sided sign test against "either way alike". */
  pValue: number;
}

/** Compares supply per region with a reserve that the regions of a period share, if supply equals the forecast. */
export function pooling(rows: readonly HistoryRow[]): Pooling {
  const groups = [...groupBy(rows, ({ period }) => period)];
  const apart = (group: readonly HistoryRow[]) =>
    group.reduce((sum, { forecast, actual }) => sum + Math.abs(actual - forecast), 0);
  const together = (group: readonly HistoryRow[]) =>
    group.reduce((sum, { forecast, actual }) => sum + actual - forecast, 0);
  const periods = groups.map(([period, group]): PooledPeriod => {
    const forecast = group.reduce((sum, row) => sum + row.forecast, 0);
    const net = together(group);
    return {
      period,
      regions: group.map(({ region }) => region),
      forecast,
      net,
      signedPercent: (100 * net) / forecast,
      pooledGapPercent: (100 * Math.abs(net)) / forecast,
      separateGapPercent: (100 * apart(group)) / forecast,
    };
  });
  const actual = rows.reduce((sum, row) => sum + row.actual, 0);
  const unserved = rows.reduce((sum, row) => sum + Math.max(0, row.actual - row.forecast), 0);
  const sharedUnserved = periods.reduce((sum, { net }) => sum + Math.max(0, net), 0);
  const separate = apart(rows);
  const pooled = periods.reduce((sum, { net }) => sum + Math.abs(net), 0);
  return {
    periods,
    index: separate === 0 ? 0 : 1 - pooled / separate,
    unserved,
    unservedPercent: unserved === 0 ? 0 : (100 * unserved) / actual,
    sharedUnserved,
    sharedUnservedPercent: sharedUnserved === 0 ? 0 : (100 * sharedUnserved) / actual,
    opposition: signTest(groups.map(([, group]) => group.map((row) => row.actual - row.forecast))),
  };
}

/** Periods of more than two regions are left out: their pairs are not independent. */
function signTest(errors: number[][]): SignTest | null {
  const pairs = errors
    .map((group) => group.filter((error) => error !== 0))
    .filter(({ length }) => length === 2);
  const periods = pairs.length;
  if (periods === 0) return null;
  const opposite = pairs.filter(([a, b]) => a! > 0 !== b! > 0).length;
  const rarer = Math.min(opposite, periods - opposite);
  return { opposite, periods, pValue: Math.min(1, 2 * coinTosses(rarer, periods)) };
}

/** P(at most k heads in n tosses), summed from the terms so that small tables get round figures. */
function coinTosses(k: number, n: number): number {
  let sum = 0;
  let term = 1;
  for (let i = 0; i < n; i++) term /= 2;
  for (let heads = 0; heads <= k; heads++) {
    sum += term;
    term *= (n - heads) / (heads + 1);
  }
  return sum;
}
