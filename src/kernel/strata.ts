import * as expression from './expression.ts';
import type { Node } from './expression.ts';
import { words as plainWords, type WordArithmetic } from './threefry.ts';

/**
 * Stratified draws: replications in groups of 64, and among the 64 words of one draw (one purpose of one entity in one
 * step) each of 64 equal intervals is met exactly once: a Latin hypercube over all draws of a group (McKay, Beckman &
 * Conover 1979), whatever their number. Which replication meets which interval is a permutation i ↦ a·i + b in the field
 * of 64 elements, with a ≠ 0 and b drawn for this draw and group. These permutations take any two places to any two
 * others equally often, so that the variance of a mean is that of a Latin hypercube with permutations of all kinds: what
 * adds up over draws nearly vanishes, the rest is as it was (Stein 1987; Owen 1997: at most 64/63 of plain sampling).
 *
 * One future by itself keeps its law: for any single replication the interval is uniform and independent of those of its
 * other draws, and so is the place within. Groups are independent of each other.
 */
const GROUP_BITS = 6;

/** Replications of a group. */
export const GROUP = 1 << GROUP_BITS;

/** x⁶ + x + 1, by which products in the field are reduced. */
const POLYNOMIAL = 0b1000011;

/** Operations on 32-bit words, so that the permutation is written once for plain integers and for lanes. */
export interface StrataArithmetic<T> extends Pick<WordArithmetic<T>, 'word' | 'add' | 'xor'> {
  multiply(a: T, b: T): T;
  and(a: T, b: T): T;
  or(a: T, b: T): T;
  shiftLeft(a: T, count: number): T;
  shiftRight(a: T, count: number): T;
}

/** Plain integers, results in −2³¹ … 2³¹ − 1. */
export const words: StrataArithmetic<number> = {
  ...plainWords,
  multiply: (a, b) => Math.imul(a, b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  shiftLeft: (a, count) => a << count,
  shiftRight: (a, count) => (a >>> count) | 0,
};

export const lanes: StrataArithmetic<Node> = {
  word: expression.integer,
  add: expression.add,
  multiply: expression.mul,
  xor: expression.xor,
  and: expression.bitAnd,
  or: expression.bitOr,
  shiftLeft: expression.shiftLeft,
  shiftRight: expression.shiftRight,
};

/** The group of a replication. */
export function groupOf<T>(a: StrataArithmetic<T>, replication: T): T {
  return a.shiftRight(replication, GROUP_BITS);
}

/**
 * The word of a draw with its interval in the six leading bits. `word`: what would be drawn plainly, of which all but six
 * bits are kept; `key`: a random word of this draw and group; `replication`: 0, 1, …, of which the place in the group counts.
 */
export function stratified<T>(a: StrataArithmetic<T>, word: T, key: T, replication: T): T {
  const one = a.word(1);
  // 1 … 63 from the lower half of the key, each as often as any other to one part in a thousand; b from its upper end.
  const half = a.and(key, a.word(0xffff));
  let factor = a.add(a.shiftRight(a.multiply(half, a.word(GROUP - 1)), 16), one);
  let interval = a.shiftRight(key, 32 - GROUP_BITS);
  for (let bit = 0; bit < GROUP_BITS; bit++) {
    const set = a.and(a.shiftRight(replication, bit), one);
    interval = a.xor(interval, a.multiply(factor, set));
    const over = a.shiftRight(factor, GROUP_BITS - 1);
    factor = a.xor(a.shiftLeft(factor, 1), a.multiply(over, a.word(POLYNOMIAL)));
  }
  return a.or(a.shiftLeft(interval, 32 - GROUP_BITS), a.shiftRight(word, GROUP_BITS));
}
