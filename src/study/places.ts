import type { Path } from './fault.ts';

/** Where the entries of each object and list of a scanned text begin: offsets of key and value. */
export type Places = Map<object, Map<string | number, { key: number; value: number }>>;

/** The offset of a path, or of the nearest thing above it that stands in the text. */
export function offsetOf(places: Places, root: unknown, path: Path, at: 'key' | 'value' = 'value'): number {
  let holder = root;
  let offset = typeof root === 'object' && root !== null ? 0 : -1;
  for (const [index, key] of path.entries()) {
    if (typeof holder !== 'object' || holder === null) break;
    const place = places.get(holder)?.get(key);
    if (!place) break;
    offset = index === path.length - 1 ? place[at] : place.value;
    holder = (holder as Record<string | number, unknown>)[key];
  }
  return Math.max(0, offset);
}

/** Line and column of offsets, both from 1; quick if the offsets are asked for in rising order. */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  let line = 1;
  let start = 0;
  return (offset) => {
    if (offset < start) [line, start] = [1, 0];
    for (let end = text.indexOf('\n', start); end !== -1 && end < offset; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
