import { nearest } from '../study/nearest.ts';
import type { Scenario } from '../study/study.ts';
import { Failure } from './status.ts';

/** The scenarios with these ids and the reference, in the order of the file; all of them if none is named. */
export function choose(
  all: readonly Scenario[],
  reference: string,
  ids: readonly string[] | undefined,
): readonly Scenario[] {
  if (!ids) return all;
  const known = all.map(({ id }) => id);
  for (const id of ids) if (!known.includes(id)) throw unknown('scenario', id, known);
  return all.filter(({ id }) => id === reference || ids.includes(id));
}

/** The scenario with this id, the base if none is named. Throws a `Failure` for one that is not there. */
export function scenarioOf(all: readonly Scenario[], id = 'base'): Scenario {
  const found = all.find((scenario) => scenario.id === id);
  if (!found)
    throw unknown(
      'scenario',
      id,
      all.map((scenario) => scenario.id),
    );
  return found;
}

/** What to say of an id that nothing has, with the nearest that something has. */
export function unknown(what: 'scenario' | 'region' | 'outcome', id: string, known: readonly string[]) {
  const close = nearest(id, known);
  const hint = close === undefined ? `known: ${known.join(', ')}` : `did you mean ${close}?`;
  return new Failure(`unknown ${what}: ${id} (${hint})`, undefined, { [what]: id, known });
}
