import type { Difference } from '../../statistics/compare.ts';
import type { Language } from '../words/language.svelte.ts';

/**
 * How many times the replications separate draws would have needed for the same interval, as digits; null where
 * that says nothing: for identical scenarios, and where the difference does not vary.
 */
export function gainText({ varianceReduction, verdict }: Difference, { numbers }: Language): string | null {
  if (verdict === 'same' || !Number.isFinite(varianceReduction)) return null;
  return varianceReduction < 10
    ? numbers.plain(varianceReduction, 1)
    : numbers.compact(Math.round(varianceReduction));
}
