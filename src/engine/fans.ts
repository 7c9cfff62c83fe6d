import type { Counting } from './counting.ts';
import { fanOf } from './histogram.ts';

/** Quantiles over time of one series in one region of one scenario: `values[p]` has one number per step. */
export interface Fan {
  readonly scenario: string;
  readonly series: string;
  readonly region: string;
  readonly probabilities: readonly number[];
  readonly values: readonly Float64Array[];
  /** Share of futures above zero in every step. */
  readonly above: Float64Array;
}

/** The fans of all that has been counted, series by series and region by region, at probabilities that ascend. */
export function fansOf(
  { series, regions, steps, counters }: Counting,
  scenario: string,
  probabilities: readonly number[],
): Fan[] {
  const places = series.length * regions.length;
  return Array.from({ length: places }, (_, place) => {
    const values = probabilities.map(() => new Float64Array(steps));
    const above = new Float64Array(steps);
    for (let t = 0; t < steps; t++) {
      const at = fanOf(counters.look(t * places + place), probabilities);
      at.values.forEach((value, p) => (values[p]![t] = value));
      above[t] = at.above;
    }
    const [s, r] = [Math.floor(place / regions.length), place % regions.length];
    return { scenario, series: series[s]!, region: regions[r]!, probabilities, values, above };
  });
}
