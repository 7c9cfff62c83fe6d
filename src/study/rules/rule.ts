import type { Finding, Path } from '../fault.ts';
import { alternatives, show } from '../fault.ts';
import { nearest } from '../nearest.ts';
import type { Plan } from '../study.ts';

/** A condition that a schema of single values cannot state. Paths begin at the plan. */
export type PlanRule = (plan: Plan) => Iterable<Finding>;

/** An id that stands where one of the known ids should. */
export function unknownId(
  path: Path,
  id: string,
  known: readonly string[],
  at: 'key' | 'value' = 'value',
): Finding {
  const near = nearest(id, known);
  return {
    code: 'unknownId',
    path,
    found: show(id),
    accepted: known.length === 0 ? 'nothing: there are none' : `one of ${alternatives(known)}`,
    fix: near === undefined ? undefined : `write ${show(near)}`,
    params: { choices: known, ...(near === undefined ? {} : { nearest: near }) },
    at,
  };
}

/** The keys of a record that are not among the known ids. */
export function* unknownKeys(path: Path, record: object, known: readonly string[]): Iterable<Finding> {
  for (const id of Object.keys(record)) {
    if (!known.includes(id)) yield unknownId([...path, id], id, known, 'key');
  }
}

/** A record with more entries than a study may have. */
export function* tooMany(path: Path, record: object, limit: number): Iterable<Finding> {
  const count = Object.keys(record).length;
  if (count > limit) {
    yield {
      code: 'tooMany',
      path,
      found: `${count} entries`,
      accepted: `at most ${limit}`,
      params: { limit, count },
    };
  }
}
