import type { Replay, ReplayRow } from '../history/replay.ts';
import { printable } from './printable.ts';
import { tableLines } from './table.ts';
import type { Speech } from './words.ts';

const most = 24;

/** The history as a table: the exact gap beside the printed one. */
export function replayLines({ rows, totals, unit }: Replay, { page, numbers, own }: Speech): string[] {
  const { title, columns, checks, total } = own.history;
  const percent = (value: number) => numbers.plain(value, 4);
  const row = (one: ReplayRow) => [
    ...[one.region, one.period, numbers.typed(one.forecast), numbers.typed(one.actual)],
    ...[numbers.signed(one.difference), percent(one.gapPercent)],
    one.printedGap ? numbers.typed(one.printedGap.printed) : '',
    one.printedGap ? checks[one.printedGap.verdict] : '',
  ];
  const foot = [
    ...[total, '', numbers.typed(totals.forecast), numbers.typed(totals.actual), numbers.signed(totals.net)],
    ...[percent(totals.weightedGapPercent), '', ''],
  ];
  const hidden = rows.length - most;
  return [
    printable(`${title} (${page.units[unit] ?? unit})`),
    ...tableLines([columns, ...rows.slice(0, most).map(row), foot], [2, 3, 4, 5, 6]),
    ...(hidden > 0 ? [`  ${own.more(hidden)}`] : []),
  ];
}
