/**
 * Counts of values in bins that are the top bits of their float32 form: 256 bins per octave, so a bin is at most
 * 0.4 % wide, with a counter of its own for zero. Integers only: merging in any order gives the same histogram.
 */
export interface Histogram {
  /** Bin of counts[0]. */
  first: number;
  counts: Uint32Array;
  zeros: number;
}

const OCTAVE = 256;
const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/** Bin of a value other than zero: the sign-folded bits of its float32 form, less the lowest fifteen. */
export function binOf(value: number): number {
  float[0] = value;
  const b = bits[0]!;
  return (b < 0 ? b ^ 0x7fffffff : b) >> 15;
}

/** Lower edge of a bin, the inverse of `binOf`. */
export function edgeOf(bin: number): number {
  const b = bin << 15;
  bits[0] = b < 0 ? b ^ 0x7fffffff : b;
  return float[0]!;
}

export function emptyHistogram(): Histogram {
  return { first: 0, counts: new Uint32Array(0), zeros: 0 };
}

/** Counts `values[0 … lanes − 1]`. */
export function count(h: Histogram, values: Float64Array, lanes: number): void {
  let { first, counts } = h;
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane]!;
    if (value === 0) {
      h.zeros++;
      continue;
    }
    const bin = binOf(value);
    if (bin < first || bin >= first + counts.length) {
      widen(h, bin);
      ({ first, counts } = h);
    }
    // Said to be a whole number of 32 bits, it is not made a double and back.
    counts[bin - first] = (counts[bin - first]! + 1) | 0;
  }
}

/** Makes room for a bin, by whole octaves. */
function widen(h: Histogram, bin: number): void {
  const low = Math.floor(bin / OCTAVE) * OCTAVE;
  if (h.counts.length === 0) {
    h.first = low;
    h.counts = new Uint32Array(OCTAVE);
    return;
  }
  const first = low < h.first ? low : h.first;
  const end = h.first + h.counts.length;
  const wider = new Uint32Array((low + OCTAVE > end ? low + OCTAVE : end) - first);
  wider.set(h.counts, h.first - first);
  h.first = first;
  h.counts = wider;
}

/** Adds the counts of another histogram. */
export function merge(h: Histogram, other: Histogram): void {
  h.zeros += other.zeros;
  if (other.counts.length === 0) return;
  for (const bin of [other.first, other.first + other.counts.length - 1])
    if (bin < h.first || bin >= h.first + h.counts.length) widen(h, bin);
  other.counts.forEach((n, i) => (h.counts[other.first + i - h.first]! += n));
}

/**
 * Quantile of the counted values at p in [0, 1], linear inside a bin; 0 where nothing was counted. Negative bins lie
 * before the zeros, positive ones after.
 */
export function quantile(h: Histogram, p: number): number {
  let all = h.zeros;
  for (const n of h.counts) all += n;
  if (all === 0) return 0;
  const wanted = p * all;
  let seen = 0;
  let zerosDone = false;
  for (let i = 0; i <= h.counts.length; i++) {
    const bin = h.first + i;
    if (!zerosDone && (bin >= 0 || i === h.counts.length)) {
      zerosDone = true;
      seen += h.zeros;
      if (h.zeros > 0 && seen >= wanted) return 0;
    }
    if (i === h.counts.length) break;
    const n = h.counts[i]!;
    if (n > 0 && seen + n >= wanted) {
      const [low, high] = [edgeOf(bin), edgeOf(bin + 1)];
      return low + (high - low) * ((wanted - seen) / n);
    }
    seen += n;
  }
  return 0;
}

/** Share of the counted values that are above zero; 0 where nothing was counted. */
export function above(h: Histogram): number {
  let all = h.zeros;
  let positive = 0;
  h.counts.forEach((n, i) => {
    all += n;
    if (h.first + i >= 0) positive += n;
  });
  return all === 0 ? 0 : positive / all;
}
