import { canonical, inside, isDivisible, isOrdered, same, wholeStudy, type Place } from './grain.ts';
import { isObject } from './schema/shape.ts';
import type { Study } from './study.ts';

/** One difference between two study files. */
export type Change =
  | {
      readonly path: readonly string[];
      readonly kind: 'set';
      readonly before: unknown;
      readonly after: unknown;
    }
  | {
      readonly path: readonly string[];
      readonly kind: 'added';
      readonly before?: never;
      readonly after: unknown;
    }
  | {
      readonly path: readonly string[];
      readonly kind: 'removed';
      readonly before: unknown;
      readonly after?: never;
    }
  /** The entries of a record stand in another order. */
  | {
      readonly path: readonly string[];
      readonly kind: 'moved';
      readonly before: readonly string[];
      readonly after: readonly string[];
    };

/**
 * What turns one study file into another, by ids and not by lines, in the order of the file. An entry that appears or
 * disappears is one change, and so is a season table or a policy of another kind; everything else is compared value by
 * value. A section that becomes empty and is left out, or is written though empty, is a change with `{}`.
 */
export function difference(from: Study, to: Study): Change[] {
  const changes: Change[] = [];
  compareParts(wholeStudy, canonical(from), canonical(to), changes);
  return changes;
}

/**
 * The study with these changes made, in canonical order: `writeStudy(apply(a, difference(a, b)))` equals
 * `writeStudy(b)`. The study that is given is not touched.
 *
 * @throws RangeError if a change leads through a value that has no parts, or to a key that every object inherits.
 */
export function apply(study: Study, changes: readonly Change[]): Study {
  const result = canonical(study);
  for (const change of changes) make(result, change);
  return canonical(result);
}

function compare(place: Place, before: unknown, after: unknown, changes: Change[]): void {
  const { path } = place;
  if (isDivisible(place, [before, after])) compareParts(place, before as Parts, after as Parts, changes);
  else if (before === undefined) changes.push({ path, kind: 'added', after });
  else if (after === undefined) changes.push({ path, kind: 'removed', before });
  else changes.push({ path, kind: 'set', before, after });
}

type Parts = Record<string, unknown> | undefined;

function compareParts(place: Place, from: Parts, to: Parts, changes: Change[]): void {
  const [before, after] = [from ?? {}, to ?? {}];
  const [old, present] = [Object.keys(before), Object.keys(after)];
  const added = present.filter((key) => !Object.hasOwn(before, key));
  for (const key of [...old, ...added]) {
    const [was, is] = [part(before, key), part(after, key)];
    if (!same(was, is)) compare(inside(place, to ?? from, key), was, is, changes);
  }
  if (to === undefined) changes.push({ path: place.path, kind: 'removed', before: {} });
  else if (from === undefined && present.length === 0)
    changes.push({ path: place.path, kind: 'added', after: {} });
  // New entries go to the end; only what that does not explain has moved.
  const usual = [...old.filter((key) => Object.hasOwn(after, key)), ...added];
  if (isOrdered(place) && !same(usual, present))
    changes.push({ path: place.path, kind: 'moved', before: old, after: present });
}

function make(study: Study, change: Change): void {
  const { path, kind } = change;
  const key = path.at(-1);
  const inherited = path.find((each) => each in Object.prototype);
  if (key === undefined || inherited !== undefined) throw new RangeError(`not a path: ${path.join('.')}`);
  const holder = holderOf(study, path, kind === 'set' || kind === 'added');
  if (!holder) return;
  if (kind === 'removed') delete holder[key];
  else if (kind === 'moved') holder[key] = inOrder(part(holder, key), change.after);
  else holder[key] = structuredClone(change.after);
}

// The object around the end of a path; sections on the way are made where they are missing.
function holderOf(study: Study, path: readonly string[], making: boolean) {
  let holder: Record<string, unknown> = study;
  for (const key of path.slice(0, -1)) {
    let next = part(holder, key);
    if (next === undefined) {
      if (!making) return undefined;
      holder[key] = next = {};
    }
    if (!isObject(next)) throw new RangeError(`no parts at ${key} of ${path.join('.')}`);
    holder = next;
  }
  return holder;
}

function inOrder(value: unknown, order: readonly string[]): unknown {
  if (!isObject(value)) return value;
  const first = order.filter((key) => Object.hasOwn(value, key));
  const rest = Object.keys(value).filter((key) => !order.includes(key));
  return Object.fromEntries([...first, ...rest].map((key) => [key, value[key]]));
}

function part(value: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(value, key) ? value[key] : undefined;
}
