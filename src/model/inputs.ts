// Every input of a scenario with what it rests on, as `explain` and the page list it.

import type { Parameter } from '../study/defaults.ts';
import type { Scenario, Study } from '../study/study.ts';
import { leavesOf, type Leaf } from './described.ts';

export interface Input extends Leaf {
  /** Between which ends the value lies, where nobody knows it. */
  readonly range: { readonly low: number; readonly high: number } | null;
  readonly differsFromDefault: boolean;
  readonly differsFromBase: boolean;
  /** What the study says of this value, else what is known of the parameter in general. */
  readonly grade: Parameter['grade'];
  readonly source: string;
  /** Whether the study itself says what the value rests on. */
  readonly stated: boolean;
  readonly note: Text | null;
}

type Text = string | { readonly zh: string; readonly en: string };

/**
 * Every input of a scenario, in the order of the plan. `base`: the base of the same study; `parameters`: the registry.
 * What the study assumes of the base holds for a scenario that leaves the value as it is; of a value that a scenario
 * changes only what is said of that change.
 */
export function inputsOf(
  scenario: Scenario,
  base: Scenario,
  assumptions: Study['assumptions'],
  parameters: readonly Parameter[],
): Input[] {
  const before = new Map(leavesOf(base, parameters).map(({ path, value }) => [path, value]));
  return leavesOf(scenario, parameters).map((leaf) => {
    const { path, value, parameter } = leaf;
    const differsFromBase = before.get(path) !== value;
    const own = saidOf(assumptions, ['scenarios', scenario.id, 'changes'], path);
    const stated = own ?? (differsFromBase ? undefined : saidOf(assumptions, ['base'], path));
    return {
      ...leaf,
      range: scenario.ranges[path.replaceAll('.', '/')] ?? null,
      differsFromDefault:
        parameter.default === undefined ? parameter.fallback !== null : value !== parameter.default,
      differsFromBase,
      grade: stated?.grade ?? parameter.grade,
      source: stated?.source ?? parameter.source,
      stated: stated !== undefined,
      note: stated?.note ?? null,
    };
  });
}

/** What a study says of a leaf, or of the nearest branch that it belongs to; `place` is where plan paths begin. */
export function saidOf(assumptions: Study['assumptions'], place: readonly string[], path: string) {
  const words = path.split('.');
  for (let length = words.length; length > 0; length--) {
    const said = assumptions?.[[...place, ...words.slice(0, length)].join('.')];
    if (said) return said;
  }
  return undefined;
}
