import { BITS_BELOW, emptyHistogram, OCTAVE, widened, type Histogram } from './histogram.ts';

/** Which bins a table has: from the first on, above zero alone or below as well. Whole octaves. */
export interface BinWindow {
  readonly first: number;
  readonly size: number;
  readonly below: boolean;
}

/** The least and the greatest magnitude among values other than zero, as bits of their float32; whether one is negative. */
export interface Span {
  readonly low: number;
  readonly high: number;
  readonly signed: boolean;
}

/** The bins that a table needs to have values counted in it; null: for zeros alone. */
export function spanning(values: Span | null, { first, size, below }: BinWindow): BinWindow {
  if (values === null) return { first, size, below };
  const lower = widened(first, size, values.low >> BITS_BELOW);
  const both = widened(lower.first, lower.size, values.high >> BITS_BELOW);
  return { first: both.first, size: both.size, below: below || values.signed };
}

/** Counters of a table on either side of zero, by magnitude. */
interface Sides {
  readonly first: number;
  readonly positive: Uint16Array;
  readonly negative: Uint16Array;
}

/** The histogram of a table and its zeros, without the octaves at either end in which nothing was counted. */
export function trimmed({ first, positive, negative }: Sides, zeros: number): Histogram {
  const counted = (from: number): boolean => some(positive, from) || some(negative, from);
  let [start, end] = [0, positive.length];
  while (start < end && !counted(start)) start += OCTAVE;
  while (end > start && !counted(end - OCTAVE)) end -= OCTAVE;
  if (start === end) return { ...emptyHistogram(), zeros };
  // Copies: a view would take all of its memory along to another thread.
  const own = (counts: Uint16Array): Uint32Array => new Uint32Array(counts.subarray(start, end));
  return { first: first + start, positive: own(positive), zeros, negative: own(negative) };
}

/** Whether a counter of the octave from a bin on is above zero. */
function some(counts: Uint16Array, from: number): boolean {
  const end = counts.length < from + OCTAVE ? counts.length : from + OCTAVE;
  for (let i = from; i < end; i++) if (counts[i]! > 0) return true;
  return false;
}
