// A number that nobody knows has a range. Here: how a typed range is read, and how it follows its value.

import { triangularQuantile } from '../../engine/unknown.ts';
import type { Scenario } from '../../study/study.ts';
import { wholeOf } from '../scenarios/wholes.ts';
import { readNumber } from '../words/numbers.ts';
import type { BoundLever } from './bound.ts';

export interface Ends {
  readonly low: number;
  readonly high: number;
}

/** Where the range of a place of the plan is kept. */
export const rangePath = (path: string): string => `ranges.${path.replaceAll('.', '/')}`;

export function rangeAt({ ranges }: Scenario, path: string): Ends | null {
  // Most plans have none, and this is asked of every lever at every move of one.
  for (const _ in ranges) return ranges[path.replaceAll('.', '/')] ?? null;
  return null;
}

/** Whether a lever's value may be unknown: a number that need not be whole, and no share of a whole. */
export const canRange = ({ parameter, path, value, grain }: BoundLever): boolean =>
  typeof value === 'number' && parameter.kind === 'number' && grain === null && wholeOf(path) === null;

/**
 * Two numbers as a person types a range: `8 to 12`, `8~12`, `8-12`, `8 到 12`, `8 至 12`, `8, 12`, with full-width
 * digits and a unit behind. `null` when the text is no range. The ends may come in either order.
 */
export function readRange(text: string): Ends | null {
  const plain = text.normalize('NFKC').trim();
  const parts = plain.split(
    /\s*(?:\bto\b|到|至|~|〜|…|\.{2,3}|;|,\s+|、)\s*|(?<=[\d.%])\s*[-−–—]\s*(?=[+\d.−-])/iu,
  );
  if (parts.length !== 2) return null;
  const [a, b] = parts.map(readNumber);
  if (a === null || b === null || a === undefined || b === undefined || a === b) return null;
  return a < b ? { low: a, high: b } : { low: b, high: a };
}

/** The range around another value: as wide as before, and within what the plan takes. */
export function moved(
  { low, high }: Ends,
  from: number,
  to: number,
  { lowest, highest }: BoundLever,
): Ends | null {
  const by = to - from;
  const clear = (x: number) => Number(Math.min(highest, Math.max(lowest, x)).toPrecision(12));
  const ends = { low: Math.min(to, clear(low + by)), high: Math.max(to, clear(high + by)) };
  return ends.low < ends.high ? ends : null;
}

/** The likeliest value of a range that was typed: the value that stands there, where it lies inside, or the middle. */
export function likeliest({ low, high }: Ends, value: number): number {
  return low <= value && value <= high ? value : Number(((low + high) / 2).toPrecision(6));
}

/** Between which numbers the value lies in nine futures of ten. */
export function nineOfTen({ low, high }: Ends, value: number): Ends {
  return {
    low: triangularQuantile(0.05, low, value, high),
    high: triangularQuantile(0.95, low, value, high),
  };
}
