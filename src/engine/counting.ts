import { openCounters, type Counters } from '../kernel/counters.ts';
import type { BackEnd } from '../kernel/player.ts';
import type { World } from '../model/world.ts';
import type { Game } from './game.ts';
import { SeriesReaders } from './seriesReader.ts';

/** Some futures that are being played: `lanes` of a game, the first of which is number `offset` of its piece. */
export interface PartPlayed {
  readonly game: Game;
  readonly offset: number;
  readonly lanes: number;
}

/** Daily series of a scenario that are being counted, region by region and step by step. */
export interface Counting {
  readonly series: readonly string[];
  readonly regions: readonly string[];
  readonly steps: number;
  readonly readers: SeriesReaders;
  /** Table step · places + place, with place = series · regions + region. */
  readonly counters: Counters;
}

/** Room for the counts of series of a world that is played in blocks of so many lanes. */
export function openCounting(
  w: World,
  series: readonly string[],
  lanes: number,
  backEnd?: BackEnd,
): Counting {
  const { regionIds: regions, steps } = w;
  const places = series.length * regions.length;
  const counters = openCounters(places * steps, places, lanes, backEnd);
  return { series, regions, steps, readers: new SeriesReaders(series), counters };
}

/** Counts step t of a part. */
export function countStep({ readers, counters }: Counting, { game, lanes }: PartPlayed, t: number): void {
  const all = readers.of(game);
  countPlaces(counters, all.length, lanes, t, (place, into) => {
    const read = all[place];
    read?.(into);
    return !!read;
  });
}

/**
 * Counts step t of all places that are there, neighbours together: `put` fills a row with what is at a place, or says that
 * nothing is.
 */
export function countPlaces(
  counters: Counters,
  places: number,
  lanes: number,
  t: number,
  put: (place: number, into: Float64Array) => boolean,
): void {
  let rows = 0;
  for (let place = 0; place <= places; place++) {
    if (place < places && put(place, counters.rows[rows]!)) rows++;
    else if (rows > 0) {
      counters.count(t * places + place - rows, rows, lanes);
      rows = 0;
    }
  }
}
