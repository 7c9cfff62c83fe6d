import type { ScenarioInput, Study } from '../../study/study.ts';

/** How many scenarios a study opens with: the base and one per colour. */
export const firstCompared = 5;
/** How many rows a picture can hold. */
export const mostCompared = 8;

/** An id of this kind that is not taken yet. */
export function freshId(taken: readonly string[], kind: string): string {
  for (let number = Math.max(1, taken.length); ; number += 1) {
    const id = `${kind}${number}`;
    if (!taken.includes(id)) return id;
  }
}

/** The study with a scenario added at the end, or replaced where it stands. */
export function withScenario(study: Study, id: string, scenario: ScenarioInput): Study {
  return { ...study, scenarios: { ...study.scenarios, [id]: scenario } };
}

/** The study with a scenario at another place among the scenarios, 0 the first; the base stays before them. */
export function withScenarioAt(study: Study, id: string, place: number): Study {
  const entries = Object.entries(study.scenarios ?? {});
  const from = entries.findIndex(([key]) => key === id);
  const to = Math.min(entries.length - 1, Math.max(0, place));
  const [moving] = entries.splice(from, from < 0 ? 0 : 1);
  if (!moving || from === to) return study;
  entries.splice(to, 0, moving);
  return { ...study, scenarios: Object.fromEntries(entries) };
}

/** The study without a scenario and what was noted about it; if it was the reference, the base is again. */
export function withoutScenario(study: Study, id: string): Study {
  const { reference, ...comparison } = study.comparison;
  const next: Study = {
    ...study,
    scenarios: without(study.scenarios ?? {}, (other) => other === id),
    comparison: reference === undefined || reference === id ? comparison : { ...comparison, reference },
  };
  if (study.decision?.scenario === id) delete next.decision;
  if (study.assumptions) next.assumptions = without(study.assumptions, (path) => path.startsWith(`scenarios.${id}.`));
  return next;
}

function without<T>(record: Record<string, T>, gone: (key: string) => boolean): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !gone(key)));
}
