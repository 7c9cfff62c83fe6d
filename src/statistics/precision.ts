import type { Columns } from '../engine/columns.ts';
import { anytimeInterval } from './anytime.ts';
import { paired } from './compare.ts';
import { groupMeans } from './groups.ts';
import { momentsOf } from './moments.ts';

/** How surely an outcome is known, by the interval that is widest. */
export interface Precision {
  /** Half-width of the widest interval, in the outcome's unit. */
  half: number;
  /** Whether it is as narrow as wanted. */
  reached: boolean;
  /**
   * Replications in all that would do, if the spread stays as observed; at least the present count, and twice that where it
   * is too small to say anything.
   */
  needed: number;
}

/**
 * The replications at which the intervals are narrowest for their level. Fixed beforehand, as the rule for stopping
 * demands; our assumption.
 */
const PLANNED = 4096;

/**
 * Whether an outcome is known to within ± `wanted`: the paired differences of all scenarios from `reference`, or with
 * one scenario its mean. Intervals are those that hold whenever one stops (`anytimeInterval`), because the run ends when
 * they are narrow; the usual ones at the end are narrower still. Where futures are stratified, only whole groups count, each
 * as one value: at fewer than two of them nothing is known. `key`: an outcome of the columns; `confidence` 0–1.
 * Throws RangeError without columns or without the outcome, on an unknown reference, and on wanted ≤ 0.
 */
export function precisionOf(
  columns: readonly Columns[],
  key: string,
  { wanted, confidence, reference }: { wanted: number; confidence: number; reference: string },
): Precision {
  const count = columns[0]?.count ?? 0;
  if (count < 2) throw new RangeError(`precision needs at least 2 replications: ${count}`);
  if (!(wanted > 0)) throw new RangeError(`wanted half-width is not positive: ${wanted}`);
  const standard = columns.find(({ scenario }) => scenario === reference);
  if (!standard) throw new RangeError(`unknown reference scenario: ${reference}`);
  const others = columns.filter((own) => own !== standard);
  const samples =
    others.length === 0
      ? [valuesOf(standard, key)]
      : others.map((own) => paired(valuesOf(own, key), valuesOf(standard, key)));
  const { group = 1 } = standard;
  let half = 0;
  for (const sample of samples) {
    const known = halfOf(group === 1 ? sample : groupMeans(sample, group), confidence, PLANNED / group);
    if (known > half) half = known;
  }
  const ratio = half / wanted;
  // Where nothing is known yet, twice as many are worth another look.
  const more = Math.ceil((count * (ratio < Infinity ? ratio * ratio : 2)) / group) * group;
  return { half, reached: half <= wanted, needed: ratio <= 1 ? count : more };
}

/** Half the width of the interval for the mean of independent values. */
function halfOf(values: Float64Array, confidence: number, planned: number): number {
  if (values.length < 2) return Infinity;
  const { mean, interval } = anytimeInterval(momentsOf(values), confidence, planned);
  return interval[1] - mean;
}

function valuesOf({ keys, values, count, scenario }: Columns, key: string): Float64Array {
  const k = keys.indexOf(key);
  if (k < 0) throw new RangeError(`unknown outcome of ${scenario}: ${key}`);
  return values.subarray(k * count, (k + 1) * count);
}
