/**
 * A formula of this room sees no number outside its domain. Each guard takes the arguments by name and throws a
 * RangeError that names the first wrong one and its value; NaN and ±∞ are always wrong.
 */
type Named = Record<string, number>;

/** Finite and > 0. */
export function requirePositive(values: Named): void {
  guard(values, 'a positive number', (value) => value > 0);
}

/** Finite and ≥ 0. */
export function requireNonNegative(values: Named): void {
  guard(values, 'a number of at least 0', (value) => value >= 0);
}

/** Finite, of either sign. */
export function requireFinite(values: Named): void {
  guard(values, 'a finite number', () => true);
}

/** A share: 0 ≤ value ≤ 1. */
export function requireShare(values: Named): void {
  guard(values, 'a share between 0 and 1', (value) => value >= 0 && value <= 1);
}

/** A proper share: 0 ≤ value < 1. */
export function requireShareBelowOne(values: Named): void {
  guard(values, 'a share from 0 to below 1', (value) => value >= 0 && value < 1);
}

/** A probability that is neither impossible nor certain: 0 < value < 1. */
export function requireInside(values: Named): void {
  guard(values, 'strictly between 0 and 1', (value) => value > 0 && value < 1);
}

/** A whole number of at least `least` (0 when absent). */
export function requireWhole(values: Named, least = 0): void {
  guard(values, `a whole number of at least ${least}`, (value) => Number.isInteger(value) && value >= least);
}

/** A whole number of either sign. */
export function requireInteger(values: Named): void {
  guard(values, 'a whole number', (value) => Number.isInteger(value));
}

function guard(values: Named, wanted: string, holds: (value: number) => boolean) {
  for (const [name, value] of Object.entries(values)) {
    if (!(Number.isFinite(value) && holds(value)))
      throw new RangeError(`${name} must be ${wanted}: ${value}`);
  }
}
