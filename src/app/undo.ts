// Undo over studies that are never changed in place: going back is only taking an older one.

export interface Steps<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** Which drag made the present, so that one drag is one step. */
  readonly gesture: string | null;
}

const kept = 200;

/** Where there is nothing to take back yet. */
export function begin<T>(now: T): Steps<T> {
  return { past: [], now, future: [], gesture: null };
}

/** The next present. Changes of one gesture replace each other and count as one step. */
export function step<T>(steps: Steps<T>, next: T, gesture: string | null = null): Steps<T> {
  if (next === steps.now) return steps;
  if (gesture !== null && gesture === steps.gesture) return { ...steps, now: next, future: [] };
  return { past: [...steps.past, steps.now].slice(-kept), now: next, future: [], gesture };
}

/** One step back, or the same when there is none. */
export function back<T>(steps: Steps<T>): Steps<T> {
  const before = steps.past.at(-1);
  if (before === undefined) return steps;
  return { past: steps.past.slice(0, -1), now: before, future: [steps.now, ...steps.future], gesture: null };
}

/** One step forward again, or the same when there is none. */
export function forth<T>(steps: Steps<T>): Steps<T> {
  const [after, ...rest] = steps.future;
  if (after === undefined) return steps;
  return { past: [...steps.past, steps.now], now: after, future: rest, gesture: null };
}
