import type { Candidate } from './candidate.ts';

/** Nanoseconds per cell of each candidate in each round. */
export type Times = ReadonlyMap<string, readonly number[]>;

export interface Ratio {
  readonly num: string;
  readonly den: string;
  readonly median: number;
  readonly lo: number;
  readonly hi: number;
}

/**
 * Times candidates in interleaved rounds: samples of about `sampleMs`, one round to warm up, each candidate once in a
 * round, and every round begins with another one. What disturbs the machine then disturbs neighbours alike.
 */
export async function timed(
  candidates: readonly Candidate[],
  rounds: number,
  sampleMs: number,
): Promise<Times> {
  const units = new Map<string, number>();
  for (const one of candidates) {
    let count = 1;
    for (;;) {
      const spent = (await one.sample(count)) / 1e6;
      if (spent >= sampleMs / 4) {
        units.set(one.id, Math.max(1, Math.round((count * sampleMs) / spent)));
        break;
      }
      count *= spent > sampleMs / 40 ? 4 : 10;
    }
  }
  const times = new Map<string, number[]>(candidates.map(({ id }) => [id, []]));
  for (let round = -1; round < rounds; round++) {
    for (let i = 0; i < candidates.length; i++) {
      const one = candidates[(i + round + 1) % candidates.length]!;
      const count = units.get(one.id)!;
      const spent = await one.sample(count);
      if (round >= 0) times.get(one.id)!.push(spent / (count * one.cells));
    }
  }
  return times;
}

/** The middle of the ratios of the rounds, with the second least and second greatest as range; null if one is missing. */
export function ratio(times: Times, num: string, den: string): Ratio | null {
  const [a, b] = [times.get(num), times.get(den)];
  if (!a || !b) return null;
  const each = a.map((x, i) => x / b[i]!).sort((x, y) => x - y);
  return { num, den, median: middle(each), lo: each[1]!, hi: each[each.length - 2]! };
}

/** Median of sorted numbers. */
export function middle(sorted: readonly number[]): number {
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Slowest over fastest sample of a candidate: how quiet the machine was. */
export function spread(times: Times, id: string): number {
  const own = times.get(id) ?? [1];
  return Math.max(...own) / Math.min(...own);
}
