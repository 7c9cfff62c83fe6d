const week = 7;

/** The step that a key leads to from step `now` of 0 … `last`; undefined for a key that moves nothing. */
export function stepByKey(key: string, now: number, last: number): number | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: now - 1,
    ArrowRight: now + 1,
    PageDown: now - week,
    PageUp: now + week,
    Home: 0,
    End: last,
  };
  const next = steps[key];
  return next === undefined ? undefined : Math.min(last, Math.max(0, next));
}
