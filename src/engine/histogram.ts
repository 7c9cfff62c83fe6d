import { edgeOf, type Histogram } from '../kernel/histogram.ts';

/** Quantile of the counted values at p in [0, 1], linear inside a bin; 0 where nothing was counted. */
export function quantile(h: Histogram, p: number): number {
  const all = h.zeros + sum(h.positive) + sum(h.negative);
  if (all === 0) return 0;
  const wanted = p * all;
  let seen = 0;
  for (let i = h.negative.length - 1; i >= 0; i--) {
    const n = h.negative[i]!;
    if (n > 0 && seen + n >= wanted) {
      const bin = ~(h.first + i);
      const [low, high] = [edgeOf(bin), edgeOf(bin + 1)];
      return low + (high - low) * ((wanted - seen) / n);
    }
    seen += n;
  }
  seen += h.zeros;
  if (h.zeros > 0 && seen >= wanted) return 0;
  for (let i = 0; i < h.positive.length; i++) {
    const n = h.positive[i]!;
    if (n > 0 && seen + n >= wanted) {
      const [low, high] = [edgeOf(h.first + i), edgeOf(h.first + i + 1)];
      return low + (high - low) * ((wanted - seen) / n);
    }
    seen += n;
  }
  return 0;
}

/** Share of the counted values that are above zero; 0 where nothing was counted. */
export function above(h: Histogram): number {
  const positive = sum(h.positive);
  const all = h.zeros + positive + sum(h.negative);
  return all === 0 ? 0 : positive / all;
}

function sum(counts: Uint32Array): number {
  let all = 0;
  for (const n of counts) all += n;
  return all;
}
