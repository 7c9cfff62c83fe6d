import type { Parameter } from '../../study/defaults.ts';
import { unitText } from '../words/inputText.ts';
import type { Language } from '../words/language.svelte.ts';
import type { BoundLever, LeverValue } from './bound.ts';

// A share is kept as 0.065 in the plan and shown as 6.5 %.
const factor = ({ unit }: Parameter) => (unit === 'share' ? 100 : 1);

/** The plan's value as the number that a person sees, free of binary dust. */
export function shownNumber(value: number, parameter: Parameter): number {
  return Number((value * factor(parameter)).toPrecision(12));
}

/** The number that a person gave, as the plan keeps it. */
export function keptNumber(shown: number, parameter: Parameter): number {
  return Number((shown / factor(parameter)).toPrecision(12));
}

/** The unit behind the number box; `quantity` is the study's own unit. */
export function unitOf(parameter: Parameter, quantity: string, { words }: Language): string {
  return unitText(parameter.unit, quantity, words);
}

/** Whether a unit has room in the number box; a longer one stands behind the name. */
export const isShort = (unit: string): boolean => unit.length <= 6;

/** A value with its unit, as hints show it. */
export function figure(
  value: LeverValue,
  parameter: Parameter,
  quantity: string,
  language: Language,
): string {
  const { words, numbers } = language;
  if (value === null) return words.levers.unset[parameter.path] ?? words.levers.unlimited;
  if (typeof value === 'boolean') return value ? words.levers.on : words.levers.off;
  if (typeof value === 'string') return words.choices[value] ?? value;
  return words.withUnit(numbers.typed(shownNumber(value, parameter)), unitOf(parameter, quantity, language));
}

/** The two ends of what a lever takes; the upper one is null where it only keeps numbers finite. */
export function ends(lever: BoundLever, quantity: string, language: Language): [string, string | null] {
  const of = (value: number) => figure(value, lever.parameter, quantity, language);
  const finite = (value: number) => Math.abs(value) < 1e9;
  return [of(finite(lever.lowest) ? lever.lowest : 0), finite(lever.highest) ? of(lever.highest) : null];
}
