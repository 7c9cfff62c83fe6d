import type { BackEnd } from '../kernel/player.ts';
import { GROUP } from '../kernel/strata.ts';
import { outcomes, type Reader } from '../model/outcomes.ts';
import type { Columns } from './columns.ts';
import { countStep, openCounting, type PartPlayed } from './counting.ts';
import { clear, countDifferences, emptyRecord, recordStep } from './differenceBands.ts';
import { fansOf, type Fan } from './fans.ts';
import { blockLength, compile, type Game, type Rooms } from './game.ts';
import { gameKey, gameOf } from './keptGames.ts';
import { KEPT_GAMES, type RunPlan, type Task } from './plan.ts';
import { seedKey } from './streams.ts';
import { trace, type Trace } from './trace.ts';
import { drawn, hasUnknown } from './unknown.ts';

/** Plays tasks of one plan. Scenarios are compiled when they are first played and kept. */
export interface Engine {
  play(task: Task): Columns;
  /**
   * Begins to count daily series of a scenario; with `reference`, a scenario of the plan, their differences from that
   * scenario in the same future.
   */
  tally(scenario: number, series: readonly string[], reference?: number): Tally;
  /** Follows one replication of a scenario. */
  trace(scenario: number, replication: number): Trace;
}

/** Daily series of a scenario that are counted, some replications after others. */
export interface Tally {
  /** Counts more replications; none may be counted twice. */
  add(first: number, count: number): void;
  /** The fans of what has been counted so far, at probabilities that ascend. */
  fans(probabilities: readonly number[]): Fan[];
  /** Gives its memory back; nothing can be counted or asked for afterwards. */
  close(): void;
}

