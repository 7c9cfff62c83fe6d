// The table of the paper, played and replayed by the engine, and what sharing random numbers is worth.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { replay } from '../../src/history/replay.ts';
import { readStudy } from '../../src/study/read.ts';
import type { Study } from '../../src/study/study.ts';
import { combine, county, expectMean, meanOf, plainStudy, play, type Games } from './study.ts';

const read = readStudy(readFileSync(join(import.meta.dirname, '../../scenarios/six-rows.tandem.json')));
if (!read.ok) throw new Error(JSON.stringify(read.faults));
const sixRows: Study = read.study;

test('A31 cost at 115 against 125 under the same demand', () => {
  const study = plainStudy(
    { network: county(100, 115) },
    { more: { network: { depots: { north: { stockUnits: 125 } } } } },
  );
  const games = play(study);
  const cost = (scenario: string) =>
    combine(
      [games.values('meanStockUnits', scenario), games.values('unservedUnits', scenario)],
      (held, lost) => held + (9 * lost) / 300,
    );
  const [less, more] = [cost('base'), cost('more')];
  const difference = combine([more, less], (a, b) => a - b);
  expectMean(less, 74.338967);
  expectMean(more, 58.991467);
  expectMean(difference, -15.3475);
  const variance = (values: Float64Array) => meanOf(values).standardError * meanOf(values).standardError;
  const apart = variance(less) + variance(more);
  const reduction = apart / variance(difference);
  const covariance = (apart - variance(difference)) / 2;
  expect(Math.abs(covariance / Math.sqrt(variance(less) * variance(more)) - 0.938)).toBeLessThan(0.01);
  expect(Math.abs(reduction / 9.6248 - 1)).toBeLessThanOrEqual(0.1);
});

describe('A32 the table of the paper, demand set to what happened', () => {
  const { rows, pooling, totals } = replay(sixRows.history!);
  const months = [...new Set(rows.map((row) => row.period))].map((month) =>
    rows.filter((row) => row.period === month),
  );

  /** One month of the table: each region contracts its forecast, then a surprise makes demand what it was. */
  const played = (month: typeof rows, centralShare: number): Games => {
    const named = (of: (row: (typeof rows)[number]) => object) =>
      Object.fromEntries(month.map((row) => [row.region, { name: row.region, ...of(row) }]));
    const surprise = ({ region, signedPercent }: (typeof rows)[number]) => ({
      name: region,
      startDay: 0,
      days: 30,
      noticeDays: 0,
      regions: { [region]: 1 },
      mode: { kind: 'direct', upliftShare: signedPercent / 100 },
      effectCv: 0,
      pullForwardShare: 0,
      cannibalisationShare: 0,
    });
    const study = plainStudy({
      time: { stepDays: 30, horizonDays: 30, warmupDays: 0 },
      network: {
        unit: 'kWh',
        regions: named(({ forecast }) => ({ baseDemandPerDay: forecast / 30 })),
        depots: {
          ...named(({ region }) => ({ kind: 'regional', region })),
          hub: { name: 'Hub', kind: 'central' },
        },
      },
      demand: { noise: 'none' },
      campaigns: Object.fromEntries(month.map((row) => [row.region, surprise(row)])),
      supply: { retention: 0, reviewDays: 30 },
      placement: { centralShare },
    });
    return play(study, { replications: 4, seeds: ['still'], regional: true });
  };

  test('gap, demand and shortfall of every row', () => {
    for (const month of months) {
      const games = played(month, 0);
      for (const row of month) {
        const of = (key: string) => games.values(`${key}@${row.region}`)[0]!;
        expect(of('demandUnits')).toBeCloseTo(row.actual, 6);
        expect(of('forecastGapPercent')).toBeCloseTo(row.gapPercent, 9);
        expect(of('operationalGapPercent')).toBeCloseTo(row.gapPercent, 9);
        expect(of('unservedUnits')).toBeCloseTo(row.shortfall, 6);
        expect(of('unservedPercent')).toBeCloseTo(row.shortfallPercent, 9);
      }
    }
  });

  test('1.675 % unserved apart, 0.670 % where each month shares', () => {
    const unserved = (centralShare: number) =>
      months.reduce((sum, month) => sum + played(month, centralShare).values('unservedUnits')[0]!, 0);
    expect((100 * unserved(0)) / totals.actual).toBeCloseTo(pooling.unservedPercent, 9);
    expect((100 * unserved(1)) / totals.actual).toBeCloseTo(pooling.sharedUnservedPercent, 9);
    expect(pooling.unservedPercent).toBeCloseTo(1.675, 3);
    expect(pooling.sharedUnservedPercent).toBeCloseTo(0.67, 3);
  });

  test('pooled over the regions the gap is 1.579, 0.500 and 0.490 %', () => {
    const pooled = months.map((month) => {
      const games = played(month, 0);
      const [demand, forecast] = [
        games.values('demandUnits')[0]!,
        month.reduce((sum, row) => sum + row.forecast, 0),
      ];
      const apart = month.reduce((sum, row) => sum + Math.abs(row.difference), 0);
      expect(games.values('poolingIndex')[0]).toBeCloseTo(1 - Math.abs(demand - forecast) / apart, 9);
      return (100 * Math.abs(demand - forecast)) / forecast;
    });
    [1.579, 0.5, 0.49].forEach((exact, i) => expect(pooled[i]).toBeCloseTo(exact, 3));
  });
});

describe('A35 six rows, next month', () => {
  const shared = { placement: { centralShare: 1 } };
  const games = play(
    {
      ...sixRows,
      scenarios: {
        shared: { name: 'Shared', changes: shared },
        margin2: { name: '2 %', changes: { supply: { marginShare: 0.02 } } },
        margin4: { name: '4 %', changes: { supply: { marginShare: 0.04 } } },
        sharedMargin2: { name: 'Shared, 2 %', changes: { ...shared, supply: { marginShare: 0.02 } } },
        sharedMargin4: { name: 'Shared, 4 %', changes: { ...shared, supply: { marginShare: 0.04 } } },
      },
    },
    { replications: 8000 },
  );
  const forecast = 202_000;

  test.each([
    ['base', 1.453028],
    ['margin2', 0.666751],
    ['margin4', 0.250798],
    ['shared', 0.734764],
    ['sharedMargin2', 0.129944],
    ['sharedMargin4', 0.009749],
  ])('%s: %s per cent of the forecast unserved', (scenario, exact) => {
    expectMean(
      combine([games.values('unservedUnits', scenario)], (units) => (100 * units) / forecast),
      exact,
    );
  });

  test('the mean gap is 2.906 %, and together the regions err about half as much', () => {
    expectMean(games.values('forecastGapPercent'), 2.906055);
    const { mean, standardError } = meanOf(games.values('demandUnits'));
    const deviation = standardError * Math.sqrt(games.values('demandUnits').length);
    expect(mean / forecast).toBeCloseTo(1, 3);
    expect(deviation / (0.036422 * forecast)).toBeCloseTo(0.505678, 2);
  });
});
