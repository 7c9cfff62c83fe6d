import type { Path } from './fault.ts';

/** Where an object or a list of a scanned text begins, and where its entries do. */
export type Place = { at: number; entries: Map<string | number, { key: number; value: number }> };
export type Places = Map<object, Place>;

/** The offset of a path, or of the nearest thing above it that stands in the text. */
export function offsetOf(places: Places, root: unknown, path: Path, at: 'key' | 'value' = 'value'): number {
  let holder = root;
  let offset = 0;
  for (const [index, key] of path.entries()) {
    if (typeof holder !== 'object' || holder === null) break;
    const entry = places.get(holder)?.entries.get(key);
    holder = (holder as Record<string | number, unknown>)[key];
    if (entry) offset = index === path.length - 1 ? entry[at] : entry.value;
    // A part that a migration moved still stands where it stood.
    else if (typeof holder === 'object' && holder !== null) offset = places.get(holder)?.at ?? offset;
  }
  return offset;
}

/** Line and column of offsets, both from 1; quick if the offsets are asked for in rising order. */
export function locator(text: string): (offset: number) => { line: number; column: number } {
  let [line, start, at] = [1, 0, 0];
  return (offset) => {
    if (offset < at) [line, start, at] = [1, 0, 0];
    for (; at < offset; at++) {
      if (text.charCodeAt(at) !== 10) continue;
      line += 1;
      start = at + 1;
    }
    return { line, column: offset - start + 1 };
  };
}
