import { momentsOf } from './moments.ts';
import { studentTwoSided } from './student.ts';

/** A correlation with its two-sided p-value against 0. */
export interface Correlation {
  coefficient: number;
  /** From t = r√((n−2)/(1−r²)); assumes normal pairs. 0 where |r| = 1. */
  pValue: number;
  count: number;
}

/**
 * Pearson's correlation of paired values; null below three pairs or where one side does not vary.
 * Throws RangeError on unequal lengths.
 */
export function pearson(x: ArrayLike<number>, y: ArrayLike<number>): Correlation | null {
  if (x.length !== y.length) throw new RangeError(`pairs need equal lengths: ${x.length}, ${y.length}`);
  const count = x.length;
  const [mx, my] = [momentsOf(x), momentsOf(y)];
  if (count < 3 || mx.squares === 0 || my.squares === 0) return null;
  let products = 0;
  for (let i = 0; i < count; i++) products += (x[i]! - mx.mean) * (y[i]! - my.mean);
  const raw = products / Math.sqrt(mx.squares * my.squares);
  const coefficient = Math.max(-1, Math.min(1, raw));
  const rest = 1 - coefficient * coefficient;
  const pValue = rest === 0 ? 0 : studentTwoSided(coefficient * Math.sqrt((count - 2) / rest), count - 2);
  return { coefficient, pValue, count };
}

/** Spearman's rank correlation, ties at their mean rank; the p-value is the t approximation. Null as in `pearson`. */
export function spearman(x: ArrayLike<number>, y: ArrayLike<number>): Correlation | null {
  return pearson(ranks(x), ranks(y));
}

/** Ranks from 1, ties at their mean rank. */
export function ranks(values: ArrayLike<number>): Float64Array {
  const order = Array.from(values, (_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const rank = new Float64Array(values.length);
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1]!] === values[order[from]!]) to++;
    for (let i = from; i <= to; i++) rank[order[i]!] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return rank;
}

/**
 * Correlation of neighbours in a row of values: Σ of products of neighbouring deviations over the sum of squared
 * deviations. Null below three values or without variation.
 */
export function neighbourCorrelation(values: ArrayLike<number>): number | null {
  const { count, mean, squares } = momentsOf(values);
  if (count < 3 || squares === 0) return null;
  let products = 0;
  for (let i = 1; i < count; i++) products += (values[i]! - mean) * (values[i - 1]! - mean);
  return products / squares;
}
