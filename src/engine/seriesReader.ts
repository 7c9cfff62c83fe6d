import { binding, series as allSeries, type Series } from '../model/series.ts';
import { bindingReader } from './binding.ts';
import type { Game } from './game.ts';

/** Puts the lanes of a series in a region, as the step that was just played left them, into room for a block. */
export type SeriesReader = (into: Float64Array) => void;

/** The series of this id. Throws RangeError on an unknown one. */
export function seriesOf(id: string): Series {
  const one = [...allSeries, binding].find((x) => x.id === id);
  if (!one) throw new RangeError(`unknown series: ${id}`);
  return one;
}

/** How a series in a region is read from a game; null where the scenario has no such thing. */
export function seriesReader(game: Game, one: Series, region: number): SeriesReader | null {
  if (one.kind === 'binding') return bindingReader(game, region);
  const { world: w, player } = game;
  const { lanes } = w.program;
  const has = (kind: 'region' | 'store', name: string): boolean => w[kind].slots.has(name);
  if (!has(one.kind, one.field)) return null;
  if (one.kind === 'store') {
    const own = w.stores.flatMap((s, i) => (w.depots[s.depot]!.region === region ? [i] : []));
    if (own.length === 0) return null;
    const stores = own.map((k) => player.field('store', k, one.field));
    return (into) => {
      into.fill(0, 0, lanes);
      for (const store of stores) for (let lane = 0; lane < lanes; lane++) into[lane]! += store[lane]!;
    };
  }
  const values = player.field('region', region, one.field);
  if (one.over === undefined) return (into) => into.set(values);
  if (!has('region', one.over)) return null;
  const whole = player.field('region', region, one.over);
  const scale = one.percent ? 100 : 1;
  return (into) => {
    for (let lane = 0; lane < lanes; lane++)
      into[lane] = whole[lane]! > 0 ? (scale * values[lane]!) / whole[lane]! : 0;
  };
}

/** Readers of series in all regions, at index series · regions + region, of whatever game was asked for last. */
export class SeriesReaders {
  readonly #series: readonly Series[];
  #game: Game | null = null;
  #readers: readonly (SeriesReader | null)[] = [];

  /** Throws RangeError on an unknown id. */
  constructor(ids: readonly string[]) {
    this.#series = ids.map(seriesOf);
  }

  of(game: Game): readonly (SeriesReader | null)[] {
    if (game !== this.#game) {
      const regions = game.world.regionIds;
      this.#readers = this.#series.flatMap((one) => regions.map((_, r) => seriesReader(game, one, r)));
      this.#game = game;
    }
    return this.#readers;
  }
}
