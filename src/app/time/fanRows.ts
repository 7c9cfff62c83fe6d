import type { Scenario } from '../../study/study.ts';
import type { Fan } from '../../engine/fans.ts';
import type { Rows } from '../picture/formats.ts';
import { dateOf } from './dates.ts';

/** Fans for a spreadsheet: a row per day, region and scenario, a column per quantile. */
export function fanRows(
  fans: readonly Fan[],
  { startDate, stepDays }: Scenario['time'],
  heading: readonly string[],
  name: { region(id: string): string; scenario(id: string): string },
): Rows {
  const quantiles = (fans[0]?.probabilities ?? []).map((p) => `${Math.round(p * 100)}%`);
  return [
    [...heading, ...quantiles],
    ...fans.flatMap(({ region, scenario, values }) =>
      Array.from(values[0] ?? [], (_, t) => [
        dateOf(startDate, t * stepDays)
          .toISOString()
          .slice(0, 10),
        name.region(region),
        name.scenario(scenario),
        ...values.map((quantile) => quantile[t] ?? 0),
      ]),
    ),
  ];
}
