// A lever of the registry, bound to the plan of one scenario: where it stands, where the base stands, how far it
// goes. A lever whose place does not exist in this plan is left out.

import { parameterOf } from '../scenarios/parameters.ts';
import type { Scenario } from '../../study/study.ts';
import { valueAt } from '../scenarios/overrides.ts';
import { levers, type LeverEntry, type LeverGroup, type LeverId } from './registry.ts';

export interface BoundLever {
  readonly id: LeverId;
  readonly shape: LeverEntry['shape'];
  /** The place in the plan, with every `*` filled. */
  readonly path: string;
  /** The entry that stands at the star: each campaign, and each channel where there are several to tell apart. */
  readonly entry: { path: string; name: Scenario['name'] } | null;
  readonly value: number | boolean | null;
  /** The base's value; undefined where the base has no such place. */
  readonly base: number | boolean | null | undefined;
  readonly changed: boolean;
  /** What the slider spans. */
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** What the number box takes. */
  readonly lowest: number;
  readonly highest: number;
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
  return levers.filter((lever) => lever.group === group).flatMap((lever) => bind(lever, own, base));
}

function bind(lever: (typeof levers)[number], own: Scenario, base: Scenario): BoundLever[] {
  const star = lever.path.indexOf('.*.');
  if (star < 0) return boundAt(lever, lever.path, null, own, base);
  const record = lever.path.slice(0, star);
  const entries = Object.entries(
    (valueAt(own, record) ?? {}) as Record<string, { name?: string | Scenario['name'] }>,
  );
  return entries.flatMap(([id, { name = id }]) => {
    const entry = { path: `${record}.${id}`, name: typeof name === 'string' ? { zh: name, en: name } : name };
    return boundAt(
      lever,
      lever.path.replace('*', id),
      entries.length > 1 || record === 'campaigns' ? entry : null,
      own,
      base,
    );
  });
}

function boundAt(
  lever: (typeof levers)[number],
  path: string,
  entry: BoundLever['entry'],
  own: Scenario,
  base: Scenario,
): BoundLever[] {
  const value = valueAt(own, path);
  if (typeof value !== 'number' && typeof value !== 'boolean' && value !== null) return [];
  const parameter = parameterOf(path);
  const lowest = parameter?.min ?? lever.min;
  const highest = parameter?.max ?? lever.max;
  const step = lever.step === 'wholeStep' ? own.time.stepDays : lever.step;
  const baseValue = valueAt(base, path) as BoundLever['base'];
  return [
    {
      id: lever.id,
      shape: lever.shape,
      path,
      entry,
      value,
      base: baseValue,
      changed: baseValue !== value,
      min: lever.step === 'wholeStep' ? Math.ceil(lever.min / step) * step : lever.min,
      max: lever.step === 'wholeStep' ? Math.max(step, Math.floor(lever.max / step) * step) : lever.max,
      step,
      lowest,
      highest,
    },
  ];
}
