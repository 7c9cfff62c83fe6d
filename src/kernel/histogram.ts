/**
 * Counts of values in bins that are the top bits of their float32 form: 256 bins per octave, so a bin is at most
 * 0.4 % wide, with a counter of its own for zero. Values of either sign are counted by their magnitude, so that nothing
 * is kept for what lies between them and zero. Integers only: merging in any order gives the same histogram.
 */
export interface Histogram {
  /** Bin of the first counter on either side of zero. */
  first: number;
  /** Counts of values above zero, by bin. */
  positive: Uint32Array;
  zeros: number;
  /** Counts of values below zero, by the bin of the same magnitude: as many as of positive ones, or none. */
  negative: Uint32Array;
  /** How many values have been counted. */
  total: number;
}

/** A histogram to look at; what it is made of may go on counting. */
export interface Counts {
  readonly first: number;
  readonly positive: Uint16Array | Uint32Array;
  readonly zeros: number;
  readonly negative: Uint16Array | Uint32Array;
  readonly total: number;
}

/** Bins of an octave, and bits of a float32 that do not matter to its bin. */
export const OCTAVE = 256;
export const BITS_BELOW = 15;

const float = new Float32Array(1);
const bits = new Int32Array(float.buffer);

/**
 * Bin of a value other than zero: the bits of its float32 form less the lowest fifteen, counted from zero on; below zero
 * the bins are −1, −2, … and that of the same magnitude is ~bin.
 */
export function binOf(value: number): number {
  float[0] = value;
  const b = bits[0]!;
  return (b < 0 ? b ^ 0x7fffffff : b) >> BITS_BELOW;
}

/** Lower edge of a bin, the inverse of `binOf`. */
export function edgeOf(bin: number): number {
  const b = bin << BITS_BELOW;
  bits[0] = b < 0 ? b ^ 0x7fffffff : b;
  return float[0]!;
}

/** Whether the float32 form of a value is zero, of either sign. */
export function isZero(value: number): boolean {
  float[0] = value;
  return float[0] === 0;
}

export function emptyHistogram(): Histogram {
  return { first: 0, positive: new Uint32Array(0), zeros: 0, negative: new Uint32Array(0), total: 0 };
}

/** The whole octaves that `size` bins from `first` on have to be widened to, so that `bin` is among them. */
export function widened(first: number, size: number, bin: number): { first: number; size: number } {
  const low = bin & -OCTAVE;
  if (size === 0) return { first: low, size: OCTAVE };
  const start = low < first ? low : first;
  const end = low + OCTAVE > first + size ? low + OCTAVE : first + size;
  return { first: start, size: end - start };
}

/** Makes room for the bins from one to another, below zero as well where that is asked for. */
export function makeRoom(h: Histogram, low: number, high: number, below: boolean): void {
  const lower = widened(h.first, h.positive.length, low);
  const { first, size } = widened(lower.first, lower.size, high);
  const moved = (counts: Uint32Array): Uint32Array => {
    const wider = new Uint32Array(size);
    if (counts.length > 0) wider.set(counts, h.first - first);
    return wider;
  };
  if (size > h.positive.length) {
    h.positive = moved(h.positive);
    if (h.negative.length > 0) h.negative = moved(h.negative);
    h.first = first;
  }
  if (below && h.negative.length === 0) h.negative = new Uint32Array(size);
}

/** Adds the counts of another histogram. */
export function merge(h: Histogram, other: Histogram): void {
  h.zeros += other.zeros;
  h.total += other.total;
  const size = other.positive.length;
  if (size === 0) return;
  makeRoom(h, other.first, other.first + size - 1, other.negative.length > 0);
  const at = other.first - h.first;
  for (let i = 0; i < size; i++) h.positive[at + i]! += other.positive[i]!;
  for (let i = 0; i < other.negative.length; i++) h.negative[at + i]! += other.negative[i]!;
}

/** Counts `values[0 … lanes − 1]`: plainly, the oracle of `counters.ts`. */
export function count(h: Histogram, values: Float64Array, lanes: number): void {
  h.total += lanes;
  for (let lane = 0; lane < lanes; lane++) {
    const value = values[lane]!;
    if (isZero(value)) {
      h.zeros++;
      continue;
    }
    const bin = binOf(value);
    const magnitude = bin < 0 ? ~bin : bin;
    makeRoom(h, magnitude, magnitude, bin < 0);
    (bin < 0 ? h.negative : h.positive)[magnitude - h.first]!++;
  }
}
