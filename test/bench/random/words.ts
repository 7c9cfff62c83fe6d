import { incompleteGamma } from '../../../src/statistics/gamma.ts';
import { poissonMass } from '../../../src/theory/countMass.ts';
import { normalCdf } from '../../../src/kernel/normalDistribution.ts';
import type { Stream } from './streams.ts';

/** A result: the chance of one at least as odd if the words are random (two sides). */
export interface Finding {
  readonly test: string;
  readonly p: number;
}

const twoSided = (below: number): number => Math.min(1, 2 * Math.min(below, 1 - below));

/** Two-sided chance of a count under a Poisson law; the middle of its step. */
function ofCount(seen: number, mean: number): number {
  const mass = poissonMass(mean);
  const below = mass.slice(0, seen).reduce((sum, p) => sum + p, 0);
  return twoSided(below + 0.5 * (mass[seen] ?? 0));
}

/** Chance of χ² of counts against expectations. */
export function chiSquare(
  test: string,
  counts: ArrayLike<number>,
  expected: (i: number) => number,
  freedom: number,
): Finding {
  let sum = 0;
  for (let i = 0; i < counts.length; i++) sum += (counts[i]! - expected(i)) ** 2 / expected(i);
  return { test, p: twoSided(incompleteGamma(freedom / 2, sum / 2)) };
}

/** Balls of some bits of a word in cells: how many fall where one lies already (Knuth 1998, 3.3.2 I). */
function collisions(words: Stream, shift: number): Finding {
  const [cellBits, balls, times] = [24, 1 << 14, 64];
  const cells = new Uint32Array(1 << (cellBits - 5));
  let seen = 0;
  for (let run = 0; run < times; run++) {
    cells.fill(0);
    for (let i = 0; i < balls; i++) {
      const cell = (words.next() >>> shift) & ((1 << cellBits) - 1);
      const bit = 1 << (cell & 31);
      if (cells[cell >> 5]! & bit) seen++;
      else cells[cell >> 5]! |= bit;
    }
  }
  const m = 2 ** cellBits;
  // Balls less the expected number of cells that are not empty.
  const mean = balls - m * -Math.expm1(balls * Math.log1p(-1 / m));
  return { test: `collisions, bits ${shift} to ${shift + cellBits - 1}`, p: ofCount(seen, times * mean) };
}

/** Equal spacings of birthdays in a year of 2³² days: Poisson with mean n³/4m (Marsaglia 1985). */
function birthdays(words: Stream): Finding {
  const [days, times] = [4096, 128];
  let seen = 0;
  const born = new Float64Array(days);
  for (let run = 0; run < times; run++) {
    for (let i = 0; i < days; i++) born[i] = words.next();
    born.sort();
    const spacings = born.map((x, i) => (i === 0 ? x : x - born[i - 1]!)).sort();
    for (let i = 1; i < days; i++) if (spacings[i] === spacings[i - 1]) seen++;
  }
  return { test: 'birthday spacings', p: ofCount(seen, (times * days ** 3) / (4 * 2 ** 32)) };
}

/** Each bit is set half of the time: 32 counts. */
function bits(words: Stream): Finding {
  const n = 1 << 18;
  const ones = new Float64Array(32);
  for (let i = 0; i < n; i++) {
    const word = words.next();
    for (let b = 0; b < 32; b++) ones[b]! += (word >>> b) & 1;
  }
  const sum = ones.reduce((all, x) => all + (x - n / 2) ** 2 / (n / 4), 0);
  return { test: 'ones of each bit', p: twoSided(incompleteGamma(16, sum / 2)) };
}

/** Pairs of neighbours by eight of their bits: 65,536 cells. */
function pairs(words: Stream, shift: number): Finding {
  const [n, cells] = [1 << 20, 1 << 16];
  const counts = new Float64Array(cells);
  for (let i = 0; i < n; i++)
    counts[(((words.next() >>> shift) & 255) << 8) | ((words.next() >>> shift) & 255)]!++;
  return chiSquare(`pairs of neighbours, bits ${shift} to ${shift + 7}`, counts, () => n / cells, cells - 1);
}

/** Product of neighbours as uniform numbers. */
function neighbours(words: Stream): Finding {
  const n = 1 << 19;
  let before = words.next() / 2 ** 32 - 0.5;
  let sum = 0;
  for (let i = 0; i < n; i++) {
    const x = words.next() / 2 ** 32 - 0.5;
    sum += x * before;
    before = x;
  }
  return { test: 'correlation of neighbours', p: twoSided(normalCdf((sum * 12) / Math.sqrt(n))) };
}

/** Lengths of runs above the middle, by their top bit and by their lowest. */
function runs(words: Stream, bit: number): Finding {
  const [n, most] = [1 << 18, 14];
  const counts = new Float64Array(most + 1);
  for (let i = 0; i < n; i++) {
    let length = 0;
    while ((words.next() >>> bit) & 1) length++;
    counts[Math.min(length, most)]!++;
  }
  return chiSquare(`runs of bit ${bit}`, counts, (i) => n * (i < most ? 2 ** -(i + 1) : 2 ** -most), most);
}

/** All block tests of a stream, one after the other on fresh words. */
export function blockTests(words: Stream): Finding[] {
  return [
    bits(words),
    pairs(words, 24),
    pairs(words, 0),
    runs(words, 31),
    runs(words, 0),
    collisions(words, 8),
    collisions(words, 0),
    birthdays(words),
    neighbours(words),
  ];
}
