import { BITS_BELOW, widened } from './histogram.ts';

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
