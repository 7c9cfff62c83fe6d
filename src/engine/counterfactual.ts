// One outcome compares every future with itself without campaigns, so whoever wants it has everything played twice. These
// let the two be played apart: the plan itself first, for a picture at once, and the other when there is time, unless it
// is known already because some scenario is just that plan.

import { outcomes } from '../model/outcomes.ts';
import type { Scenario } from '../study/study.ts';
import type { Columns } from './columns.ts';
import { hasUnknown } from './unknown.ts';

const INCREMENTAL = 'servedIncrementalUnits';
const SERVED = 'servedUnits';

/** Network outcomes for which a plan is played once, in the order of columns. */
export const onceKeys: readonly string[] = outcomes.map(({ id }) => id).filter((id) => id !== INCREMENTAL);

/**
 * The plan without its campaigns, whose columns `usualKeys` complete those of the plan; null where the plan has none.
 * Undefined where only the plan itself knows what happens without: its stock was sought with the campaigns, or each
 * future has numbers of its own.
 */
export function usualPlan(scenario: Scenario): Scenario | null | undefined {
  if (Object.keys(scenario.campaigns).length === 0) return null;
  if (scenario.placement.compare.kind === 'isoService' || hasUnknown(scenario)) return undefined;
  return { ...scenario, campaigns: {} };
}

export const usualKeys: readonly string[] = [SERVED];

/**
 * Columns of `onceKeys`, completed by what the same replications serve without campaigns (null: there are none): units
 * served because of campaigns = served − served without. All network outcomes, bit for bit as if played together. Throws
 * a RangeError where the replications are others.
 */
export function completed(own: Columns, usual: Columns | null): Columns {
  const { count } = own;
  if (usual && (usual.first !== own.first || usual.count < count))
    throw new RangeError(`other replications: ${usual.first} + ${usual.count}, not ${own.first} + ${count}`);
  const column = ({ keys, values, count: length }: Columns, key: string) => {
    const at = keys.indexOf(key);
    if (at < 0) throw new RangeError(`no column: ${key}`);
    return values.subarray(at * length, at * length + count);
  };
  const keys = outcomes.map(({ id }) => id);
  const values = new Float64Array(keys.length * count);
  keys.forEach((key, k) => {
    if (key !== INCREMENTAL) return values.set(column(own, key), k * count);
    if (!usual) return;
    const [served, without] = [column(own, SERVED), column(usual, SERVED)];
    for (let i = 0; i < count; i++) values[k * count + i] = served[i]! - without[i]!;
  });
  return { ...own, keys, values };
}
