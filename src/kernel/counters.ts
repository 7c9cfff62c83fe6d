import { CompiledCounters, type Counters } from './compiledCounters.ts';
import { count, emptyHistogram } from './histogram.ts';
import { hasSimd, type BackEnd } from './player.ts';

export type { Counters } from './compiledCounters.ts';

/** Opens so many empty tables, for as many rows at a time and blocks of at most `lanes` values. */
export function openCounters(
  tables: number,
  rows: number,
  lanes: number,
  backEnd: BackEnd = hasSimd() ? 'simd' : 'scalar',
): Counters {
  return backEnd === 'oracle'
    ? plain(tables, rows, lanes)
    : new CompiledCounters(tables, rows, lanes, backEnd);
}

function plain(tables: number, rows: number, lanes: number): Counters {
  const values = Array.from({ length: rows }, () => new Float64Array(lanes));
  const histograms = Array.from({ length: tables }, emptyHistogram);
  return {
    rows: values,
    count(first, used, most) {
      for (let row = 0; row < used; row++) count(histograms[first + row]!, values[row]!, most);
    },
    look: (table) => histograms[table]!,
    close() {},
  };
}
