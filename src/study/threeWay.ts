import { entryOrder, isContested, type Orders } from './entryOrder.ts';
import { canonical, inside, isDivisible, isOrdered, same, wholeStudy, type Place } from './grain.ts';
import type { Study } from './study.ts';

export type Side = 'ours' | 'theirs';

/** One place that both sides have changed, each in its own way; `undefined` is a version that lacks it. */
export type Conflict = {
  readonly path: readonly string[];
  /** A value, or the order of a record's entries (lists of their ids). */
  readonly about: 'value' | 'order';
  readonly base: unknown;
  readonly ours: unknown;
  readonly theirs: unknown;
  readonly chosen: Side;
};

/** Two edited copies of a study brought together. */
export type Merge = {
  readonly base: Study;
  readonly ours: Study;
  readonly theirs: Study;
  /** With the chosen side at every conflict. */
  readonly merged: Study;
  readonly conflicts: readonly Conflict[];
};

/**
 * Merges two copies against the version that both started from, by ids and value by value. What only one side changed
 * is taken; what both changed to different values is a conflict, for which ours stands until somebody chooses. To
 * delete an entry is to change all of it. Without conflicts the sides may be exchanged: the result is the same to the
 * byte.
 *
 * Values that only make sense together across entries (shares that add up to 1, ids that others refer to) are merged
 * one by one, so the caller checks the result with `checkStudy` before it is used.
 */
export function mergeStudies(base: Study, ours: Study, theirs: Study): Merge {
  return settled({ base: canonical(base), ours: canonical(ours), theirs: canonical(theirs) }, new Map());
}

/** The merge with one conflict decided. Throws a RangeError if there is no such conflict. */
export function resolveConflict(
  merge: Merge,
  { path, about }: Pick<Conflict, 'path' | 'about'>,
  side: Side,
): Merge {
  const choices = new Map(merge.conflicts.map((each) => [keyOf(each), each.chosen]));
  const key = keyOf({ path, about });
  if (!choices.has(key)) throw new RangeError(`no conflict at ${path.join('.')}`);
  return settled(merge, choices.set(key, side));
}

type Versions = Pick<Merge, 'base' | 'ours' | 'theirs'>;
type Choices = ReadonlyMap<string, Side>;
type Three<T> = { base: T; ours: T; theirs: T };

function settled({ base, ours, theirs }: Versions, choices: Choices): Merge {
  const conflicts: Conflict[] = [];
  const choose = (conflict: Omit<Conflict, 'chosen'>) => {
    const chosen = choices.get(keyOf(conflict)) ?? 'ours';
    conflicts.push({ ...conflict, chosen });
    return chosen;
  };
  const merged = mergeAt(wholeStudy, { base, ours, theirs }, choose) as Study;
  return { base, ours, theirs, merged: canonical(merged), conflicts };
}

type Choose = (conflict: Omit<Conflict, 'chosen'>) => Side;

function mergeAt(place: Place, versions: Three<unknown>, choose: Choose): unknown {
  const { base, ours, theirs } = versions;
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (!isCoupled(place) && isDivisible(place, [base, ours, theirs]))
    return mergeParts(place, versions as Three<Parts | undefined>, choose);
  return versions[choose({ path: place.path, about: 'value', ...versions })];
}

type Parts = Record<string, unknown>;

function mergeParts(place: Place, versions: Three<Parts | undefined>, choose: Choose): Parts | undefined {
  const orders = mapped(versions, (version) => Object.keys(version ?? {}));
  const keys = [...new Set([...orders.base, ...orders.ours, ...orders.theirs])];
  const around = versions.ours ?? versions.theirs;
  const parts = new Map<string, unknown>();
  for (const key of keys) {
    const of = (version: Parts | undefined) =>
      version && Object.hasOwn(version, key) ? version[key] : undefined;
    const { base, ours, theirs } = mapped(versions, of);
    const agreed = same(base, ours) && same(ours, theirs);
    const value = agreed ? ours : mergeAt(inside(place, around, key), { base, ours, theirs }, choose);
    if (value !== undefined) parts.set(key, value);
  }
  if (parts.size === 0 && !isKept(versions)) return undefined;
  const order = orderOf(place, orders, [...parts.keys()], choose);
  return Object.fromEntries(order.map((key) => [key, parts.get(key)]));
}

// Keys that the schema knows are put into its order when the study is written.
function orderOf(place: Place, orders: Orders, kept: readonly string[], choose: Choose): string[] {
  const contested = isOrdered(place) && isContested(orders);
  const preferred = contested ? choose({ path: place.path, about: 'order', ...orders }) : 'ours';
  return entryOrder(orders, kept, preferred);
}

// An empty section stays written if whoever changed that has written it.
function isKept(versions: Three<unknown>): boolean {
  const { base, ours, theirs } = mapped(versions, (version) => version !== undefined);
  return ours === base ? theirs : ours;
}

// Weights add up to 1: half of ours and half of theirs would not. An approval holds for one scenario and no other.
function isCoupled({ path }: Place): boolean {
  if (path.length === 1 && path[0] === 'decision') return true;
  return path.at(-1) === 'weights' && ['customers', 'incentives'].includes(path.at(-2) ?? '');
}

function keyOf({ path, about }: Pick<Conflict, 'path' | 'about'>): string {
  return JSON.stringify([about, path]);
}

function mapped<A, B>({ base, ours, theirs }: Three<A>, change: (value: A) => B): Three<B> {
  return { base: change(base), ours: change(ours), theirs: change(theirs) };
}
