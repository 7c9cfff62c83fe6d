import { SIGN } from './countCode.ts';
import { BITS_BELOW, emptyHistogram, OCTAVE, widened, type Histogram } from './histogram.ts';

/** Which bins a table has: from the first on, above zero alone or below as well. Whole octaves. */
export interface BinWindow {
  readonly first: number;
  readonly size: number;
  readonly below: boolean;
}

/** The bins that a table needs to have values counted in it. */
export function spanned(values: Float32Array, { first, size, below }: BinWindow, lanes: number): BinWindow {
  const bits = new Int32Array(values.buffer);
  // Bits without the sign: the larger they are, the larger is the magnitude.
  let [low, high, signed] = [0, 0, below];
  for (let lane = 0; lane < lanes; lane++) {
    const magnitude = bits[lane]! & ~SIGN;
    if (magnitude === 0) continue;
    if (bits[lane]! < 0) signed = true;
    if (low === 0 || magnitude < low) low = magnitude;
    if (magnitude > high) high = magnitude;
  }
  if (high === 0) return { first, size, below };
  const lower = widened(first, size, low >> BITS_BELOW);
  return { ...widened(lower.first, lower.size, high >> BITS_BELOW), below: signed };
}

/** An octave to spare where a table is widened, because the next value is likely to be a little farther out. */
export function roomy(needed: BinWindow, { first, size }: BinWindow): BinWindow {
  if (needed.size === 0) return needed;
  const lower = (size === 0 || needed.first < first) && needed.first >= OCTAVE ? OCTAVE : 0;
  const upper = size === 0 || needed.first + needed.size > first + size ? OCTAVE : 0;
  return { ...needed, first: needed.first - lower, size: lower + needed.size + upper };
}

/** A histogram without the octaves at either end in which nothing was counted. */
export function trimmed({ first, positive, zeros, negative }: Histogram): Histogram {
  const counted = (from: number): boolean => some(positive, from) || some(negative, from);
  let [start, end] = [0, positive.length];
  while (start < end && !counted(start)) start += OCTAVE;
  while (end > start && !counted(end - OCTAVE)) end -= OCTAVE;
  if (start === end) return { ...emptyHistogram(), zeros };
  // Copies: a view would take all of its memory along to another thread.
  const own = (counts: Uint32Array): Uint32Array => counts.slice(start, end);
  return { first: first + start, positive: own(positive), zeros, negative: own(negative) };
}

/** Whether a counter of the octave from a bin on is above zero. */
function some(counts: Uint32Array, from: number): boolean {
  const end = counts.length < from + OCTAVE ? counts.length : from + OCTAVE;
  for (let i = from; i < end; i++) if (counts[i]! > 0) return true;
  return false;
}
