/**
 * The operations in which the elementary functions are written once, for plain numbers and for expressions over
 * lanes alike. Every operation is exact or correctly rounded by IEEE 754, so whatever is built from them has the
 * same bits in every engine; `Math.exp` and its kin do not.
 */
export interface Arithmetic<T> {
  constant: (value: number) => T;
  add: (a: T, b: T) => T;
  sub: (a: T, b: T) => T;
  mul: (a: T, b: T) => T;
  div: (a: T, b: T) => T;
  sqrt: (a: T) => T;
  floor: (a: T) => T;
  abs: (a: T) => T;
  /** b < a ? b : a — the order of the comparison matters for NaN and −0, so it is fixed here. */
  min: (a: T, b: T) => T;
  /** a < b ? b : a */
  max: (a: T, b: T) => T;
  /** a < b ? x : y */
  ifLess: (a: T, b: T, x: T, y: T) => T;
  /** 2^k for a whole number k in −1022 … 1023. */
  powerOfTwo: (k: T) => T;
  /** The whole number e with 2^e ≤ x < 2^(e+1), for normal x > 0. */
  exponent: (x: T) => T;
  /** x / 2^exponent(x), in [1, 2), for normal x > 0. */
  mantissa: (x: T) => T;
}

const bits = new DataView(new ArrayBuffer(8));

/** 2^k built from its bit pattern. `k`: whole number, −1022 … 1023. */
export function powerOfTwo(k: number): number {
  bits.setUint32(0, (k + 1023) << 20);
  bits.setUint32(4, 0);
  return bits.getFloat64(0);
}

/** Binary exponent of a normal positive number. */
export function exponent(x: number): number {
  bits.setFloat64(0, x);
  return ((bits.getUint32(0) >>> 20) & 0x7ff) - 1023;
}

/** Significand in [1, 2) of a normal positive number. */
export function mantissa(x: number): number {
  bits.setFloat64(0, x);
  bits.setUint32(0, (bits.getUint32(0) & 0xfffff) | 0x3ff00000);
  return bits.getFloat64(0);
}

/** The arithmetic of plain numbers. */
export const numbers: Arithmetic<number> = {
  constant: (value) => value,
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  sqrt: (a) => Math.sqrt(a),
  floor: (a) => Math.floor(a),
  abs: (a) => Math.abs(a),
  min: (a, b) => (b < a ? b : a),
  max: (a, b) => (a < b ? b : a),
  ifLess: (a, b, x, y) => (a < b ? x : y),
  powerOfTwo,
  exponent,
  mantissa,
};
