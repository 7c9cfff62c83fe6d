/** Operations on 32-bit words, so that the generator is written once for plain integers and for lanes. */
export interface WordArithmetic<T> {
  word(value: number): T;
  add(a: T, b: T): T;
  xor(a: T, b: T): T;
  rotateLeft(a: T, count: number): T;
}

/** Plain integers, results in −2³¹ … 2³¹ − 1. */
export const words: WordArithmetic<number> = {
  word: (value) => value | 0,
  add: (a, b) => (a + b) | 0,
  xor: (a, b) => a ^ b,
  rotateLeft: (a, count) => (a << count) | (a >>> (32 - count)),
};

const PARITY = 0x1bd11bda;
const ROTATIONS = [
  [10, 26],
  [11, 21],
  [13, 27],
  [23, 5],
  [6, 20],
  [17, 11],
  [25, 10],
  [18, 20],
] as const;

type Four<T> = [T, T, T, T];

/**
 * Threefry-4x32: four random words from a counter and a key of four words each (Salmon, Moraes, Dror & Shaw 2011,
 * section 4.2). Equal inputs give equal outputs on every machine; any draw can be reached without its predecessors.
 * `rounds`: 13 passes BigCrush in that paper and is our default, 20 is the cautious choice.
 */
export function threefry4x32<T>(a: WordArithmetic<T>, counter: Four<T>, key: Four<T>, rounds = 13): Four<T> {
  const parity = key.reduce((sum, k) => a.xor(sum, k), a.word(PARITY));
  const schedule = [...key, parity];
  const x = counter.map((c, i) => a.add(c, schedule[i]!)) as Four<T>;
  const mix = (to: number, from: number, count: number): void => {
    x[to] = a.add(x[to]!, x[from]!);
    x[from] = a.xor(a.rotateLeft(x[from]!, count), x[to]);
  };
  for (let round = 0; round < rounds; round++) {
    const [first, second] = ROTATIONS[round % 8]!;
    const crossed = round % 2 === 1;
    mix(0, crossed ? 3 : 1, first);
    mix(2, crossed ? 1 : 3, second);
    if (round % 4 !== 3) continue;
    const injection = (round + 1) / 4;
    for (let i = 0; i < 4; i++) x[i] = a.add(x[i]!, schedule[(injection + i) % 5]!);
    x[3] = a.add(x[3], a.word(injection));
  }
  return x;
}
