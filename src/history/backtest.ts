import { jeffreysInterval, type Interval } from '../statistics/interval.ts';
import { momentsOf } from '../statistics/moments.ts';
import { errorPrior, learnErrors, nextErrorInterval } from './errorModel.ts';
import { rollingOrigin, type RollingOrigin } from './rollingOrigin.ts';
import { groupBy, relativeError, rowsOf, type History, type HistoryRow } from './table.ts';

/** From this many rows on a table is long enough to be forecast forward from its own past. */
const ENOUGH_ROWS = 12;
const LEVEL = 0.8;

/** One row forecast from all the others: its error (percent of the forecast) against the 80 % interval. */
export interface LeftOut {
  id: string;
  errorPercent: number;
  interval: Interval;
  covered: boolean;
}

/** The row's forecast against "as last time in this region"; gaps in percent of the forecast in question. */
export interface NaiveRow {
  id: string;
  gapPercent: number;
  naiveGapPercent: number;
}

export interface Backtest {
  rows: number;
  level: number;
  leaveOneOut: LeftOut[];
  covered: number;
  /** Jeffreys' 90 % band for the true coverage. */
  coverage: Interval;
  naive: NaiveRow[];
  /** 1 − mean gap / mean naive gap: above 0 the forecast beats repetition; null without a repeated region. */
  skill: number | null;
  /** Null below 12 rows. */
  rolling: RollingOrigin | null;
}

/**
 * How well the table's own past would have told its rows. Rows may come in any order; within a region, periods are
 * compared as text. Throws RangeError on fewer than two rows and on a row without a positive forecast.
 */
export function backtest(history: History, prior = errorPrior): Backtest {
  const rows = rowsOf(history);
  if (rows.length < 2) throw new RangeError(`a backtest needs at least 2 rows: ${rows.length}`);
  const errors = rows.map(relativeError);
  const leaveOneOut = rows.map(({ id }, i): LeftOut => {
    const others = momentsOf(errors.filter((_, j) => j !== i));
    const [low, high] = nextErrorInterval(LEVEL, learnErrors(others, prior));
    const covered = low <= errors[i]! && errors[i]! <= high;
    return { id, errorPercent: 100 * errors[i]!, interval: [100 * low, 100 * high], covered };
  });
  const covered = leaveOneOut.filter((row) => row.covered).length;
  const naive = naiveRows(rows);
  return {
    rows: rows.length,
    level: LEVEL,
    leaveOneOut,
    covered,
    coverage: jeffreysInterval(covered, rows.length, 0.9),
    naive,
    skill: skillOf(naive),
    rolling: rows.length < ENOUGH_ROWS ? null : rollingOrigin(rows, prior),
  };
}

function naiveRows(rows: readonly (HistoryRow & { id: string })[]): NaiveRow[] {
  const before = new Map<string, HistoryRow>();
  for (const group of groupBy(rows, ({ region }) => region).values()) {
    const inTime = [...group].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0));
    inTime.slice(1).forEach((row, i) => before.set(row.id, inTime[i]!));
  }
  return rows.flatMap((row) => {
    const last = before.get(row.id)?.actual ?? 0;
    if (last === 0) return [];
    return [
      {
        id: row.id,
        gapPercent: 100 * Math.abs(relativeError(row)),
        naiveGapPercent: (100 * Math.abs(row.actual - last)) / last,
      },
    ];
  });
}

function skillOf(rows: NaiveRow[]): number | null {
  const own = rows.reduce((sum, { gapPercent }) => sum + gapPercent, 0);
  const naive = rows.reduce((sum, { naiveGapPercent }) => sum + naiveGapPercent, 0);
  return naive === 0 ? null : 1 - own / naive;
}
