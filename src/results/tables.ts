import type { Columns } from '../engine/columns.ts';
import { studyDigest } from '../study/digest.ts';
import { factsOf, type Played } from './played.ts';

export type Cell = string | number | null;
export type Row = readonly Cell[];

/** What the run was: one fact per row. Whoever plays the study again with them finds the same digest. */
export function runRows({ study, result, summary }: Played): Row[] {
  const { engineVersion, seed, replications, digest } = result;
  return [
    ['study', study.id],
    ['study_digest', studyDigest(study)],
    ['engine_version', engineVersion],
    ['seed', seed],
    ['replications', replications],
    // Where each future was sampled by itself nothing need be said.
    ...(summary.sampling ? [['sampling', 'accelerated']] : []),
    ['digest', digest],
    ['reference', summary.reference],
    ['confidence', summary.confidence],
  ];
}

/** Every replication of every scenario: a heading, then one row each with one column per outcome. */
export function* outcomesRows(played: Played, regions: boolean): Generator<Row> {
  const { columns } = played.result;
  const keys = [...new Set(columns.flatMap((column) => column.keys))].filter(
    (key) => regions || !key.includes('@'),
  );
  yield ['scenario', 'replication', ...keys];
  for (const column of columns) yield* replicationRows(column, keys);
}

function* replicationRows(column: Columns, keys: readonly string[]): Generator<Row> {
  const { scenario, first, count, values } = column;
  const places = keys.map((key) => column.keys.indexOf(key));
  for (let i = 0; i < count; i++)
    yield [scenario, first + i, ...places.map((k) => (k < 0 ? null : values[k * count + i]!))];
}

/** Per outcome and scenario: level, spread and paired difference, with intervals and verdict; a heading first. */
export function* summaryRows({ summary, scenarios }: Played): Generator<Row> {
  yield summaryHeading;
  for (const { outcome, region, scenarios: rows } of summary.outcomes) {
    for (const row of rows) {
      const name = scenarios.find(({ id }) => id === row.scenario)?.name;
      const difference = row.difference;
      yield [
        ...[outcome, region ?? '', factsOf(outcome).unit, row.scenario, name?.zh ?? '', name?.en ?? ''],
        ...[row.mean, ...row.interval, row.standardError, row.p05, row.p50, row.p95],
        ...(difference
          ? [difference.mean, ...difference.interval, difference.probabilityBetter, difference.verdict]
          : [null, null, null, null, '']),
      ];
    }
  }
}

const summaryHeading = [
  ...['outcome', 'region', 'unit', 'scenario', 'name_zh', 'name_en'],
  ...['mean', 'mean_low', 'mean_high', 'standard_error', 'p05', 'p50', 'p95'],
  ...['difference', 'difference_low', 'difference_high', 'probability_better', 'verdict'],
];
