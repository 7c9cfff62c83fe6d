import type { Histogram } from '../kernel/histogram.ts';
import { merge } from '../kernel/histogram.ts';
import { above, quantile } from './histogram.ts';

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

/** Adds the counts of other replications of the same scenario; the order does not matter. */
export function mergeBands(bands: Bands, other: Bands): void {
  if (bands.histograms.length !== other.histograms.length || bands.scenario !== other.scenario)
    throw new RangeError(`bands of different scenarios: ${bands.scenario}, ${other.scenario}`);
  bands.replications += other.replications;
  bands.histograms.forEach((h, i) => merge(h, other.histograms[i]!));
}

/** Quantiles over time of a series in a region. Throws RangeError on an unknown series or region. */
export function fan(bands: Bands, id: string, region: string, probabilities: readonly number[]): Fan {
  const [s, r] = [bands.series.indexOf(id), bands.regions.indexOf(region)];
  if (s < 0 || r < 0) throw new RangeError(`no bands of ${id} in ${region}`);
  const at = (s * bands.regions.length + r) * bands.steps;
  const values = probabilities.map((p) =>
    Float64Array.from({ length: bands.steps }, (_, t) => quantile(bands.histograms[at + t]!, p)),
  );
  const positive = Float64Array.from({ length: bands.steps }, (_, t) => above(bands.histograms[at + t]!));
  return { probabilities, values, above: positive };
}
