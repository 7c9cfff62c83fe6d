import type { History } from '../../src/history/table.ts';

/** The table of the paper, section 4.2, as printed (kWh, hours, percent). */
export const paper: History = {
  unit: 'kWh',
  rows: {
    'A-01': row('A', '2024-01', 50_000, 52_000, 2_000, 2, 4, 5),
    'B-01': row('B', '2024-01', 45_000, 44_500, -500, 0, 1, 3),
    'C-02': row('C', '2024-02', 60_000, 58_000, -2_000, 3, 3.33, 7),
    'D-02': row('D', '2024-02', 40_000, 42_500, 2_500, 1, 6.25, 10),
    'A-03': row('A', '2024-03', 55_000, 54_000, -1_000, 1, 1.82, 4),
    'B-03': row('B', '2024-03', 47_000, 47_500, 500, 0, 1.06, 3),
  },
};

function row(
  region: string,
  period: string,
  forecast: number,
  actual: number,
  printedDifference: number,
  dispatchHours: number,
  printedGapPercent: number,
  campaignPercent: number,
) {
  return {
    ...{ region, period, forecast, actual, printedDifference },
    ...{ dispatchHours, printedGapPercent, campaignPercent },
  };
}
