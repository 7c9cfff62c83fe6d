import { expect, test } from 'vitest';
import { columnDecimals, comparePrinted } from '../../src/history/printed.ts';
import { replay } from '../../src/history/replay.ts';
import { plausible, type History } from '../../src/history/table.ts';
import { paper } from './paper.ts';

const found = replay(paper);
const rows = found.rows;

test('every row of the paper, exact beside printed: A32', () => {
  expect(rows.map(({ difference }) => difference)).toEqual([2000, -500, -2000, 2500, -1000, 500]);
  expect(rows.map(({ printedDifference }) => printedDifference!.verdict)).toEqual(Array(6).fill('exact'));
  expect(rows.map(({ gapPercent }) => gapPercent.toFixed(4))).toEqual([
    '4.0000',
    '1.1111',
    '3.3333',
    '6.2500',
    '1.8182',
    '1.0638',
  ]);
  expect(rows.map(({ gapPercent }) => gapPercent)).toEqual([4, 10 / 9, 10 / 3, 6.25, 20 / 11, 50 / 47]);
  expect(rows.map(({ signedPercent }) => Math.sign(signedPercent))).toEqual([1, -1, -1, 1, -1, 1]);
  expect(rows.map(({ signedPercent }) => Math.abs(signedPercent))).toEqual(rows.map((row) => row.gapPercent));
});

test('one printed gap is rounded to a whole number: B in January, 1 % for 1.11 %', () => {
  expect(rows.map(({ printedGap }) => printedGap!.verdict)).toEqual([
    'exact',
    'coarser',
    'rounded',
    'exact',
    'rounded',
    'rounded',
  ]);
  expect(rows[1]!.printedGap!.printed).toBe(1);
  expect(rows[1]!.printedGap!.off).toBeCloseTo(-1 / 9, 12);
});

test('three of six rows have no shortfall at all', () => {
  expect(rows.map(({ shortfall }) => shortfall)).toEqual([2000, 0, 0, 2500, 0, 500]);
  expect(rows.map(({ shortfallPercent }) => Number(shortfallPercent.toFixed(3)))).toEqual([
    3.846, 0, 0, 5.882, 0, 1.053,
  ]);
});

test('gaps in total: 2.929 % simple, 2.910 % printed, 2.862 % weighted, +0.505 % net', () => {
  const { totals } = found;
  expect(totals).toMatchObject({ forecast: 297_000, actual: 298_500, net: 1500 });
  expect(totals.meanGapPercent).toBeCloseTo(2.929, 3);
  expect(totals.meanPrintedGapPercent).toBeCloseTo(2.91, 12);
  expect(totals.weightedGapPercent).toBe((100 * 8500) / 297_000);
  expect(totals.weightedGapPercent).toBeCloseTo(2.862, 3);
  expect(totals.netPercent).toBeCloseTo(0.505, 3);
});

test('shared between the regions of a month, 70.6 % of the error goes', () => {
  const { pooling } = found;
  expect(pooling).toMatchObject({ unserved: 5000, sharedUnserved: 2000 });
  expect(pooling.unservedPercent).toBeCloseTo(1.675, 3);
  expect(pooling.sharedUnservedPercent).toBeCloseTo(0.67, 3);
  expect(pooling.periods.map(({ net, forecast }) => [net, forecast])).toEqual([
    [1500, 95_000],
    [500, 100_000],
    [-500, 102_000],
  ]);
  const percent = (of: (period: (typeof pooling.periods)[0]) => number) =>
    pooling.periods.map((period) => of(period).toFixed(3));
  expect(percent(({ pooledGapPercent }) => pooledGapPercent)).toEqual(['1.579', '0.500', '0.490']);
  expect(percent(({ separateGapPercent }) => separateGapPercent)).toEqual(['2.632', '4.500', '1.471']);
  expect(pooling.index).toBeCloseTo(1 - 2500 / 8500, 12);
  expect(pooling.index).toBeCloseTo(0.7059, 4);
  expect(pooling.opposition).toEqual({ opposite: 3, periods: 3, pValue: 0.25 });
});

test('dispatch hours do not follow the gap, campaigns go with its size but not its side', () => {
  expect(found.dispatch).toEqual({ rows: 6, hours: 7, contradictions: 2, pairs: 12 });
  const { size, sizeByRank, sign, errorPerCampaign, meanRatio, sdRatio } = found.campaigns!;
  expect([size!.coefficient.toFixed(3), size!.pValue.toFixed(3)]).toEqual(['0.939', '0.005']);
  expect(sizeByRank!.coefficient.toFixed(2)).toBe('0.93');
  expect([sign!.coefficient.toFixed(2), sign!.pValue.toFixed(2)]).toEqual(['0.49', '0.32']);
  expect(errorPerCampaign.map((ratio) => ratio!.toFixed(2))).toEqual([
    '0.80',
    '-0.37',
    '-0.48',
    '0.63',
    '-0.45',
    '0.35',
  ]);
  expect([meanRatio!.toFixed(2), sdRatio!.toFixed(2)]).toEqual(['0.08', '0.58']);
});

test('a table in another unit has the same percentages', () => {
  const scaled = Object.entries(paper.rows).map(([id, row]) => [
    id,
    { ...row, forecast: row.forecast / 1000, actual: row.actual / 1000 },
  ]);
  const other = replay({ unit: 'MWh', rows: Object.fromEntries(scaled) as History['rows'] });
  other.rows.forEach((row, i) => expect(row.gapPercent).toBeCloseTo(rows[i]!.gapPercent, 12));
  expect(other.pooling.index).toBeCloseTo(found.pooling.index, 12);
});

test('a table without the optional columns says what it can', () => {
  const bare = { region: 'A', period: '2024-01', forecast: 100, actual: 100 };
  expect(replay({ unit: 'piece', rows: { one: bare } })).toMatchObject({
    dispatch: null,
    campaigns: null,
    totals: { meanGapPercent: 0, meanPrintedGapPercent: null },
    pooling: { index: 0, opposition: null, unservedPercent: 0 },
  });
  expect(() => replay({ unit: 'kWh', rows: {} })).toThrow('a history needs at least 1 row: 0');
  expect(() => replay({ unit: 'kWh', rows: { x: { ...bare, forecast: 0 } } })).toThrow(
    'forecast of row x is not positive: 0',
  );
});

test('printed figures: either way of half is right, a wrong digit is wrong', () => {
  expect(columnDecimals([4, 3.33, 1.8])).toBe(2);
  expect(comparePrinted(0.13, 0.125, 2).verdict).toBe('rounded');
  expect(comparePrinted(0.12, 0.125, 2).verdict).toBe('rounded');
  expect(comparePrinted(3.34, 10 / 3, 2).verdict).toBe('wrong');
  expect(comparePrinted(0.3, 0.1 + 0.2, 1).verdict).toBe('exact');
});

test('a forecast below a fifth of the actual is set aside by name', () => {
  const bare = { region: 'A', period: '2024-01', forecast: 100, actual: 100 };
  const { history, refused } = plausible({ unit: 'MWh', rows: { a: bare, b: { ...bare, forecast: 10 } } });
  expect([Object.keys(history.rows), refused]).toEqual([['a'], ['b']]);
});
