import { resolve } from '../../../study/resolve.ts';
import type { Scenario, Study } from '../../../study/study.ts';
import { writeStudy } from '../../../study/write.ts';
import { stemOf, type Chosen } from '../openStudies.ts';

/** One file of a workshop. */
export interface Participant {
  readonly id: string;
  readonly study: Study;
}

/**
 * The files in an order that does not depend on how they were chosen: by name, then by content. Files of the same name
 * get a number.
 */
export function participantsOf(chosen: readonly Chosen[]): Participant[] {
  const files = chosen.flatMap(({ name, study }) =>
    study ? [{ stem: stemOf(name), study, text: writeStudy(study) }] : [],
  );
  const key = (file: (typeof files)[number]) => JSON.stringify([file.stem, file.text]);
  const sorted = [...new Map(files.map((file) => [key(file), file])).entries()].sort(([one], [other]) =>
    one < other ? -1 : 1,
  );
  const seen = new Map<string, number>();
  return sorted.map(([, { stem, study }]) => {
    const count = (seen.get(stem) ?? 0) + 1;
    seen.set(stem, count);
    return { id: count === 1 ? stem : `${stem} (${count})`, study };
  });
}

/** The scenarios that the base and all files have, by id. */
export function commonScenarios(base: Study, participants: readonly Participant[]): string[] {
  const has = ({ scenarios }: Study, id: string) => id === 'base' || Object.hasOwn(scenarios ?? {}, id);
  return ['base', ...Object.keys(base.scenarios ?? {})].filter((id) =>
    participants.every(({ study }) => has(study, id)),
  );
}

/** The same scenario of the base and of each file, under ids `p0`, `p1`, … so that they can be played together. */
export function versionsOf(base: Study, participants: readonly Participant[], scenario: string): Scenario[] {
  return [base, ...participants.map(({ study }) => study)].map((study, i) => {
    const found = resolve(study).find(({ id }) => id === scenario);
    if (!found) throw new RangeError(`unknown scenario: ${scenario}`);
    return { ...found, id: `p${i}` };
  });
}
