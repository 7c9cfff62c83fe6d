// What a study says that a value rests on: a grade, a note, a source, kept beside the plan under the value's path.

import { saidOf } from '../../model/inputs.ts';
import type { Parameter } from '../../study/defaults.ts';
import type { Study } from '../../study/study.ts';

export type Assumption = NonNullable<Study['assumptions']>[string];
export interface Evidence {
  readonly grade: Parameter['grade'];
  readonly note: Assumption['note'];
  readonly source: string;
  /** Whether the study says so, or only the list of parameters. */
  readonly stated: boolean;
}

/** Where an assumption about a value is kept: with the scenario that changes it, else with the base. */
export function evidencePath(path: string, scenario: string, changed: boolean): string {
  return changed && scenario !== 'base' ? `scenarios.${scenario}.changes.${path}` : `base.${path}`;
}

/** What is known of a value of a scenario. */
export function evidenceOf(
  study: Study,
  path: string,
  scenario: string,
  changed: boolean,
  parameter: Parameter,
): Evidence {
  const own = saidOf(study.assumptions, ['scenarios', scenario, 'changes'], path);
  const said =
    own ?? (changed && scenario !== 'base' ? undefined : saidOf(study.assumptions, ['base'], path));
  return {
    grade: said?.grade ?? parameter.grade,
    note: said?.note,
    source: said?.source ?? parameter.source,
    stated: said !== undefined,
  };
}

/** The study with something said about a value, or with nothing said any more. */
export function withEvidence(study: Study, key: string, said: Assumption | null): Study {
  const others = Object.entries(study.assumptions ?? {}).filter(([path]) => path !== key);
  return { ...study, assumptions: Object.fromEntries(said ? [...others, [key, said]] : others) };
}
