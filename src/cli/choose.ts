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
  for (const id of ids) if (!known.includes(id)) throw unknown(id, known);
  return all.filter(({ id }) => id === reference || ids.includes(id));
}

function unknown(id: string, known: readonly string[]) {
  const close = nearest(id, known);
  const hint = close === undefined ? `known: ${known.join(', ')}` : `did you mean ${close}?`;
  return new Failure(`unknown scenario: ${id} (${hint})`, undefined, { scenario: id, known });
}
