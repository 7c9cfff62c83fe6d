import type { Columns } from '../engine/columns.ts';
import { outcomes } from '../model/outcomes.ts';
import { summarise } from '../statistics/summarise.ts';
import type { Summary } from '../statistics/summary.ts';
import type { Comparison } from '../study/study.ts';

/**
 * The summary of what is still compared: an answer may be one change behind. Where the reference is not in it, the first
 * scenario stands in, and outcomes that were not asked for are left out. Null where nothing is left.
 */
export function summaryOf(
  columns: readonly Columns[],
  compared: readonly string[],
  comparison: Comparison,
  keys: readonly string[],
): Summary | null {
  const wanted = columns.filter(({ scenario }) => compared.includes(scenario));
  const [first] = wanted;
  if (!first) return null;
  const there = wanted.some(({ scenario }) => scenario === comparison.reference);
  const reference = there ? comparison.reference : first.scenario;
  const known = keys.filter((key) => first.keys.includes(key));
  return summarise(wanted, comparison, outcomes, { reference, keys: known });
}
