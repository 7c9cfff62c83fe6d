// From a dot to the future behind it.

import type { Columns } from '../../engine/columns.ts';
import { nearestReplication } from '../../statistics/nearest.ts';

/**
 * The replication behind a dot of an outcome's picture: of the level of a scenario, or with `reference` of its
 * difference from there. Null where these columns do not have the outcome.
 */
export function futureBehind(
  columns: readonly Columns[],
  key: string,
  value: number,
  scenario: string,
  reference?: string,
): number | null {
  const of = (id: string) => {
    const own = columns.find((one) => one.scenario === id);
    const k = own?.keys.indexOf(key) ?? -1;
    return own && k >= 0 ? own.values.subarray(k * own.count, (k + 1) * own.count) : undefined;
  };
  const values = of(scenario);
  const against = reference === undefined ? undefined : of(reference);
  if (!values || (reference !== undefined && !against)) return null;
  return nearestReplication(values, value, against);
}
