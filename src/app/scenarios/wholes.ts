// Shares of one whole make 1 together, so they are written together and taken back together.

import { valueAt, type Edit } from './overrides.ts';
import { inProportion } from './shares.ts';

const wholes = [
  /^(incentives\.weights|customers\.weights)\.([^.]+)()$/,
  /^(demand\.(?:channels|segments|products))\.([^.]+)(\.share)$/,
];

/** The record whose entries share a whole, the entry of this place and the way to its share; null for other places. */
export function wholeOf(path: string): { record: string; entry: string; leaf: string } | null {
  for (const whole of wholes) {
    const [, record, entry, leaf] = whole.exec(path) ?? [];
    if (record !== undefined && entry !== undefined) return { record, entry, leaf: leaf ?? '' };
  }
  return null;
}

/** All places in a tree that share a whole with this one, and this one; entries that the tree adds only on request. */
export function sharing(tree: unknown, path: string, added = false): string[] {
  const whole = wholeOf(path);
  if (!whole) return [path];
  const entries = Object.entries((valueAt(tree, whole.record) ?? {}) as Record<string, unknown>);
  const adjusted = entries.filter(
    ([, entry]) => added || typeof entry !== 'object' || entry === null || !('name' in entry),
  );
  return [...new Set([path, ...adjusted.map(([key]) => `${whole.record}.${key}${whole.leaf}`)])];
}

/**
 * What is to be written so that a place has this value: where it is a share of a whole, the others keep their
 * proportions in what is left (equal parts where they had nothing).
 */
export function together(plan: unknown, path: string, value: unknown): Edit[] {
  const whole = wholeOf(path);
  if (!whole || typeof value !== 'number') return [[path, value]];
  const keys = Object.keys(valueAt(plan, whole.record) ?? {}).filter((key) => key !== whole.entry);
  const places = keys.map((key) => `${whole.record}.${key}${whole.leaf}`);
  const left = inProportion(
    places.map((place) => Number(valueAt(plan, place))),
    1 - value,
  );
  return [[path, value], ...places.map((place, i): Edit => [place, left[i]!])];
}
