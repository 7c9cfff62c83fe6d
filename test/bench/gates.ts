import type { Ratio } from './timing.ts';

/** A target: a number of the run against its limit. */
export interface Gate {
  readonly id: string;
  readonly what: string;
  readonly value: number | null;
  readonly limit: string;
  /** null: not measured, for the reason given. */
  readonly ok: boolean | null;
  readonly reason?: string;
}

/** Whether a value should be small or large. */
export type Side = 'most' | 'least';

/** Ratios of the reference kernel: G1–G10. */
const ofRatios: [id: string, num: string, den: string, side: Side, limit: number, what: string][] = [
  ['G1', 'turbo', 'f128', 'most', 1.2, 'turbo / C 128 bit, same graph, float32'],
  ['G2', 'turbo', 'f256', 'most', 1.75, 'turbo / C AVX2, same graph, float32'],
  ['G3', 'turbo', 'limit', 'most', 3.2, 'turbo / C AVX2 by hand'],
  ['G4', 'mixed', 'turbo', 'most', 1.45, 'float64 state / turbo'],
  ['G5', 'mixed4', 'c256', 'most', 1, '4 fused, float64 state / C AVX2, same graph, float64'],
  ['G6', 'turbo16', 'limit', 'most', 1.5, '16 fused, turbo / C AVX2 by hand'],
  ['G7', 'numpy', 'mixed', 'least', 3.3, 'NumPy as one writes it / ours'],
  ['G8', 'numpy', 'mixed4', 'least', 5, 'NumPy as one writes it / ours, 4 fused'],
  ['G9', 'numpyTuned', 'turbo', 'least', 2.3, 'NumPy tuned / turbo'],
  ['G10', 'python', 'mixed', 'least', 80, 'Python alone / ours'],
];

export const gatePairs = ofRatios.map(([, num, den, side]) => [num, den, side] as const);

/** One gate by its number; `null` value: not measured. */
export function gate(
  id: string,
  what: string,
  value: number | null,
  side: Side,
  limit: number,
  reason = 'a candidate was left out',
): Gate {
  const text = `${side === 'most' ? '≤' : '≥'} ${limit}`;
  if (value === null || Number.isNaN(value)) return { id, what, value: null, limit: text, ok: null, reason };
  return { id, what, value, limit: text, ok: side === 'most' ? value <= limit : value >= limit };
}

/** G1–G10 of each size. A gate holds only where it holds for every size that was measured. */
export function ratioGates(ratios: readonly (readonly Ratio[])[], why: ReadonlyMap<string, string>): Gate[] {
  return ofRatios.map(([id, num, den, side, limit, what]) => {
    const values = ratios.flatMap((one) =>
      one.filter((r) => r.num === num && r.den === den).map((r) => r.median),
    );
    const worst = values.length === 0 ? null : side === 'most' ? Math.max(...values) : Math.min(...values);
    const missing = [num, den].find((x) => why.has(x));
    return gate(id, what, worst, side, limit, missing && `${missing} skipped: ${why.get(missing)}`);
  });
}
