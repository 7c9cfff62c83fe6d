// Figures as they stand on the screen, held against numbers digit for digit.
import { expect } from 'vitest';

// The dash between two figures of a range is longer than a sign.
const figure = /[+−]?\d[\d,]*(?:\.\d+)?/g;

/**
 * Expects the figures in a text to be these numbers, rounded to as many places as the screen shows, and as many of
 * them. Signs must agree too; a plus may be left out.
 */
export function expectFigures(text: string, numbers: readonly number[], what: string) {
  const shown = (text.match(figure) ?? []).map((token) => token.replaceAll(',', '').replace('−', '-'));
  const told = numbers.map((number, i) => rounded(number, shown[i]?.split('.')[1]?.length ?? 0));
  expect(
    shown.map((token) => token.replace('+', '')),
    `${what}: ${text}`,
  ).toEqual(told);
}

function rounded(number: number, places: number): string {
  const format = new Intl.NumberFormat('en', {
    minimumFractionDigits: places,
    maximumFractionDigits: places,
    useGrouping: false,
  });
  return format.format(Math.abs(number) < 0.5 * 10 ** -places ? 0 : number);
}
