// The two tables of a season: what a weekday or a month is to demand, 1 being the mean.

import type { Scenario } from '../../study/study.ts';
import { parameterOf } from '../scenarios/parameters.ts';
import type { Language } from '../words/language.svelte.ts';

export type SeasonTable = 'weekday' | 'month';

export const seasonTables: readonly SeasonTable[] = ['weekday', 'month'];

/** Factors go to this in the plan. */
export const highestFactor = parameterOf('demand.season.month.0')?.max ?? 1;

/** One step of a key, in the unit of the factors. */
export const factorStep = 0.01;

/** The table with one factor set, kept within what the plan permits and to hundredths. */
export function withFactor(table: readonly number[], place: number, factor: number): number[] {
  const kept = Math.min(highestFactor, Math.max(0, Number(factor.toFixed(2))));
  return table.map((other, i) => (i === place ? kept : other));
}

/** What stands in the table, or ones where the plan has none. */
export function factorsOf({ demand }: Scenario, table: SeasonTable): readonly number[] {
  return demand.season[table] ?? new Array<number>(table === 'weekday' ? 7 : 12).fill(1);
}

/** Which table stands at a place of the plan; null for every other place. */
export function tableAt(path: string): SeasonTable | null {
  return seasonTables.find((table) => path === `demand.season.${table}`) ?? null;
}

/** A table in a few words: what differs from the mean or, where that is much, how far it goes. */
export function seasonText(
  table: SeasonTable,
  factors: readonly number[] | null,
  { words, numbers, locale }: Language,
): string {
  const names = namesOf(table, locale, 'short');
  const apart = (factors ?? []).flatMap((factor, i) =>
    factor === 1 ? [] : [words.season.one(names[i] ?? '', numbers.typed(factor))],
  );
  if (!factors || apart.length === 0) return words.season.flat;
  if (apart.length <= 4) return apart.join(words.calendar.glue);
  return words.levers.between(numbers.typed(Math.min(...factors)), numbers.typed(Math.max(...factors)));
}

/** Names of weekdays from Monday on, or of months from January on. */
export function namesOf(table: SeasonTable, locale: string, width: 'narrow' | 'short' | 'long'): string[] {
  const style = table === 'weekday' ? { weekday: width } : { month: width };
  const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
  // 1 January 2024 was a Monday.
  return table === 'weekday'
    ? Array.from({ length: 7 }, (_, day) => format.format(Date.UTC(2024, 0, 1 + day)))
    : Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2024, month, 1)));
}
