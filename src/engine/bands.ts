import type { Histogram } from '../kernel/histogram.ts';
import { above, quantiles } from './histogram.ts';

/** What futures look like over time: for each series, region and step the counts of its values. */
export interface Bands {
  scenario: string;
  replications: number;
  series: string[];
  regions: string[];
  steps: number;
  /** Index (series · regions + region) · steps + step. */
  histograms: Histogram[];
}

/** Quantiles over time of one series in one region: probability-major, probabilities × steps. */
export interface Fan {
  probabilities: readonly number[];
  values: Float64Array[];
  /** Share of futures above zero in every step. */
  above: Float64Array;
}

/** Quantiles over time of a series in a region, at probabilities that ascend. Throws RangeError on an unknown series or region. */
export function fan(bands: Bands, id: string, region: string, probabilities: readonly number[]): Fan {
  const [s, r] = [bands.series.indexOf(id), bands.regions.indexOf(region)];
  if (s < 0 || r < 0) throw new RangeError(`no bands of ${id} in ${region}`);
  const at = (s * bands.regions.length + r) * bands.steps;
  const values = probabilities.map(() => new Float64Array(bands.steps));
  for (let t = 0; t < bands.steps; t++)
    quantiles(bands.histograms[at + t]!, probabilities).forEach((value, k) => (values[k]![t] = value));
  const positive = Float64Array.from({ length: bands.steps }, (_, t) => above(bands.histograms[at + t]!));
  return { probabilities, values, above: positive };
}
