import { edgeOf, type Histogram } from '../kernel/histogram.ts';

/** Quantile of the counted values at p in [0, 1], linear inside a bin; 0 where nothing was counted. */
export function quantile(h: Histogram, p: number): number {
  return quantiles(h, [p])[0]!;
}

/** Quantiles at several probabilities, the smallest first, in one walk through the bins. */
export function quantiles(h: Histogram, probabilities: readonly number[]): number[] {
  const all = total(h);
  const found: number[] = [];
  let seen = 0;
  /** Answers all that lie among these `count` values. */
  const among = (count: number, at: (share: number) => number): void => {
    while (found.length < probabilities.length && seen + count >= probabilities[found.length]! * all)
      found.push(at((probabilities[found.length]! * all - seen) / count));
    seen += count;
  };
  const inBin = (bin: number, count: number): void => {
    const [low, high] = [edgeOf(bin), edgeOf(bin + 1)];
    among(count, (share) => low + (high - low) * share);
  };
  if (all > 0) {
    const { first, negative, positive, zeros } = h;
    for (let i = negative.length - 1; i >= 0; i--) if (negative[i]! > 0) inBin(~(first + i), negative[i]!);
    if (zeros > 0) among(zeros, () => 0);
    for (let i = 0; i < positive.length && found.length < probabilities.length; i++)
      if (positive[i]! > 0) inBin(first + i, positive[i]!);
  }
  while (found.length < probabilities.length) found.push(0);
  return found;
}

/** Share of the counted values that are above zero; 0 where nothing was counted. */
export function above(h: Histogram): number {
  const all = total(h);
  return all === 0 ? 0 : sum(h.positive) / all;
}

function total({ zeros, positive, negative }: Histogram): number {
  return zeros + sum(positive) + sum(negative);
}

function sum(counts: Uint32Array): number {
  let all = 0;
  for (const n of counts) all += n;
  return all;
}
