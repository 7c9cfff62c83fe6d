import { load, type BackEnd, type Player } from '../kernel/player.ts';
import { outcomes, type Reader } from '../model/outcomes.ts';
import { mechanisms } from '../model/step.ts';
import { world, type World } from '../model/world.ts';
import type { Scenario } from '../study/study.ts';
import { countStep, emptyBands, type Bands } from './bands.ts';
import type { Columns } from './columns.ts';
import { levelService } from './isoService.ts';
import { viewOf } from './ledgerView.ts';
import type { RunPlan, Task } from './plan.ts';
import { entityWords, seedKey } from './streams.ts';
import { trace, type Trace } from './trace.ts';

/** A scenario as a program that can be played. */
export interface Game {
  readonly world: World;
  readonly player: Player;
  /** One reader per column, in the order of `columnKeys`. */
  readonly readers: (regional: boolean) => readonly Reader[];
}

/** Plays tasks of one plan. Scenarios are compiled when they are first played and kept. */
export interface Engine {
  play(task: Task): Columns;
  /** Counts daily series of the same replications. */
  bands(task: Task, series: readonly string[]): Bands;
  /** Follows one replication of a scenario. */
  trace(scenario: number, replication: number): Trace;
}

/** Compiles a scenario for blocks of `lanes` replications. */
export function compile(scenario: Scenario, lanes: number, backEnd?: BackEnd): Game {
  const w = world(scenario, lanes, entityWords());
  mechanisms(w);
  const player = load(w.program, backEnd);
  return { world: w, player, readers: readersOf(w, player) };
}

/** Compiled scenarios of earlier plans, by content: while a lever is dragged all other scenarios stay as they are. */
const kept = new Map<string, Game>();
const KEPT = 24;

function gameOf(
  { id: _id, name: _name, ...content }: Scenario,
  lanes: number,
  seed: string,
  backEnd?: BackEnd,
): Game {
  const { compare } = content.placement;
  // A game at a level of service has a safety factor that was sought among the futures of its seed.
  const sought = compare.kind === 'isoService';
  const key = JSON.stringify([lanes, backEnd, content, sought ? seed : null]);
  let game = kept.get(key);
  if (!game) {
    game = compile({ id: '', name: { zh: '', en: '' }, ...content }, lanes, backEnd);
    if (sought) levelService(game, seedKey(seed), compare.unservedPercent);
  }
  kept.delete(key);
  kept.set(key, game);
  for (const oldest of kept.keys()) {
    if (kept.size <= KEPT) break;
    kept.delete(oldest);
  }
  return game;
}

export function createEngine(plan: RunPlan, backEnd?: BackEnd): Engine {
  const key = seedKey(plan.seed);
  const games = new Map<number, Game>();
  const gameAt = (scenario: number): Game => {
    const chosen = plan.scenarios[scenario];
    if (!chosen) throw new RangeError(`unknown scenario: ${scenario}`);
    let game = games.get(scenario);
    if (!game) games.set(scenario, (game = gameOf(chosen, plan.blockLanes, plan.seed, backEnd)));
    return game;
  };
  /** Plays the blocks of a task; `each` hears of every step, `block` of every block with its offset and lanes used. */
  const blocks = (
    { player, world: w }: Game,
    { first, count }: Task,
    each: ((t: number, lanes: number) => void) | null,
    block: (offset: number, lanes: number) => void,
  ): void => {
    for (let done = 0; done < count; done += plan.blockLanes) {
      const lanes = count - done < plan.blockLanes ? count - done : plan.blockLanes;
      player.begin(key, first + done);
      for (let t = 0; t < w.steps; t++) {
        player.step(t);
        each?.(t, lanes);
      }
      block(done, lanes);
    }
  };
  return {
    play(task) {
      const game = gameAt(task.scenario);
      const { id } = plan.scenarios[task.scenario]!;
      const columns = emptyColumns(id, game.world, task.first, task.count, plan.regional);
      const readers = game.readers(plan.regional);
      blocks(game, task, null, (offset, lanes) => harvest(columns, readers, offset, lanes));
      return columns;
    },
    bands(task, series) {
      const game = gameAt(task.scenario);
      const bands = emptyBands(plan.scenarios[task.scenario]!.id, series, game.world);
      blocks(
        game,
        task,
        (t, lanes) => countStep(bands, game, t, lanes),
        () => {},
      );
      bands.replications = task.count;
      return bands;
    },
    trace: (scenario, replication) => trace(gameAt(scenario), plan.seed, replication),
  };
}

/** Keys of the columns of a scenario: network outcomes, then `outcome@region` for each region if wanted. */
export function columnKeys(regionIds: readonly string[], regional: boolean): string[] {
  const keys = outcomes.map((o) => o.id);
  if (!regional) return keys;
  const byRegion = outcomes.filter((o) => o.shape === 'region');
  return [...keys, ...byRegion.flatMap((o) => regionIds.map((r) => `${o.id}@${r}`))];
}

function emptyColumns(scenario: string, w: World, first: number, count: number, regional: boolean): Columns {
  const keys = columnKeys(w.regionIds, regional);
  return { scenario, first, count, keys, values: new Float64Array(keys.length * count) };
}

function readersOf(w: World, player: Player): Game['readers'] {
  const view = viewOf(w, player);
  const all = w.regionIds.map((_, r) => r);
  const network = outcomes.map((o) => o.of(view, all));
  const byRegion = outcomes
    .filter((o) => o.shape === 'region')
    .flatMap((o) => all.map((r) => o.of(view, [r])));
  const both = [...network, ...byRegion];
  return (regional) => (regional ? both : network);
}

/** Reads the outcomes of a block into the columns, `lanes` replications from `offset` on. */
function harvest(columns: Columns, readers: readonly Reader[], offset: number, lanes: number): void {
  readers.forEach((read, key) => {
    const at = key * columns.count + offset;
    for (let lane = 0; lane < lanes; lane++) columns.values[at + lane] = read(lane);
  });
}
