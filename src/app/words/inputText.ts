import type { Parameter } from '../../study/defaults.ts';
import type { Numbers } from './numbers.ts';
import type { Words } from './zh-CN.ts';

/** How a value of an input is written; its unit stands apart. A share is shown in per cent. */
export function valueText(
  value: number | string | boolean | null,
  unit: string,
  words: Words,
  numbers: Numbers,
): string {
  if (value === null) return words.levers.unlimited;
  if (typeof value === 'boolean') return value ? words.on : words.off;
  if (typeof value === 'string') return words.choices[value] ?? value;
  const shown = Number((unit === 'share' ? value * 100 : value).toPrecision(6));
  return numbers.typed(shown);
}

/** The ends between which a value lies that nobody knows. */
export function endsText(
  { low, high }: { readonly low: number; readonly high: number },
  unit: string,
  words: Words,
  numbers: Numbers,
): string {
  return words.levers.between(valueText(low, unit, words, numbers), valueText(high, unit, words, numbers));
}

/** The range of an input; an end that only keeps numbers finite is left open. */
export function rangeText(
  { min, max, unit, choices, kind }: Parameter,
  words: Words,
  numbers: Numbers,
): string {
  if (choices) return choices.map((choice) => words.choices[choice] ?? choice).join(' | ');
  if (kind !== 'number' || min === undefined || max === undefined) return '';
  const of = (value: number) => valueText(value, unit, words, numbers);
  if (max < 1e9) return words.withUnit(`${of(min)} … ${of(max)}`, unit === 'share' ? '%' : '');
  if (min <= -1e9) return '';
  return min > 0 && min < 1e-3 ? '> 0' : `≥ ${of(min)}`;
}

/** The unit of an input, with the study's own unit of quantities in it. */
export function unitText(unit: string, quantity: string, { units }: Words): string {
  const own = units[quantity] ?? quantity;
  return (units[unit] ?? '').replaceAll('{unit}', own).replaceAll('{one}', units[`one ${quantity}`] ?? own);
}

/** A source in the language of the page, where it has words for it. */
export const sourceText = (source: string, { model }: Words): string => model.sources[source] ?? source;
