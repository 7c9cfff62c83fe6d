// Measured tables that live beside a checkout, not in it; without them these tests skip themselves.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';
import { describe, expect, test } from 'vitest';
import { backtest } from '../../src/history/backtest.ts';
import { calibrate } from '../../src/history/calibrate.ts';
import { errorProfile } from '../../src/history/errors.ts';
import { commonErrors } from '../../src/history/regions.ts';
import { replay } from '../../src/history/replay.ts';
import { groupBy, plausible, rowsOf, type History } from '../../src/history/table.ts';

const folder = join(import.meta.dirname, '..', '..', '..', 'shared', 'data');

describe.skipIf(!existsSync(folder))(
  'EIA-930, eight power regions of the American West, 2018 to 2020',
  () => {
    const daily = () => plausible(tableOf('eia930-west-daily.csv'));

    test('errors per region, from day-ahead forecasts', () => {
      const { history, refused } = daily();
      expect(refused).toEqual(['NEVP 2018-07-04', 'NEVP 2018-07-05']);
      const found = [...groupBy(rowsOf(history), ({ region }) => region)].map(([region, rows]) => {
        const profile = errorProfile(rows);
        return [
          region,
          profile.rows,
          ...[profile.meanAbsolutePercent, profile.meanPercent, profile.sdPercent!, profile.neighbours!],
          ...[profile.q05Percent, profile.q95Percent],
        ].map((value) => (typeof value === 'number' ? Number(value.toFixed(3)) : value));
      });
      expect(found).toEqual([
        ['BPAT', 728, 1.336, -0.031, 1.74, 0.017, -2.822, 2.941],
        ['CISO', 705, 2.39, -1.281, 3.716, 0.802, -8.123, 2.706],
        ['PACE', 647, 3.774, -3.471, 3.097, 0.659, -8.801, 1.233],
        ['PACW', 689, 3.006, -2.478, 3.16, 0.637, -8.483, 1.696],
        ['PGE', 696, 1.366, -0.341, 1.838, 0.307, -3.383, 2.49],
        ['NEVP', 722, 3.072, 2.316, 3.143, 0.666, -2.536, 7.715],
        ['PNM', 708, 2.309, -1.788, 2.472, 0.463, -5.547, 1.757],
        ['PSCO', 677, 2.585, 1.854, 2.64, 0.469, -2.571, 5.669],
      ]);
    });

    test('one reserve for all needs 56.5 % of eight separate ones', () => {
      const found = commonErrors(rowsOf(daily().history))!;
      expect(found.periods).toHaveLength(512);
      expect(found.sharedReserve).toBeCloseTo(0.565, 4);
      expect(found.meanCorrelation).toBeCloseTo(0.0433, 4);
      const [pace, pacw] = [found.regions.indexOf('PACE'), found.regions.indexOf('PACW')];
      expect(found.correlation[pace]![pacw]).toBeCloseTo(0.1629, 4);
    });

    test('monthly rows calibrate, and their day-ahead sums beat last month', () => {
      const { history } = plausible(tableOf('eia930-west-monthly.csv'));
      const { rolling, covered, skill, rows } = backtest(history);
      expect(rows).toBe(192);
      expect(covered / rows).toBeGreaterThan(0.75);
      expect(covered / rows).toBeLessThan(0.9);
      expect(skill).toBeGreaterThan(0.5);
      expect(rolling!.skill).toBeGreaterThan(0.5);
      const { error, fewRows, regions } = calibrate(history);
      expect(fewRows).toBe(false);
      expect(error.scale).toBeGreaterThan(0.02);
      expect(error.scale).toBeLessThan(0.04);
      expect(regions).toHaveLength(8);
    });

    test('the gap column of the Chinese table is its difference over its forecast', () => {
      const lines = csvParse(readFileSync(join(folder, 'history-west-monthly-zh.csv'), 'utf8'));
      const rows = lines.map((line): [string, History['rows'][string]] => {
        const [region = '', period = '', forecast, actual, difference, , gap = ''] = Object.values(line);
        const printedGapPercent = Number(gap.replace('%', ''));
        return [
          `${region} ${period}`,
          {
            ...{ region, period, forecast: Number(forecast), actual: Number(actual) },
            ...{ printedDifference: Number(difference), printedGapPercent },
          },
        ];
      });
      const found = replay({ unit: '万kWh', rows: Object.fromEntries(rows) });
      const wrong = found.rows.filter(
        ({ printedGap, printedDifference }) =>
          !['exact', 'rounded'].includes(printedGap!.verdict) || printedDifference!.verdict === 'wrong',
      );
      expect(wrong).toEqual([]);
      expect(found.pooling.opposition).toBeNull();
    });
  },
);

function tableOf(file: string): History {
  const lines = csvParse(readFileSync(join(folder, file), 'utf8'));
  const rows = lines.map(({ region = '', period_start: period = '', forecast_mwh, actual_mwh }) => [
    `${region} ${period}`,
    { region, period, forecast: Number(forecast_mwh), actual: Number(actual_mwh) },
  ]);
  return { unit: 'MWh', rows: Object.fromEntries(rows) as History['rows'] };
}
