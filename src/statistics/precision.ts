import type { Columns } from '../engine/columns.ts';
import { anytimeInterval } from './anytime.ts';
import { paired } from './compare.ts';
import { momentsOf } from './moments.ts';

/** How surely an outcome is known, by the interval that is widest. */
export interface Precision {
  /** Half-width of the widest interval, in the outcome's unit. */
  half: number;
  /** Whether it is as narrow as wanted. */
  reached: boolean;
  /** Replications in all that would do, if the spread stays as observed; at least the present count. */
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
 * they are narrow; the usual ones at the end are narrower still. `key`: an outcome of the columns; `confidence` 0–1.
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
  let half = 0;
  for (const sample of samples) {
    const { mean, interval } = anytimeInterval(momentsOf(sample), confidence, PLANNED);
    if (interval[1] - mean > half) half = interval[1] - mean;
  }
  const ratio = half / wanted;
  return { half, reached: half <= wanted, needed: ratio <= 1 ? count : Math.ceil(count * ratio * ratio) };
}

function valuesOf({ keys, values, count, scenario }: Columns, key: string): Float64Array {
  const k = keys.indexOf(key);
  if (k < 0) throw new RangeError(`unknown outcome of ${scenario}: ${key}`);
  return values.subarray(k * count, (k + 1) * count);
}
