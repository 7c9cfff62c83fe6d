import type { Language } from '../words/language.svelte.ts';
import type { LeverShape } from './registry.ts';

// A share is kept as 0.065 in the plan and shown as 6.5 %.
const factors: Record<LeverShape, number> = { share: 100, days: 1, hours: 1, factor: 1, count: 1, switch: 1 };

/** The plan's value as the number that a person sees, free of binary dust. */
export function shownNumber(value: number, shape: LeverShape): number {
  return Number((value * factors[shape]).toPrecision(12));
}

/** The number that a person gave, as the plan keeps it. */
export function keptNumber(shown: number, shape: LeverShape): number {
  return Number((shown / factors[shape]).toPrecision(12));
}

/** The unit behind the number box. */
export function unitOf(shape: LeverShape, { words }: Language): string {
  const units: Record<LeverShape, string> = {
    share: '%',
    days: 'd',
    hours: 'h',
    factor: '',
    count: '',
    switch: '',
  };
  return words.units[units[shape]] ?? '';
}

/** A value with its unit, as chips and hints show it. */
export function figure(value: number | boolean | null, shape: LeverShape, language: Language): string {
  const { words, numbers } = language;
  if (value === null) return words.levers.unlimited;
  if (typeof value === 'boolean') return value ? words.levers.on : words.levers.off;
  return words.withUnit(numbers.typed(shownNumber(value, shape)), unitOf(shape, language));
}
