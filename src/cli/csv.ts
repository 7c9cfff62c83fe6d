import type { Columns } from '../engine/columns.ts';
import type { Played } from './run.ts';

type Cell = string | number | null;

/** Every replication of every scenario: one row each, one column per outcome, below the facts of the run. */
export function* outcomesCsv(played: Played, regions: boolean): Generator<string> {
  const { columns } = played.result;
  const keys = [...new Set(columns.flatMap((column) => column.keys))].filter(
    (key) => regions || !key.includes('@'),
  );
  yield* heading(played);
  yield line(['scenario', 'replication', ...keys]);
  for (const column of columns) yield* replicationLines(column, keys);
}

/** Per outcome and scenario: level, spread and paired difference, with intervals and verdict. */
export function* summaryCsv(played: Played): Generator<string> {
  const { summary, scenarios, facts } = played;
  yield* heading(played);
  yield line(summaryHeading);
  for (const { outcome, region, scenarios: rows } of summary.outcomes) {
    for (const row of rows) {
      const name = scenarios.find(({ id }) => id === row.scenario)?.name;
      const difference = row.difference;
      yield line([
        ...[outcome, region ?? '', facts(outcome).unit, row.scenario, name?.zh ?? '', name?.en ?? ''],
        ...[row.mean, ...row.interval, row.standardError, row.p05, row.p50, row.p95],
        ...(difference
          ? [difference.mean, ...difference.interval, difference.probabilityBetter, difference.verdict]
          : [null, null, null, null, '']),
      ]);
    }
  }
}

const summaryHeading = [
  ...['outcome', 'region', 'unit', 'scenario', 'name_zh', 'name_en'],
  ...['mean', 'mean_low', 'mean_high', 'standard_error', 'p05', 'p50', 'p95'],
  ...['difference', 'difference_low', 'difference_high', 'probability_better', 'verdict'],
];

// The byte order mark tells Excel that the file is UTF-8.
function* heading({ study, result, summary }: Played): Generator<string> {
  const { engineVersion, seed, replications, digest } = result;
  yield `\ufeff${line(['study', study.id])}`;
  yield line(['engine_version', engineVersion]);
  yield line(['seed', seed]);
  yield line(['replications', replications]);
  yield line(['digest', digest]);
  yield line(['reference', summary.reference]);
  yield line(['confidence', summary.confidence]);
  yield line([]);
}

function* replicationLines(column: Columns, keys: readonly string[]): Generator<string> {
  const { scenario, first, count, values } = column;
  const places = keys.map((key) => column.keys.indexOf(key));
  for (let i = 0; i < count; i++) {
    const cells = places.map((k) => (k < 0 ? null : values[k * count + i]!));
    yield line([scenario, first + i, ...cells]);
  }
}

/** One row; text that a spreadsheet would run is made harmless. */
export function line(cells: readonly Cell[]): string {
  return `${cells.map(written).join(',')}\r\n`;
}

// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). Numbers of
// ours stay numbers, negative ones too.
function written(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$|^'/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
