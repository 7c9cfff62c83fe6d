import { parameterAt } from './defaults.ts';
import { difference, type Change } from './difference.ts';
import { canonical, same } from './grain.ts';
import { valueAt } from './schema/shape.ts';
import type { Study } from './study.ts';

/** The study file of one person or group, made from the common base file. */
export type WorkshopFile = { readonly id: string; readonly study: Study };

/** One place that somebody has changed. */
export type BoardRow = {
  readonly path: readonly string[];
  /** What the base file says, or the default behind it; `undefined` if there is nothing. */
  readonly base: unknown;
  /** Those who changed it, by id. Everybody else left it as the base has it. */
  readonly assumed: readonly { readonly id: string; readonly value: unknown }[];
  /** Over those who changed it; `null` unless all of them gave a number. */
  readonly figures: { readonly min: number; readonly mean: number; readonly max: number } | null;
};

/**
 * Several files on one board: who assumed what, for every lever of the base plan and of the scenarios that anybody
 * changed, with values in the units of the file. The order of the files does not matter, to the last bit.
 */
export function board(base: Study, files: readonly WorkshopFile[]): BoardRow[] {
  const start = canonical(base);
  const rows = new Map<string, { path: readonly string[]; assumed: { id: string; value: unknown }[] }>();
  for (const { id, study } of files) {
    for (const change of difference(start, study)) {
      if (!isAssumption(change)) continue;
      const { path } = change;
      const key = JSON.stringify(path);
      const row = rows.get(key) ?? { path, assumed: [] };
      row.assumed.push({ id, value: valueIn(study, path) });
      rows.set(key, row);
    }
  }
  return [...rows.values()]
    .map(({ path, assumed }) => ({
      path,
      base: valueIn(start, path),
      assumed: assumed.sort((one, other) => inOrder([one.id, one.value], [other.id, other.value])),
      figures: figuresOf(assumed.map(({ value }) => value)),
    }))
    .sort((one, other) => inOrder(one.path, other.path));
}

// Not the order of entries, nor a section that is written though empty.
function isAssumption({ path, kind, before, after }: Change): boolean {
  const inPlan = path[0] === 'base' || path[0] === 'scenarios';
  return inPlan && kind !== 'moved' && !same(before ?? after, {}) && !same(after ?? before, {});
}

/** What a file says at a path, or what holds where it says nothing: the base for a scenario, then the default. */
function valueIn(study: Study, path: readonly string[]): unknown {
  const written = valueAt(study, path);
  if (written !== undefined) return written;
  if (path[0] === 'scenarios' && path[2] === 'changes' && path.length > 3)
    return valueIn(study, ['base', ...path.slice(3)]);
  return path[0] === 'base' ? parameterAt(path.slice(1).join('.'))?.default : undefined;
}

function figuresOf(values: readonly unknown[]): BoardRow['figures'] {
  if (!values.every((value) => typeof value === 'number')) return null;
  // Added from the smallest on, so that the mean does not depend on who comes first.
  const ordered = [...values].sort((one, other) => one - other);
  const sum = ordered.reduce((total, value) => total + value, 0);
  return { min: ordered[0]!, mean: sum / ordered.length, max: ordered.at(-1)! };
}

function inOrder(one: unknown, other: unknown): number {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}
