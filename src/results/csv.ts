import type { Played } from './played.ts';
import { outcomesRows, runRows, summaryRows, type Row } from './tables.ts';

/** Every replication of every scenario, below the facts of the run. */
export function* outcomesCsv(played: Played, regions: boolean): Generator<string> {
  yield* lines(played, outcomesRows(played, regions));
}

/** Per outcome and scenario level, spread and difference, below the facts of the run. */
export function* summaryCsv(played: Played): Generator<string> {
  yield* lines(played, summaryRows(played));
}

// The byte order mark tells Excel and WPS that the file is UTF-8.
function* lines(played: Played, rows: Iterable<Row>): Generator<string> {
  yield '\ufeff';
  for (const row of runRows(played)) yield line(row);
  yield line([]);
  for (const row of rows) yield line(row);
}

/** One row; text that a spreadsheet would run is made harmless. */
export function line(cells: Row): string {
  return `${cells.map(written).join(',')}\r\n`;
}

// A text that a spreadsheet would take for a formula gets an apostrophe in front (OWASP, CSV injection). Numbers of
// ours stay numbers, negative ones too.
function written(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$|^'/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
