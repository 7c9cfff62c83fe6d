/** One region in one period: what was forecast, what happened, and what the table itself printed about it. */
export interface HistoryRow {
  region: string;
  /** Text that sorts as time does, such as `2026-01`. */
  period: string;
  /** In the table's unit; > 0. */
  forecast: number;
  /** In the table's unit; ≥ 0. */
  actual: number;
  printedDifference?: number | undefined;
  dispatchHours?: number | undefined;
  printedGapPercent?: number | undefined;
  /** Influence of market campaigns as the table states it, in percent. */
  campaignPercent?: number | undefined;
}

/** A table of past region-periods, rows by id in the order of the file. */
export interface History {
  unit: string;
  rows: Record<string, HistoryRow>;
}

/** Rows with their ids, in file order. Throws RangeError on a forecast that is not positive or an actual that is negative. */
export function rowsOf(history: History): (HistoryRow & { id: string })[] {
  return Object.entries(history.rows).map(([id, row]) => {
    if (!(row.forecast > 0 && Number.isFinite(row.forecast)))
      throw new RangeError(`forecast of row ${id} is not positive: ${row.forecast}`);
    if (!(row.actual >= 0 && Number.isFinite(row.actual)))
      throw new RangeError(`actual of row ${id} is not a positive number or 0: ${row.actual}`);
    return { id, ...row };
  });
}

/** Relative forecast error (A − F)/F, a share of the forecast. */
export function relativeError({ forecast, actual }: Pick<HistoryRow, 'forecast' | 'actual'>): number {
  return (actual - forecast) / forecast;
}

/**
 * Splits off rows whose forecast cannot be meant, such as a 0 typed for "missing": below `leastShare` of the actual.
 * The limit of a fifth is our assumption.
 */
export function plausible(history: History, leastShare = 0.2): { history: History; refused: string[] } {
  const entries = Object.entries(history.rows);
  const kept = entries.filter(([, row]) => row.forecast > 0 && row.forecast >= leastShare * row.actual);
  const refused = entries.filter((entry) => !kept.includes(entry)).map(([id]) => id);
  return { history: { ...history, rows: Object.fromEntries(kept) }, refused };
}

/** Groups by a key, keys in order of first appearance. */
export function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
