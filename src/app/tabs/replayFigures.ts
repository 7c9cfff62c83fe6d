import type { Scenario } from '../../study/study.ts';
import type { Language } from '../words/language.svelte.ts';

/** How the historical table writes its figures in a language. */
export function replayFigures({ numbers, words }: Language) {
  const percent = (value: number, decimals = 2) => words.withUnit(numbers.plain(value, decimals), '%');
  return {
    percent,
    signedPercent: (value: number) => words.withUnit(numbers.signed(value, 2), '%'),
    /** As printed: no decimals are added or taken away. */
    printed: (value: number) => words.withUnit(numbers.typed(value), '%'),
    quantity: (value: number) => numbers.typed(value),
    difference: (value: number) => numbers.signed(value, Number.isInteger(value) ? 0 : 2),
  };
}

/** `2024-01` as a month of the language. */
export function monthName(period: string, { words }: Language): string {
  const [year, month] = period.split('-').map(Number);
  return year && month ? words.month(year, month) : period;
}

/** The name of a region of the table; a region that the plan does not know keeps its id. */
export function regionLabel(id: string, plan: Scenario, language: Language): string {
  const region = plan.network.regions[id];
  return region ? language.text(region.name) : id;
}
