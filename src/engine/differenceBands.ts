import { countPlaces, type Counting, type PartPlayed } from './counting.ts';
import type { Game } from './game.ts';
import { SeriesReaders } from './seriesReader.ts';

/** What daily series were in some futures of the reference, to be taken from those of another scenario there. */
export interface Recorded {
  readonly regions: readonly string[];
  readonly steps: number;
  readonly readers: SeriesReaders;
  /** Most futures of a piece. */
  readonly futures: number;
  /** One number per future from index ((series · regions + region) · steps + step) · futures on. */
  readonly values: Float64Array;
  /** Whether any of the futures has such a thing, by series, region and step. */
  readonly known: Uint8Array;
  /** Room for the lanes of a block. */
  readonly block: Float64Array;
}

/** Room for pieces of at most so many futures of the reference. */
export function emptyRecord(game: Game, series: readonly string[], futures: number): Recorded {
  const { regionIds: regions, steps, program } = game.world;
  const places = series.length * regions.length * steps;
  return {
    regions,
    steps,
    readers: new SeriesReaders(series),
    futures,
    values: new Float64Array(places * futures),
    known: new Uint8Array(places),
    block: new Float64Array(program.lanes),
  };
}

/** Forgets the piece before. */
export function clear({ values, known }: Recorded): void {
  values.fill(0);
  known.fill(0);
}

/** Keeps step t of a part of the reference. */
export function recordStep(recorded: Recorded, { game, offset, lanes }: PartPlayed, t: number): void {
  const { readers, steps, futures, values, known, block } = recorded;
  const all = readers.of(game);
  for (let place = 0; place < all.length; place++) {
    const read = all[place];
    if (!read) continue;
    const at = place * steps + t;
    read(block);
    // A few numbers at a time: a view of them for `set` would cost more than they do.
    const from = at * futures + offset;
    for (let lane = 0; lane < lanes; lane++) values[from + lane] = block[lane]!;
    known[at] = 1;
  }
}

/**
 * Counts the differences from the reference in step t of the same futures. What one of the two does not have is zero
 * there; a region or a step that the reference lacks counts nothing.
 */
export function countDifferences(
  { readers, counters, regions }: Counting,
  recorded: Recorded,
  { game, offset, lanes }: PartPlayed,
  t: number,
): void {
  if (t >= recorded.steps) return;
  const all = readers.of(game);
  countPlaces(counters, all.length, lanes, t, (place, into) => {
    const region = place % regions.length;
    const other = recorded.regions.indexOf(regions[region]!);
    if (other < 0) return false;
    const series = (place - region) / regions.length;
    const at = (series * recorded.regions.length + other) * recorded.steps + t;
    const read = all[place];
    if (!read && recorded.known[at] === 0) return false;
    if (read) read(into);
    else into.fill(0, 0, lanes);
    const from = at * recorded.futures + offset;
    for (let lane = 0; lane < lanes; lane++) into[lane]! -= recorded.values[from + lane]!;
    return true;
  });
}
