/**
 * The x in [low, high] at which an increasing function reaches `target`, by bisection down to neighbouring numbers.
 * Slow and certain: the quantiles below are asked a handful of times per summary.
 */
export function invert(increasing: (x: number) => number, target: number, low: number, high: number): number {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return middle;
    if (increasing(middle) < target) low = middle;
    else high = middle;
  }
}

/** Doubles `high` from 1 until an increasing function reaches `target`. */
export function bracket(increasing: (x: number) => number, target: number): number {
  let high = 1;
  while (increasing(high) < target && high < 1e300) high *= 2;
  return high;
}

/** Throws RangeError unless 0 < p < 1. */
export function requireProbability(name: string, p: number): void {
  if (!(p > 0 && p < 1)) throw new RangeError(`${name} needs 0 < p < 1: ${p}`);
}