export function createEngine(plan: RunPlan, backEnd?: BackEnd): Engine {
  const key = seedKey(plan.seed);
  const { sampling } = plan;
  const manner = { lanes: plan.blockLanes, sampling, backEnd };
  const keys = new Map<number, string>();
  const gameAt = (scenario: number): Game => {
    const chosen = plan.scenarios[scenario];
    if (!chosen) throw new RangeError(`unknown scenario: ${scenario}`);
    let key = keys.get(scenario);
    if (key === undefined) {
      key = gameKey(chosen, manner, plan.seed);
      // A sweep of a thousand scenarios must not hold a thousand of them as text.
      if (keys.size >= KEPT_GAMES) keys.clear();
      keys.set(scenario, key);
    }
    return gameOf(key, chosen, manner, plan.seed, plan.scenarios.length);
  };
  // A future that has a plan of its own is played alone, in the room of the one before.
  const rooms: Rooms = {};
  const futureAt = (scenario: number, replication: number): Game => {
    const chosen = plan.scenarios[scenario]!;
    const game = compile(drawn(chosen, key, replication, sampling), { ...manner, lanes: 4 }, rooms);
    // At a level of service the stock was decided before anyone knew.
    if (chosen.placement.compare.kind === 'isoService') {
      const decided = gameAt(scenario).player.parameter('store', 'safety');
      for (const each of decided ? [game, game.withoutCampaigns()] : [])
        each?.player.parameter('store', 'safety')?.set(decided!);
    }
    return game;
  };
  /** What a task consists of: some lanes of a game from a replication on. */
  function* parts({ scenario, first, count }: Task): Iterable<Part> {
    const chosen = plan.scenarios[scenario]!;
    if (hasUnknown(chosen)) {
      for (let offset = 0; offset < count; offset++)
        yield { game: futureAt(scenario, first + offset), first: first + offset, offset, lanes: 1 };
      return;
    }
    const game = gameAt(scenario);
    for (let offset = 0; offset < count;) {
      const lanes = blockLength(manner, first + offset, count - offset);
      yield { game, first: first + offset, offset, lanes };
      offset += lanes;
    }
  }
  /** Plays a game from a replication on, from the first step to the last. */
  const through = ({ player, world: w }: Game, first: number, each?: (t: number) => void): void => {
    player.begin(key, first);
    for (let t = 0; t < w.steps; t++) {
      player.step(t);
      each?.(t);
    }
  };
  /** Plays the parts of a task; `each` hears of every step, `end` of every part. */
  const playParts = (
    task: Task,
    each: ((part: Part, t: number) => void) | null,
    end: (part: Part) => void,
  ): void => {
    for (const part of parts(task)) {
      through(part.game, part.first, (t) => each?.(part, t));
      end(part);
    }
  };
  return {
    play(task) {
      const { id, network } = plan.scenarios[task.scenario]!;
      const { keys, places } = wanted(plan, Object.keys(network.regions));
      const { first, count } = task;
      const values = new Float64Array(keys.length * count);
      const columns: Columns = { scenario: id, first, count, keys, values };
      if (sampling === 'accelerated') columns.group = GROUP;
      const compared = keys.some((each) => each.startsWith('servedIncremental'));
      playParts(task, null, ({ game, first, offset, lanes }) => {
        const other = compared ? game.withoutCampaigns() : null;
        if (other) through(other, first);
        const all = game.readers(places ? places.some((place) => place >= outcomes.length) : plan.regional);
        harvest(columns, places ? places.map((place) => all[place]!) : all, offset, lanes);
      });
      return columns;
    },
    tally(scenario, series, reference) {
      const { id } = plan.scenarios[scenario]!;
      const counting = openCounting(gameAt(scenario).world, series, plan.blockLanes, backEnd);
      const recorded =
        reference === undefined ? null : emptyRecord(gameAt(reference), series, plan.blockLanes);
      const ignore = () => {};
      const add = (first: number, count: number): void => {
        if (reference === undefined || !recorded) {
          playParts({ scenario, first, count }, (part, t) => countStep(counting, part, t), ignore);
          return;
        }
        // Piece by piece, so that only a few futures of the reference are kept.
        for (let done = 0; done < count; done += plan.blockLanes) {
          const left = count - done;
          const piece = { first: first + done, count: left < plan.blockLanes ? left : plan.blockLanes };
          clear(recorded);
          playParts({ ...piece, scenario: reference }, (part, t) => recordStep(recorded, part, t), ignore);
          playParts(
            { ...piece, scenario },
            (part, t) => countDifferences(counting, recorded, part, t),
            ignore,
          );
        }
      };
      const { counters } = counting;
      return {
        add,
        fans: (probabilities) => fansOf(counting, id, probabilities),
        close: () => counters.close(),
      };
    },
    trace: (scenario, replication) => {
      const known = !hasUnknown(plan.scenarios[scenario]!);
      return trace(known ? gameAt(scenario) : futureAt(scenario, replication), plan.seed, replication);
    },
  };
}

/** Replications `first` … `first + lanes − 1`, in the lanes of a game; they are those from `offset` on in their task. */
interface Part extends PartPlayed {
  readonly first: number;
}

/** Keys of the columns of a scenario: network outcomes, then `outcome@region` for each region if wanted. */
export function columnKeys(regionIds: readonly string[], regional: boolean): string[] {
  const keys = outcomes.map((o) => o.id);
  if (!regional) return keys;
  const byRegion = outcomes.filter((o) => o.shape === 'region');
  return [...keys, ...byRegion.flatMap((o) => regionIds.map((r) => `${o.id}@${r}`))];
}

/** The columns of a run, and their places among all of a scenario where only some are wanted. */
function wanted(plan: RunPlan, regionIds: readonly string[]): { keys: string[]; places: number[] | null } {
  if (!plan.keys) return { keys: columnKeys(regionIds, plan.regional), places: null };
  const all = columnKeys(regionIds, true);
  const places = plan.keys.map((key) => {
    const place = all.indexOf(key);
    if (place < 0) throw new RangeError(`no such outcome: ${key}`);
    return place;
  });
  return { keys: [...plan.keys], places };
}

/** Reads the outcomes of a block into the columns, `lanes` replications from `offset` on. */
function harvest(columns: Columns, readers: readonly Reader[], offset: number, lanes: number): void {
  readers.forEach((read, key) => {
    const at = key * columns.count + offset;
    for (let lane = 0; lane < lanes; lane++) columns.values[at + lane] = read(lane);
  });
}
