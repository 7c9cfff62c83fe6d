import type { Columns } from '../engine/columns.ts';
import { momentsOf } from './moments.ts';

/** The mean of one key of a scenario over its replications, in the outcome's unit; undefined where it has no such key. */
export function meanOf({ keys, count, values }: Columns, key: string): number | undefined {
  const k = keys.indexOf(key);
  return k < 0 ? undefined : momentsOf(values.subarray(k * count, (k + 1) * count)).mean;
}
