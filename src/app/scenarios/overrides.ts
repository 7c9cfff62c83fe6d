// A scenario states only what differs from the base. These functions read and write single places of a plan,
// always returning a new study and never touching the old one, which is what makes undo a stack of studies.

import { parameterOf } from './parameters.ts';
import { resolveScenario } from '../../study/resolve.ts';
import { sharing } from './wholes.ts';
import type { PlanChanges, Scenario, Study } from '../../study/study.ts';

type Tree = { readonly [key: string]: unknown };

/** One difference from the base: `from` is undefined for an added entry, `to` null for a removed one. */
export interface Change {
  readonly path: string;
  readonly from: unknown;
  readonly to: unknown;
}

/** One place of a plan and what is to stand there. */
export type Edit = readonly [path: string, value: unknown];

// The same few hundred paths are read at every move of a lever.
const known = new Map<string, readonly string[]>();
const mostKnown = 5000;

function keysOf(path: string): readonly string[] {
  let keys = known.get(path);
  if (!keys) {
    if (known.size >= mostKnown) known.clear();
    known.set(path, (keys = path.split('.')));
  }
  return keys;
}

/** The value at a dotted path, or undefined where the path ends early. */
export function valueAt(tree: unknown, path: string): unknown {
  let node = tree;
  for (const key of keysOf(path)) node = isTree(node) ? node[key] : undefined;
  return node;
}

/** The study with several values of one scenario changed, one after the other, see `withValue`. */
export function withValues(
  study: Study,
  id: string,
  edits: readonly Edit[],
  resolved: { base: Scenario; own: Scenario },
): Study {
  return edits.reduce((edited, [path, value]) => withValue(edited, id, path, value, resolved), study);
}

/**
 * The study with one value of one scenario changed; a value equal to the base's is not kept as a difference.
 * `resolved` is the base and the scenario as they stand, complete.
 */
export function withValue(
  study: Study,
  id: string,
  path: string,
  value: unknown,
  resolved: { base: Scenario; own: Scenario },
): Study {
  const keys = path.split('.');
  if (id === 'base') {
    const base = withRecord(study.base, path, resolved.base);
    return { ...study, base: put(withKind(base, keys, resolved.own), keys, value) as Study['base'] };
  }
  if (alike(value, valueAt(resolved.base, path))) return withChanges(study, id, takenBack(study, id, path));
  const record = defaultRecord(study, path);
  const changes = changesIn(study, id);
  const missing = record !== null && valueAt(changes, record) === undefined;
  const before = missing ? put(changes, record.split('.'), valueAt(resolved.own, record)) : changes;
  return withChanges(study, id, put(withKind(before, keys, resolved.own), keys, value));
}

/**
 * The study with the range of a value that nobody knows set or, with null, taken away: also one that the base has.
 * `path` is where ranges are kept.
 */
export function withRange(
  study: Study,
  id: string,
  path: string,
  range: { readonly low: number; readonly high: number } | null,
  resolved: { base: Scenario; own: Scenario },
): Study {
  const gone = range === null && (id === 'base' || valueAt(resolved.base, path) === undefined);
  return gone ? withoutValue(study, id, path) : withValue(study, id, path, range, resolved);
}

/**
 * The study with one difference of a scenario taken back, and those that share a whole with it; in the base, with what is
 * written there taken out.
 */
export function withoutValue(study: Study, id: string, path: string): Study {
  if (id === 'base') {
    const left = sharing(study.base, path).reduce<unknown>(dropped, study.base);
    return { ...study, base: left as Study['base'] };
  }
  const whole = defaultRecord(study, path) !== null;
  return sharing(changesIn(study, id), path, whole).reduce(
    (left, place) => withChanges(left, id, takenBack(left, id, place)),
    study,
  );
}

/** A tree without what stands at a path, and without the branches that are empty then; undefined if nothing is left. */
export function dropped(tree: unknown, path: string): unknown {
  return drop(tree, path.split('.'));
}

