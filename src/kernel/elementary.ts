import { numbers, type Arithmetic } from './arithmetic.ts';

/**
 * Elementary functions from + − × ÷ and √ alone, written once over an `Arithmetic`: `exp` for a plain number and
 * `exp` over lanes are the same sequence of operations and so the same bits.
 */
export interface Elementary<T> {
  /** e^x; arguments beyond ±708 are held there. Relative error below 2e-14. */
  exp: (x: T) => T;
  /** Natural logarithm of a normal x > 0. Error below 1e-15 · max(1, |ln x|). */
  ln: (x: T) => T;
  /** x^y for x > 0. */
  pow: (x: T, y: T) => T;
}

const LOG2E = 1.4426950408889634;
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;
const SQRT2 = 1.4142135623730951;

/** 1/n! for n = 11 … 2: Taylor on |r| ≤ ln 2 / 2 leaves 6.3e-15. */
const EXP_TAIL = [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => {
  let factorial = 1;
  for (let i = 2; i <= n; i++) factorial *= i;
  return 1 / factorial;
});

/** 2/(2k+1) for k = 10 … 1: the series of 2·atanh(s) on |s| ≤ 0.1716 leaves 1e-18. */
const ATANH_TAIL = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1].map((k) => 2 / (2 * k + 1));

/**
 * The elementary functions over a given arithmetic.
 * Reduction of the argument by ln 2 in two parts and of the logarithm to [1/√2, √2): Cody & Waite (1980), ch. 5–6;
 * the polynomials are the Taylor series, our own truncation.
 */
export function elementary<T>(a: Arithmetic<T>): Elementary<T> {
  const horner = (x: T, coefficients: number[]): T => {
    let sum = a.constant(coefficients[0]!);
    for (let i = 1; i < coefficients.length; i++) sum = a.add(a.mul(sum, x), a.constant(coefficients[i]!));
    return sum;
  };
  const exp = (x: T): T => {
    const held = a.max(a.min(x, a.constant(708)), a.constant(-708));
    const k = a.floor(a.add(a.mul(held, a.constant(LOG2E)), a.constant(0.5)));
    const r = a.sub(a.sub(held, a.mul(k, a.constant(LN2_HIGH))), a.mul(k, a.constant(LN2_LOW)));
    const tail = a.mul(a.mul(r, r), horner(r, EXP_TAIL));
    return a.mul(a.add(a.constant(1), a.add(r, tail)), a.powerOfTwo(k));
  };
  const ln = (x: T): T => {
    const m = a.mantissa(x);
    const half = a.ifLess(a.constant(SQRT2), m, a.constant(0.5), a.constant(1));
    const k = a.add(a.exponent(x), a.ifLess(a.constant(SQRT2), m, a.constant(1), a.constant(0)));
    const y = a.mul(m, half);
    const s = a.div(a.sub(y, a.constant(1)), a.add(y, a.constant(1)));
    const s2 = a.mul(s, s);
    const series = a.add(a.mul(a.constant(2), s), a.mul(a.mul(s, s2), horner(s2, ATANH_TAIL)));
    return a.add(a.mul(k, a.constant(LN2_HIGH)), a.add(series, a.mul(k, a.constant(LN2_LOW))));
  };
  return { exp, ln, pow: (x, y) => exp(a.mul(y, ln(x))) };
}

export const { exp, ln, pow } = elementary(numbers);
