import type { Taught } from './calibrate.ts';
import { accountRows, regionRows } from '../app/words/calibrationText.ts';
import { tableLines } from './table.ts';
import type { Speech } from './words.ts';

/** What a table of history teaches, as tables to read: figures with intervals, regions, and the inputs they bear on. */
export function calibrationLines(account: Taught, speech: Speech): string[] {
  const { calibration, refused, common } = account;
  const { numbers, page } = speech;
  const words = page.calibration;
  return [
    words.title(numbers.plain(calibration.rows), page.units[account.unit] ?? account.unit),
    ...(calibration.fewRows ? [`  ${words.fewRows}`] : []),
    ...(refused.length > 0 ? [`  ${words.refused(refused.join(', '))}`] : []),
    ...tableLines([words.heads, ...accountRows(account, page, numbers)], [1, 2, 3]),
    '',
    words.regions.title,
    ...tableLines([words.regions.heads, ...regionRows(account, numbers)], [1, 2, 3, 4, 5, 6, 7]),
    ...(common
      ? [`  ${words.common(numbers.plain(common.sharedReserve, 3), numbers.plain(common.periods.length))}`]
      : []),
    '',
    words.lessons.title,
    ...tableLines([words.lessons.heads, ...lessonRows(account, speech)], [1, 2, 3, 4]),
    `  ${words.lessons.how}`,
  ];
}

function lessonRows({ lessons }: Taught, { numbers, page }: Speech): string[][] {
  const short = (value: number) => numbers.plain(value, 3);
  return lessons.map(({ path, value, interval, level, inFile }) => [
    path,
    short(value),
    interval ? numbers.range(interval[0], interval[1], 3) : '',
    level === null ? '' : page.withUnit(numbers.plain(100 * level), '%'),
    inFile.map(short).join(', '),
  ]);
}
