import { edgeOf, type Counts } from '../kernel/histogram.ts';

/** Quantile of the counted values at p in [0, 1], linear inside a bin; 0 where nothing was counted. */
export function quantile(h: Counts, p: number): number {
  return fanOf(h, [p]).values[0]!;
}

/** What a fan is made of at one point. */
export interface FanPoint {
  /** Quantiles at the probabilities asked for, linear inside a bin; 0 where nothing was counted. */
  readonly values: readonly number[];
  /** Share of the counted values that are above zero; 0 where nothing was counted. */
  readonly above: number;
}

/** Quantiles at several probabilities, the smallest first, in one walk through the bins, and the share above zero. */
export function fanOf(h: Counts, probabilities: readonly number[]): FanPoint {
  const { first, negative, positive, zeros, total: all } = h;
  const values: number[] = [];
  let seen = 0;
  /** Answers all that lie among these `count` values. */
  const among = (count: number, at: (share: number) => number): void => {
    while (values.length < probabilities.length && seen + count >= probabilities[values.length]! * all)
      values.push(at((probabilities[values.length]! * all - seen) / count));
    seen += count;
  };
  const inBin = (bin: number, count: number): void => {
    const [low, high] = [edgeOf(bin), edgeOf(bin + 1)];
    among(count, (share) => low + (high - low) * share);
  };
  let lower = 0;
  if (all > 0) {
    for (let i = negative.length - 1; i >= 0; i--) if (negative[i]! > 0) inBin(~(first + i), negative[i]!);
    lower = seen;
    if (zeros > 0) among(zeros, () => 0);
    for (let i = 0; i < positive.length && values.length < probabilities.length; i++)
      if (positive[i]! > 0) inBin(first + i, positive[i]!);
  }
  while (values.length < probabilities.length) values.push(0);
  return { values, above: all === 0 ? 0 : (all - lower - zeros) / all };
}
