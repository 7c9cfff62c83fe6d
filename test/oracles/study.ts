import { expect, vi } from 'vitest';
import type { Columns } from '../../src/engine/columns.ts';
import { planRun, tasksOf } from '../../src/engine/plan.ts';
import { compile } from '../../src/engine/game.ts';
import { createEngine } from '../../src/engine/play.ts';
import { seedKey } from '../../src/engine/streams.ts';
import type { BackEnd } from '../../src/kernel/player.ts';
import type { World } from '../../src/model/world.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanChanges, PlanInput, Scenario, Study } from '../../src/study/study.ts';

// Many futures on a busy machine take longer than the usual five seconds.
vi.setConfig({ testTimeout: process.env['LONG'] === undefined ? 120_000 : 3_600_000 });

/** One county with one depot, 100 units a day, a fixed stock, and every other mechanism off. */
export const plainPlan = {
  time: { horizonDays: 350, warmupDays: 50 },
  network: {
    regions: { north: { name: 'North', baseDemandPerDay: 100 } },
    depots: { north: { name: 'North', kind: 'regional', region: 'north' } },
  },
  demand: {
    cv: 0.3,
    noise: 'normal',
    correlation: { kind: 'equal', rho: 0 },
    persistence: 0,
    channelIdiosyncrasy: 0,
    channels: { all: { name: 'All', share: 1, promiseHours: 24 } },
  },
  information: { forecast: { kind: 'fixed' }, lagDays: 0, coverageShare: 0, meetingCoverage: 0 },
  supply: { leadDays: 0, safetyFactor: 0 },
  placement: { lateral: { holdBackDays: 0 } },
  dispatch: { crewsPerDepot: null, dayFactorSd: 0 },
  customers: { promiseActive: false },
} satisfies PlanInput;

/** So many equal counties, each with a depot of its own that holds `stockUnits`; a hub where `hubUnits` is given. */
export function counties(count: number, dailyDemand: number, stockUnits?: number, hubUnits?: number) {
  const ids = Array.from({ length: count }, (_, i) => `county${i + 1}`);
  const stock = stockUnits === undefined ? {} : { stockUnits };
  const depots = ids.map((id) => [id, { name: id, kind: 'regional', region: id, ...stock }] as const);
  const hub = { name: 'Hub', kind: 'central', stockUnits: hubUnits };
  return {
    regions: Object.fromEntries(ids.map((id) => [id, { name: id, baseDemandPerDay: dailyDemand }])),
    depots: { ...Object.fromEntries(depots), ...(hubUnits === undefined ? {} : { hub }) },
  };
}

type Tree = { [key: string]: unknown };
const isTree = (x: unknown): x is Tree => typeof x === 'object' && x !== null && !Array.isArray(x);

function laidOver(under: Tree, over: Tree): Tree {
  if ('kind' in over && over['kind'] !== under['kind']) return over;
  const merged = { ...under };
  for (const [key, value] of Object.entries(over)) {
    const below = under[key];
    if (value === null && isTree(below)) {
      delete merged[key];
      continue;
    }
    merged[key] = isTree(below) && isTree(value) ? laidOver(below, value) : value;
  }
  return merged;
}

/** A study of the plain plan with `changes` laid over it, and of scenarios that change that. */
export function plainStudy(changes: object = {}, scenarios: Record<string, PlanChanges> = {}): Study {
  const network = (changes as { network?: object }).network;
  const under: Tree = network ? { ...plainPlan, network: {} } : plainPlan;
  return {
    format: 'tandem/1',
    id: 'oracle',
    name: 'Oracle',
    comparison: { seed: 'oracle' },
    base: laidOver(under, changes as Tree) as PlanInput,
    scenarios: Object.fromEntries(
      Object.entries(scenarios).map(([id, change]) => [id, { name: id, changes: change }]),
    ),
  };
}

export interface Games {
  readonly scenarios: readonly Scenario[];
  /** All futures of one outcome of a scenario, seed after seed. Throws on an unknown name. */
  values(key: string, scenario?: string): Float64Array;
}

export const SEEDS = ['first', 'second', 'third'];

/** Plays every scenario of a study as the page does: 400 futures for each of three seeds unless told otherwise. */
export function play(study: Study, { replications = 400, seeds = SEEDS, regional = false } = {}): Games {
  const scenarios = resolve(study);
  const parts: Columns[] = seeds.flatMap((seed) => {
    const plan = planRun(scenarios, { seed, replications }, { regional });
    const engine = createEngine(plan);
    return tasksOf(plan, replications).map((task) => engine.play(task));
  });
  return {
    scenarios,
    values: (key, scenario = 'base') => {
      const mine = parts.filter((p) => p.scenario === scenario);
      if (mine.length === 0) throw new RangeError(`no scenario ${scenario}`);
      const found = mine.map(({ keys, values, count }) => {
        const k = keys.indexOf(key);
        if (k < 0) throw new RangeError(`no outcome ${key}`);
        return values.subarray(k * count, (k + 1) * count);
      });
      return Float64Array.from(found.flatMap((part) => [...part]));
    },
  };
}