/** What a scenario changes, leaf by leaf and in the file's order; what equals the base is left out. */
export function changesOf(study: Study, id: string, base: Scenario): Change[] {
  return id === 'base' ? [] : leaves(changesIn(study, id), [], base);
}

function leaves(node: unknown, keys: string[], base: unknown): Change[] {
  const path = keys.join('.');
  const from = keys.length === 0 ? base : valueAt(base, path);
  // The two ends of a range are one value.
  if (keys[0] === 'ranges' && keys.length === 2 && isTree(node)) {
    const to = isTree(from) ? { ...from, ...node } : node;
    return alike(to, from) ? [] : [{ path, from, to }];
  }
  // A name in two languages is one name.
  if (keys.at(-1) === 'name' && isTree(node)) {
    const to = isTree(from) ? { ...from, ...node } : node;
    return alike(to, from) ? [] : [{ path, from, to }];
  }
  if (isTree(node) && (keys.length === 0 || isTree(from)))
    return Object.entries(node).flatMap(([key, below]) => leaves(below, [...keys, key], base));
  return alike(node, from) ? [] : [{ path, from, to: node }];
}

function changesIn(study: Study, id: string): unknown {
  const scenario = study.scenarios?.[id];
  if (!scenario) throw new Error(`unknown scenario: ${id}`);
  return scenario.changes ?? {};
}

function withChanges(study: Study, id: string, changes: unknown): Study {
  const scenario = { ...study.scenarios![id]!, changes: (changes ?? {}) as PlanChanges };
  return { ...study, scenarios: { ...study.scenarios, [id]: scenario } };
}

// A choice of kind is always written with its kind.
function withKind(tree: unknown, keys: string[], own: Scenario): unknown {
  const parent = keys.slice(0, -1);
  const kind = valueAt(own, [...parent, 'kind'].join('.'));
  return kind === undefined || parent.length === 0 ? tree : put(tree, [...parent, 'kind'], kind);
}

// The changes of a scenario without one of them. A record that it had to write whole has the value of the base there
// again, and goes when nothing in it differs any more.
function takenBack(study: Study, id: string, path: string): unknown {
  const changes = changesIn(study, id);
  const record = defaultRecord(study, path);
  if (record === null || valueAt(changes, record) === undefined) return drop(changes, path.split('.'));
  const base = resolveScenario(study, 'base');
  const back = put(changes, path.split('.'), valueAt(base, path));
  return alike(valueAt(back, record), valueAt(base, record)) ? drop(back, record.split('.')) : back;
}

// The record in which a place lies, where the base leaves that record to its default: nothing can be laid over it.
function defaultRecord(study: Study, path: string): string | null {
  const star = parameterOf(path)?.path.split('.').indexOf('*') ?? -1;
  if (star < 0) return null;
  const record = path.split('.').slice(0, star).join('.');
  return valueAt(study.base, record) === undefined ? record : null;
}

// A record that the file leaves to its default is written whole before one of its entries is changed.
function withRecord(base: unknown, path: string, resolved: Scenario): unknown {
  const star = parameterOf(path)?.path.split('.').indexOf('*') ?? -1;
  if (star < 0) return base;
  const record = path.split('.').slice(0, star);
  const missing = valueAt(base, record.join('.')) === undefined;
  return missing ? put(base, record, valueAt(resolved, record.join('.'))) : base;
}

function put(node: unknown, [key, ...rest]: string[], value: unknown): unknown {
  if (key === undefined) return value;
  const tree = isTree(node) ? node : {};
  return { ...tree, [key]: put(tree[key], rest, value) };
}

// Takes the leaf away, and every branch that is empty without it.
function drop(node: unknown, [key, ...rest]: string[]): unknown {
  if (key === undefined || !isTree(node)) return undefined;
  const below = drop(node[key], rest);
  const others = Object.entries(node).filter(([name]) => name !== key);
  if (below === undefined) {
    const empty = others.every(([name]) => name === 'kind');
    return empty ? undefined : Object.fromEntries(others);
  }
  return { ...node, [key]: below };
}

/** Whether two values of a plan are equal. */
export function alike(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function isTree(node: unknown): node is Tree {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}
