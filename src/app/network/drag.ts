// A drag on the map: which place it points to, and how much of the stock it takes along.

import { distance, type Point } from './layout.ts';

/** Stock moves in parts of a twentieth, as the arrow keys move it. */
export const stepPart = 0.05;

export interface Pull {
  readonly to: string;
  /** 0 … 1 of the stock at the place where the drag began. */
  readonly part: number;
}

/**
 * The place towards which the pointer pulls: of those ahead the one whose direction it follows best, in full when the
 * pointer reaches it. Null while the pointer has hardly moved.
 */
export function pullOf(
  from: Point,
  pointer: Point,
  targets: readonly { key: string; at: Point }[],
): Pull | null {
  const length = distance(from, pointer);
  if (length < 4) return null;
  let best: (Pull & { off: number }) | null = null;
  for (const { key, at } of targets) {
    const whole = distance(from, at);
    if (whole < 1) continue;
    const along =
      ((pointer[0] - from[0]) * (at[0] - from[0]) + (pointer[1] - from[1]) * (at[1] - from[1])) / whole;
    const off = 1 - along / length;
    if (along <= 0 || (best && off >= best.off)) continue;
    const part = Math.round(Math.min(1, along / whole) / stepPart) * stepPart;
    best = { to: key, part: Number(part.toFixed(2)), off };
  }
  return best && { to: best.to, part: best.part };
}