export function meanOf(values: Iterable<number>): { mean: number; standardError: number } {
  const all = [...values];
  const mean = all.reduce((sum, x) => sum + x, 0) / all.length;
  const squares = all.reduce((sum, x) => sum + (x - mean) * (x - mean), 0);
  return { mean, standardError: Math.sqrt(squares / (all.length - 1) / all.length) };
}

/** Each of the values, made from one or more columns of one scenario. */
export function combine(columns: readonly Float64Array[], of: (...x: number[]) => number): Float64Array {
  return columns[0]!.map((_, i) => of(...columns.map((c) => c[i]!)));
}

/** The mean of the futures is the exact number within four standard errors or the share `within` of it. */
export function expectMean(values: Iterable<number>, exact: number, within = 0.002): void {
  const { mean, standardError } = meanOf(values);
  const tolerance = Math.max(4 * standardError, within * Math.abs(exact));
  // ORACLE_TRACE=1 shows what every oracle saw.
  if (process.env['ORACLE_TRACE'])
    console.log(`@ ${expect.getState().currentTestName}: ${mean} ± ${standardError} | ${exact}`);
  expect(Math.abs(mean - exact), `${mean} ± ${standardError} against ${exact}`).toBeLessThanOrEqual(
    tolerance,
  );
}

/** One county that asks for `mean` units a day and whose depot is ordered up to `stockUnits`. */
export function county(mean: number, stockUnits?: number, depot: object = {}) {
  const stock = stockUnits === undefined ? {} : { stockUnits };
  return {
    regions: { north: { name: 'North', baseDemandPerDay: mean } },
    depots: { north: { name: 'North', kind: 'regional', region: 'north', ...stock, ...depot } },
  };
}

/** Holding cost on the mean stock plus a penalty on the mean backlog, per step and future. */
export function backorderCost(
  games: Games,
  holding: number,
  penalty: number,
  scenario = 'base',
): Float64Array {
  const columns = [games.values('meanStockUnits', scenario), games.values('meanBacklogUnits', scenario)];
  return combine(columns, (stock, backlog) => holding * stock + penalty * backlog);
}

/** Lanes of a field of the n-th entity of a kind, zeros where the scenario has no use for it; the next step overwrites them. */
export type Look = (kind: string, entity: number, field: string) => Float64Array;

/**
 * Plays a scenario and lets the test see the state after every step; `t` is −1 before the first. `lanes` futures in
 * each of `blocks` blocks.
 */
export function watch(
  scenario: Scenario,
  see: (t: number, look: Look, lanes: number, world: World) => void,
  {
    lanes = 64,
    blocks = 1,
    seed = SEEDS[0]!,
    backEnd,
  }: { lanes?: number; blocks?: number; seed?: string; backEnd?: BackEnd } = {},
): void {
  const { world, player } = compile(scenario, { lanes, backEnd });
  const unused = new Float64Array(lanes);
  const used = new Set(
    world.program.kinds.flatMap((k) => [...k.slots.keys()].map((name) => `${k.name}.${name}`)),
  );
  const look: Look = (kind, entity, field) =>
    used.has(`${kind}.${field}`) ? player.field(kind, entity, field) : unused;
  for (let block = 0; block < blocks; block++) {
    player.begin(seedKey(seed), block * lanes);
    see(-1, look, lanes, world);
    for (let t = 0; t < world.steps; t++) {
      player.step(t);
      see(t, look, lanes, world);
    }
  }
}

/** In each of 400 futures: the share of the steps after the warm-up in which the field of the first cell is zero. */
export function shareOfSteps(scenario: Scenario, kind: string, field: string): Float64Array {
  const shares: number[] = [];
  const { horizonDays, warmupDays } = scenario.time;
  let zeros = new Float64Array(400);
  watch(
    scenario,
    (t, look, lanes) => {
      if (t < 0) zeros = new Float64Array(lanes);
      if (t >= warmupDays) look(kind, 0, field).forEach((x, lane) => x === 0 && zeros[lane]!++);
      if (t === horizonDays - 1) shares.push(...zeros.map((n) => n / (horizonDays - warmupDays)));
    },
    { lanes: 80, blocks: 5 },
  );
  return Float64Array.from(shares);
}
