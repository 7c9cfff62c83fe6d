/**
 * `now`, with every part that equals its counterpart in `before` taken from there, and `before` itself where all of it
 * does. Both are plain data: objects and lists of numbers, texts, truth values and null. So whoever holds a part can see
 * by identity that it has not changed. Neither is written to.
 */
export function sameParts<T>(before: unknown, now: T): T {
  if (Object.is(before, now)) return now;
  if (!isBranch(before) || !isBranch(now) || Array.isArray(before) !== Array.isArray(now)) return now;
  const keys = Object.keys(now);
  let same = keys.length === Object.keys(before).length;
  const parts = keys.map((key) => {
    const part = sameParts(before[key], now[key]);
    if (!Object.is(part, before[key]) || !(key in before)) same = false;
    return part;
  });
  if (same) return before as T;
  if (Array.isArray(now)) return parts as T;
  return Object.fromEntries(keys.map((key, i) => [key, parts[i]])) as T;
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
