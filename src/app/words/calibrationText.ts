// What a table of history teaches, as rows of text: for the page and for the terminal.

import type { Account } from '../../history/account.ts';
import type { Interval } from '../../statistics/interval.ts';
import type { Numbers } from './numbers.ts';
import type { Words } from './zh-CN.ts';

export type AccountRow = [figure: string, value: string, interval: string, level: string, note: string];

/** What the table says of itself, figure by figure: a name, the value, its interval, how sure that is, and a note. */
export function accountRows(
  { calibration, bootstrap, backtest, unit }: Account,
  page: Words,
  numbers: Numbers,
): AccountRow[] {
  const words = page.calibration;
  const { sample, error, spreadInterval, next80, next95, campaign, dispatch, correlation } = calibration;
  const row = (
    figure: string,
    value: number | null,
    interval: Interval | null,
    level: number,
    { scale = 1, decimals = 2, note = '', signed = false } = {},
  ): AccountRow => [
    figure,
    value === null
      ? ''
      : signed
        ? numbers.signed(scale * value, decimals)
        : numbers.plain(scale * value, decimals),
    interval ? numbers.range(scale * interval[0], scale * interval[1], decimals) : '',
    interval ? page.withUnit(numbers.plain(level), '%') : '',
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

/** Errors of each region, in the order of `words.regions.heads`. */
export function regionRows({ regions, calibration }: Account, numbers: Numbers): string[][] {
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
