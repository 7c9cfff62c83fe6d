import { binding, series as allSeries, type Series } from '../model/series.ts';
import type { World } from '../model/world.ts';
import { bindingValues } from './binding.ts';
import type { Game } from './game.ts';
import { above, count, emptyHistogram, merge, quantile, type Histogram } from './histogram.ts';

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

export function emptyBands(scenario: string, wanted: readonly string[], w: World): Bands {
  const size = wanted.length * w.regionIds.length * w.steps;
  return {
    scenario,
    replications: 0,
    series: [...wanted],
    regions: [...w.regionIds],
    steps: w.steps,
    histograms: Array.from({ length: size }, emptyHistogram),
  };
}

/** Counts step t of the block that is being played, `lanes` replications of it. */
export function countStep(bands: Bands, game: Game, t: number, lanes: number): void {
  bands.series.forEach((id, s) => {
    const one = seriesOf(id);
    bands.regions.forEach((_, r) => {
      const values = seriesValues(game, one, r);
      if (values) count(bands.histograms[(s * bands.regions.length + r) * bands.steps + t]!, values, lanes);
    });
  });
}

/** The series of this id. Throws RangeError on an unknown one. */
export function seriesOf(id: string): Series {
  const one = [...allSeries, binding].find((x) => x.id === id);
  if (!one) throw new RangeError(`unknown series: ${id}`);
  return one;
}

/** Lanes of a series in a region now; null where the scenario has no such thing. */
export function seriesValues(game: Game, one: Series, region: number): Float64Array | null {
  if (one.kind === 'binding') return bindingValues(game, region);
  const { world: w, player } = game;
  const has = (kind: 'region' | 'store', name: string): boolean => w[kind].slots.has(name);
  if (!has(one.kind, one.field)) return null;
  if (one.kind === 'store') {
    const own = w.stores.flatMap((s, i) => (w.depots[s.depot]!.region === region ? [i] : []));
    if (own.length === 0) return null;
    const sum = new Float64Array(w.program.lanes);
    for (const k of own) player.field('store', k, one.field).forEach((x, lane) => (sum[lane]! += x));
    return sum;
  }
  const values = player.field('region', region, one.field);
  if (one.over === undefined) return values;
  if (!has('region', one.over)) return null;
  const whole = player.field('region', region, one.over);
  const scale = one.percent ? 100 : 1;
  return values.map((x, lane) => (whole[lane]! > 0 ? (scale * x) / whole[lane]! : 0));
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
