import type { Account } from '../history/account.ts';
import type { Interval } from '../statistics/interval.ts';
import { calibrationWords } from './calibrationWords.ts';
import { tableLines } from './table.ts';
import type { Speech } from './words.ts';

type Row = [figure: string, value: string, interval: string, level: string, note: string];

/** What a table of history teaches, as tables to read: figures with intervals, regions, and the inputs they bear on. */
export function calibrationLines(account: Account, speech: Speech): string[] {
  const words = calibrationWords(speech.locale);
  const { calibration, refused, common } = account;
  const { numbers, page } = speech;
  return [
    words.title(numbers.plain(calibration.rows), page.units[account.unit] ?? account.unit),
    ...(calibration.fewRows ? [words.fewRows] : []),
    ...(refused.length > 0 ? [words.refused(refused.join(', '))] : []),
    ...tableLines([words.heads, ...figures(account, speech)], [1, 2, 3]),
    '',
    words.regions.title,
    ...tableLines([words.regions.heads, ...regionRows(account, speech)], [1, 2, 3, 4, 5, 6, 7]),
    ...(common
      ? [`  ${words.common(numbers.plain(common.sharedReserve, 3), numbers.plain(common.periods.length))}`]
      : []),
    '',
    words.lessons.title,
    ...tableLines([words.lessons.heads, ...lessonRows(account, speech)], [1, 2, 3, 4]),
    `  ${words.lessons.how}`,
  ];
}

function figures({ calibration, bootstrap, backtest, unit }: Account, speech: Speech): Row[] {
  const words = calibrationWords(speech.locale);
  const { numbers, page } = speech;
  const { sample, error, spreadInterval, next80, next95, campaign, dispatch, correlation } = calibration;
  const row = (
    figure: string,
    value: number | null,
    interval: Interval | null,
    level: number,
    { scale = 1, decimals = 2, note = '', signed = false } = {},
  ): Row => [
    figure,
    value === null
      ? ''
      : signed
        ? numbers.signed(scale * value, decimals)
        : numbers.plain(scale * value, decimals),
    interval ? numbers.range(scale * interval[0], scale * interval[1], decimals) : '',
    interval ? `${numbers.plain(level)} %` : '',
    note,
  ];
  const percent = { scale: 100 };
  const sure = (identified: boolean) => (identified ? '' : words.notIdentified);
  return [
    row(words.gap, bootstrap.meanAbsolutePercent, bootstrap.interval, 90, { note: words.bootstrap }),
    ...(sample
      ? [
          row(words.mean, sample.mean, sample.meanInterval, 95, { ...percent, signed: true }),
          row(words.sd, sample.sd, sample.sdInterval, 95, percent),
        ]
      : []),
    row(words.belief, error.mean, null, 0, { ...percent, signed: true, note: words.prior }),
    row(words.spread, error.scale, spreadInterval, 90, { ...percent, note: words.prior }),
    row(words.next, null, next80, 80, percent),
    row(words.next, null, next95, 95, percent),
    ...(campaign
      ? [
          row(words.base, campaign.baseSpread.mean, campaign.baseSpread.interval, 90, percent),
          row(words.effect, campaign.effectCv.mean, campaign.effectCv.interval, 90),
        ]
      : []),
    ...(dispatch
      ? [
          row(
            words.hours(page.units[unit] ?? unit),
            dispatch.hoursPerThousand.mean,
            dispatch.hoursPerThousand.interval,
            90,
          ),
          ...(dispatch.line
            ? [
                row(words.slope, dispatch.line.slope, dispatch.line.slopeInterval, 95, {
                  note: sure(dispatch.line.identified),
                }),
              ]
            : []),
        ]
      : []),
    ...(correlation.raw === null
      ? []
      : [
          row(words.correlation, correlation.raw, null, 0, {
            note: [words.pairs(numbers.plain(correlation.pairs)), sure(correlation.identified)]
              .filter((note) => note !== '')
              .join(words.and),
          }),
        ]),
    ...(backtest
      ? [
          row(words.covered, backtest.covered / backtest.rows, backtest.coverage, 90, {
            ...percent,
            decimals: 0,
            note: words.of(numbers.plain(backtest.covered), numbers.plain(backtest.rows)),
          }),
          ...(backtest.skill === null
            ? []
            : [
                row(words.skill, backtest.skill, null, 0, {
                  ...percent,
                  decimals: 0,
                  note: words.rows(numbers.plain(backtest.naive.length)),
                }),
              ]),
        ]
      : []),
    ...(backtest?.rolling
      ? [
          row(words.walked, backtest.rolling.covered / backtest.rolling.rows, backtest.rolling.coverage, 90, {
            ...percent,
            decimals: 0,
            note: words.of(numbers.plain(backtest.rolling.covered), numbers.plain(backtest.rolling.rows)),
          }),
          row(words.pinball, backtest.rolling.pinballPercent, null, 0),
        ]
      : []),
  ];
}

function regionRows({ regions, calibration }: Account, { numbers }: Speech): string[][] {
  return regions.map((one) => {
    const own = calibration.regions.find(({ region }) => region === one.region)?.spread ?? null;
    return [
      one.region,
      numbers.plain(one.rows),
      numbers.plain(one.meanAbsolutePercent, 2),
      numbers.signed(one.meanPercent, 2),
      one.sdPercent === null ? '–' : numbers.plain(one.sdPercent, 2),
      own === null ? '–' : numbers.plain(100 * own, 2),
      one.neighbours === null ? '–' : numbers.plain(one.neighbours, 2),
      one.rows < 3 ? '–' : numbers.range(one.q05Percent, one.q95Percent, 2),
    ];
  });
}

function lessonRows({ lessons }: Account, { numbers }: Speech): string[][] {
  const short = (value: number) => numbers.plain(value, 3);
  return lessons.map(({ path, value, interval, level, inFile }) => [
    path,
    short(value),
    interval ? numbers.range(interval[0], interval[1], 3) : '',
    level === null ? '' : `${numbers.plain(100 * level)} %`,
    inFile.map(short).join(', '),
  ]);
}
