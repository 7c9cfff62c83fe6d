import { pooling, type Pooling } from './pooling.ts';
import { columnDecimals, comparePrinted, type PrintedFigure } from './printed.ts';
import { campaignReading, dispatchReading, type CampaignReading, type DispatchReading } from './reading.ts';
import { relativeError, rowsOf, type History, type HistoryRow } from './table.ts';

/** A row of the table with what follows from its forecast and actual, in the table's unit and in percent. */
export interface ReplayRow {
  id: string;
  region: string;
  period: string;
  forecast: number;
  actual: number;
  /** Actual − forecast. */
  difference: number;
  printedDifference: PrintedFigure | null;
  /** 100 · |A − F| / F: an unsigned forecast error, whatever the table's heading calls it. */
  gapPercent: number;
  printedGap: PrintedFigure | null;
  /** 100 · (A − F) / F; negative for a surplus. */
  signedPercent: number;
  /** What would be missing had exactly the forecast been supplied: max(0, A − F). */
  shortfall: number;
  /** That, in percent of the actual. */
  shortfallPercent: number;
  dispatchHours: number | null;
  campaignPercent: number | null;
}

export interface ReplayTotals {
  forecast: number;
  actual: number;
  /** Simple mean of the rows' gaps, from exact and from printed values (null where none is printed). */
  meanGapPercent: number;
  meanPrintedGapPercent: number | null;
  /** 100 · Σ|A − F| / ΣF. */
  weightedGapPercent: number;
  /** Σ(A − F), also in percent of ΣF. */
  net: number;
  netPercent: number;
}

export interface Replay {
  unit: string;
  rows: ReplayRow[];
  totals: ReplayTotals;
  /** Regions apart against regions together. */
  pooling: Pooling;
  dispatch: DispatchReading | null;
  campaigns: CampaignReading | null;
}

/**
 * What a table of past region-periods says, row by row and in total, next to what it printed.
 * Throws RangeError on an empty table and on a row without a positive forecast.
 */
export function replay(history: History): Replay {
  const source = rowsOf(history);
  if (source.length === 0) throw new RangeError('a history needs at least 1 row: 0');
  const gapDecimals = columnDecimals(present(source, 'printedGapPercent'));
  const differenceDecimals = columnDecimals(present(source, 'printedDifference'));
  const rows = source.map((row): ReplayRow => {
    const { id, region, period, forecast, actual, printedDifference, printedGapPercent } = row;
    const difference = actual - forecast;
    const gapPercent = (100 * Math.abs(difference)) / forecast;
    const shortfall = Math.max(0, difference);
    return {
      ...{ id, region, period, forecast, actual, difference, gapPercent, shortfall },
      printedDifference:
        printedDifference === undefined
          ? null
          : comparePrinted(printedDifference, difference, differenceDecimals),
      printedGap:
        printedGapPercent === undefined ? null : comparePrinted(printedGapPercent, gapPercent, gapDecimals),
      signedPercent: (100 * difference) / forecast,
      shortfallPercent: shortfall === 0 ? 0 : (100 * shortfall) / actual,
      dispatchHours: row.dispatchHours ?? null,
      campaignPercent: row.campaignPercent ?? null,
    };
  });
  const withHours = rows.flatMap(({ difference, dispatchHours }) =>
    dispatchHours === null ? [] : [{ miss: Math.abs(difference), hours: dispatchHours }],
  );
  const withCampaign = source.flatMap((row) =>
    row.campaignPercent === undefined
      ? []
      : [{ errorPercent: 100 * relativeError(row), campaignPercent: row.campaignPercent }],
  );
  return {
    unit: history.unit,
    rows,
    totals: totalsOf(rows),
    pooling: pooling(source),
    dispatch: dispatchReading(withHours),
    campaigns: campaignReading(withCampaign),
  };
}

function totalsOf(rows: ReplayRow[]): ReplayTotals {
  const sum = (of: (row: ReplayRow) => number) => rows.reduce((total, row) => total + of(row), 0);
  const printed = rows.flatMap(({ printedGap }) => (printedGap ? [printedGap.printed] : []));
  const forecast = sum((row) => row.forecast);
  const net = sum((row) => row.difference);
  return {
    forecast,
    actual: sum((row) => row.actual),
    meanGapPercent: sum((row) => row.gapPercent) / rows.length,
    meanPrintedGapPercent:
      printed.length === 0 ? null : printed.reduce((total, value) => total + value, 0) / printed.length,
    weightedGapPercent: (100 * sum((row) => Math.abs(row.difference))) / forecast,
    net,
    netPercent: (100 * net) / forecast,
  };
}

function present(rows: HistoryRow[], key: 'printedGapPercent' | 'printedDifference'): number[] {
  return rows.flatMap((row) => row[key] ?? []);
}
