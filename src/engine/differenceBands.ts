import { seriesOf, seriesValues, type Bands } from './bands.ts';
import type { Game } from './game.ts';
import { count } from './histogram.ts';

/** Some futures that are being played: `lanes` of a game, the first of which is number `offset` of its piece. */
interface Part {
  readonly game: Game;
  readonly offset: number;
  readonly lanes: number;
}

/** What daily series were in some futures of the reference, to be taken from those of another scenario there. */
export interface Recorded {
  readonly series: readonly string[];
  readonly regions: readonly string[];
  readonly steps: number;
  readonly futures: number;
  /** One number per future at index (series · regions + region) · steps + step; null where there is no such thing. */
  readonly values: (Float64Array | null)[];
}

/** Room for so many futures of the reference. */
export function emptyRecord(game: Game, series: readonly string[], futures: number): Recorded {
  const { regionIds: regions, steps } = game.world;
  const values = Array<null>(series.length * regions.length * steps).fill(null);
  return { series, regions, steps, futures, values };
}

/** Keeps step t of a part of the reference. */
export function recordStep(recorded: Recorded, { game, offset, lanes }: Part, t: number): void {
  recorded.series.forEach((id, s) => {
    const one = seriesOf(id);
    recorded.regions.forEach((_, r) => {
      const values = seriesValues(game, one, r);
      if (!values) return;
      const at = (s * recorded.regions.length + r) * recorded.steps + t;
      const kept = (recorded.values[at] ??= new Float64Array(recorded.futures));
      kept.set(values.subarray(0, lanes), offset);
    });
  });
}

/**
 * Counts the differences from the reference in step t of the same futures. What one of the two does not have is zero
 * there; a region or a step that the reference lacks counts nothing.
 */
export function countDifferences(
  bands: Bands,
  recorded: Recorded,
  { game, offset, lanes }: Part,
  t: number,
): void {
  if (t >= recorded.steps) return;
  bands.series.forEach((id, s) => {
    const one = seriesOf(id);
    bands.regions.forEach((region, r) => {
      const place = recorded.regions.indexOf(region);
      if (place < 0) return;
      const standard = recorded.values[(s * recorded.regions.length + place) * recorded.steps + t] ?? null;
      const values = seriesValues(game, one, r);
      if (!standard && !values) return;
      const difference = new Float64Array(lanes);
      for (let lane = 0; lane < lanes; lane++)
        difference[lane] = (values?.[lane] ?? 0) - (standard?.[offset + lane] ?? 0);
      count(bands.histograms[(s * bands.regions.length + r) * bands.steps + t]!, difference, lanes);
    });
  });
}
