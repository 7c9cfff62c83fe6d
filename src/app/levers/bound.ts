// A lever of the registry, bound to the plan of one scenario: where it stands, where the base stands, how far it
// goes. A lever whose place does not exist in this plan is left out.

import type { Parameter } from '../../study/defaults.ts';
import { sameParts } from '../../study/sameParts.ts';
import type { Scenario } from '../../study/study.ts';
import { alike, valueAt } from '../scenarios/overrides.ts';
import { parameterOf } from '../scenarios/parameters.ts';
import type { LeverEntry, LeverGroup } from './entry.ts';
import { servedBy } from '../network/places.ts';
import { rangeAt, type Ends } from './range.ts';
import { bounds, sliderOf, standing, works } from './reach.ts';
import { entryLevers, levers, type LeverPath } from './registry.ts';

export type LeverValue = number | boolean | string | null;

export interface BoundLever {
  /** The path of the registry, by which the catalogues know the lever. */
  readonly lever: LeverPath;
  readonly parameter: Parameter;
  /** The place in the plan, with every `*` filled. */
  readonly path: string;
  /** The entry that stands at the star: each campaign, and each channel where there are several to tell apart. */
  readonly entry: { path: string; name: Scenario['name'] } | null;
  readonly value: LeverValue;
  /** The base's value; undefined where the base has no such place. */
  readonly base: LeverValue | undefined;
  /** The ends between which the value lies, where nobody knows it. */
  readonly range: Ends | null;
  readonly changed: boolean;
  readonly more: boolean;
  /** What the slider spans. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the number box takes. */
  readonly lowest: number;
  readonly highest: number;
  /** The value is a multiple of it; null where it may be any number. */
  readonly grain: number | null;
}

/** Levers of one campaign or channel stand together under its name; the others have none. */
export interface LeverCluster {
  readonly entry: BoundLever['entry'];
  readonly levers: readonly BoundLever[];
}

/** The levers of a group, those of each entry together, in order of first appearance. */
export function clustersOf(bound: readonly BoundLever[]): LeverCluster[] {
  const clusters = new Map<string, BoundLever[]>();
  for (const lever of bound) {
    const place = lever.entry?.path ?? '';
    clusters.set(place, [...(clusters.get(place) ?? []), lever]);
  }
  return [...clusters.values()].map((own) => ({ entry: own[0]?.entry ?? null, levers: own }));
}

/** The levers of one group that mean something in this plan, in the registry's order. */
export function leversOf(group: LeverGroup, own: Scenario, base: Scenario): BoundLever[] {
  return levers[group].flatMap((lever) => bind(lever, own, base));
}

type Binder = (own: Scenario, base: Scenario) => readonly BoundLever[];

/**
 * `leversOf` of a group for one plan after another: a lever that stands as before is the same object as before, and so is
 * the list where all do. So a lever that moves has nothing but its own row looked at anew.
 */
export function createBinder(group: LeverGroup): Binder {
  return following(subjectsOf(levers[group]), (own, base) => leversOf(group, own, base));
}

/** The same for `leversAt`, the levers of one entry. */
export function createEntryBinder(record: string, id: string): Binder {
  return following(subjectsOf(leversOfEach(record)), (own, base) => leversAt(record, id, own, base));
}

function following(subjects: readonly (keyof Scenario)[], bindAll: Binder): Binder {
  let before: readonly BoundLever[] = [];
  let seen: readonly unknown[] = [];
  return (own, base) => {
    const now = [own, base].flatMap((plan) => subjects.map((subject) => plan[subject]));
    if (seen.length > 0 && now.every((part, i) => part === seen[i])) return before;
    seen = now;
    const known = new Map(before.map((lever) => [lever.path, lever]));
    const bound = bindAll(own, base).map((lever) => {
      const old = known.get(lever.path);
      return old && stands(old, lever) ? old : lever;
    });
    const same = bound.length === before.length && bound.every((lever, i) => lever === before[i]);
    if (!same) before = bound;
    return before;
  };
}

/** The subjects of a plan (demand, supply, …) that levers are made from, see also `reach.ts`. */
function subjectsOf(group: readonly LeverEntry<LeverPath>[]): readonly (keyof Scenario)[] {
  const written = group.flatMap(({ path }) => [path, parameterOf(path)?.fallback ?? path]);
  const own = written.map((path) => path.slice(0, path.indexOf('.')));
  return [...new Set([...own, 'customers', 'network', 'ranges', 'supply', 'time'])] as (keyof Scenario)[];
}

const leversOfEach = (record: string) => entryLevers.filter(({ path }) => path.startsWith(`${record}.*.`));

function stands(before: BoundLever, now: BoundLever): boolean {
  for (const key of Object.keys(now) as (keyof BoundLever)[])
    if (!Object.is(before[key], now[key]) && sameParts(before[key], now[key]) !== before[key]) return false;
  return true;
}

/** The levers of one entry of a record, such as one campaign or depot. */
export function leversAt(record: string, id: string, own: Scenario, base: Scenario): BoundLever[] {
  return leversOfEach(record).flatMap((lever) => {
    const path = lever.path.replace('*', id);
    if (!path.includes('.lanes.*.')) return boundAt(lever, path, null, own, base);
    return servedBy(own, id).flatMap((region) => {
      const { name } = own.network.regions[region]!;
      const both = typeof name === 'string' ? { zh: name, en: name } : name;
      const entry = { path: `${record}.${id}.lanes.${region}`, name: both };
      return boundAt(lever, path.replace('*', region), entry, own, base);
    });
  });
}

function bind(lever: LeverEntry<LeverPath>, own: Scenario, base: Scenario): BoundLever[] {
  const star = lever.path.indexOf('.*.');
  if (star < 0) return boundAt(lever, lever.path, null, own, base);
  const record = lever.path.slice(0, star);
  const entries = Object.entries(
    (valueAt(own, record) ?? {}) as Record<string, { name?: string | Scenario['name'] }>,
  );
  return entries.flatMap(([id, { name = id }]) => {
    const entry = { path: `${record}.${id}`, name: typeof name === 'string' ? { zh: name, en: name } : name };
    return boundAt(lever, lever.path.replace('*', id), entries.length > 1 ? entry : null, own, base);
  });
}

function boundAt(
  lever: LeverEntry<LeverPath>,
  path: string,
  entry: BoundLever['entry'],
  own: Scenario,
  base: Scenario,
): BoundLever[] {
  const parameter = parameterOf(path);
  const value = standing(own, path, parameter);
  if (!parameter || !works(path, own) || value === undefined || (typeof value === 'object' && value !== null))
    return [];
  const before = standing(base, path, parameter) as LeverValue | undefined;
  // What follows another parameter has not been changed here.
  const written = valueAt(own, path) !== valueAt(base, path);
  const whole = lever.span !== null && 'step' in lever.span && lever.span.step === 'wholeStep';
  return [
    {
      lever: lever.path,
      parameter,
      path,
      entry,
      value: value as LeverValue,
      base: before,
      range: rangeAt(own, path),
      changed: written || !alike(rangeAt(own, path), rangeAt(base, path)),
      more: lever.more,
      ...sliderOf(lever.span, parameter, value as LeverValue, before, own),
      ...bounds(parameter, path, own),
      grain: whole ? own.time.stepDays : parameter.integer ? 1 : null,
    },
  ];
}
