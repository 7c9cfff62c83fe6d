import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { quantile } from '../../src/engine/histogram.ts';
import { planRun } from '../../src/engine/plan.ts';
import { openCounters, type Counters } from '../../src/kernel/counters.ts';
import { simd } from '../../src/kernel/simd.ts';
import type { Scenario } from '../../src/study/study.ts';
import { createPool } from '../../workers/pool.ts';
import { spawnThread } from '../../workers/spawn.node.ts';
import { model } from './reference/model.ts';
import { reference, type Reference } from './reference/parameters.ts';
import { loaded } from './same/loaded.ts';
import { middle } from './timing.ts';

const key = { low: 5, high: 6, domain: 7 };
const BLOCK = 64;

/** What two daily series over time cost, and how far their quantiles are from those of the sample (G16). */
export function histograms(rounds: number): { extra: number; errorPercent: number } {
  const p = reference('small');
  const sealed = model(p, BLOCK);
  const game = loaded([sealed], simd);
  const lanes = sealed.daily.map((address) => game.lanesAt(0, address) as Float64Array);
  const open = () => openCounters(lanes.length * p.days, lanes.length, BLOCK, 'simd');
  const play = (blocks: number, counted: boolean): number => {
    const began = performance.now();
    const counters = counted ? open() : null;
    for (let b = 0; b < blocks; b++) {
      game.begin(key, b * BLOCK);
      for (let t = 0; t < game.steps; t++) {
        game.step(t);
        if (counters) countDay(counters, lanes, t);
      }
    }
    for (let table = 0; table < lanes.length * p.days; table++) counters?.look(table);
    counters?.close();
    return performance.now() - began;
  };
  const extra: number[] = [];
  for (let round = -1; round < rounds; round++) {
    // The counted play comes first in every other round.
    const before = round % 2 === 0 ? play(100, true) : null;
    const plain = play(100, false);
    const counted = before ?? play(100, true);
    if (round >= 0) extra.push(counted / plain - 1);
  }
  return { extra: middle(extra.sort((a, b) => a - b)), errorPercent: histogramError(game, lanes, open()) };
}

/** Counts a day of each series: table day · series + number of the series. */
function countDay(counters: Counters, series: readonly Float64Array[], t: number): void {
  for (let s = 0; s < series.length; s++) counters.rows[s]!.set(series[s]!);
  counters.count(t * series.length, series.length, BLOCK);
}

/** Largest deviation over nine quantiles, days and series at 10,048 replications, in per cent of P5–P95. */
function histogramError(
  game: ReturnType<typeof loaded>,
  lanes: readonly Float64Array[],
  counters: Counters,
): number {
  const blocks = 157;
  const days = [29, 59, 89];
  const kept = lanes.map(() => days.map(() => new Float64Array(blocks * BLOCK)));
  for (let b = 0; b < blocks; b++) {
    game.begin(key, b * BLOCK);
    for (let t = 0; t < game.steps; t++) {
      game.step(t);
      countDay(counters, lanes, t);
      lanes.forEach((values, s) => {
        if (days.includes(t)) kept[s]![days.indexOf(t)]!.set(values, b * BLOCK);
      });
    }
  }
  let worst = 0;
  kept.forEach((series, s) =>
    series.forEach((values, d) => {
      const sorted = values.sort();
      const exact = (q: number): number => sorted[Math.ceil(q * sorted.length) - 1]!;
      const width = exact(0.95) - exact(0.05);
      for (const q of [0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99])
        worst = Math.max(
          worst,
          Math.abs(quantile(counters.look(days[d]! * lanes.length + s), q) - exact(q)) / width,
        );
    }),
  );
  return 100 * worst;
}

/** How many times the replications of independent streams common random numbers are worth, for profit (G17). */
export function commonRandomNumbers(): number {
  const sums = (p: Reference): number[] => {
    const sealed = model(p, BLOCK);
    const game = loaded([sealed], simd);
    const profit = game.lanesAt(0, sealed.final[2]!);
    return Array.from({ length: 160 }, (_, b) => {
      game.begin(key, b * BLOCK);
      for (let t = 0; t < game.steps; t++) game.step(t);
      return [...profit];
    }).flat();
  };
  const [a, b] = [sums(reference('small')), sums(reference('small', { safety: 0.5 }))];
  return (variance(a) + variance(b)) / variance(a.map((x, i) => x - b[i]!));
}

function variance(values: readonly number[]): number {
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1);
}

/** One study on pools of different size: seconds of each, and whether the results have the same digest. */
export async function pools(
  script: URL,
  scenario: Scenario,
  workers: readonly number[],
  replications: number,
  rounds: number,
): Promise<{ seconds: Map<number, number>; digests: Set<string> }> {
  const all = new Map(workers.map((n) => [n, createPool({ workers: n, spawn: () => spawnThread(script) })]));
  const seconds = new Map(workers.map((n) => [n, [] as number[]]));
  const digests = new Set<string>();
  const plan = planRun([scenario], { seed: 'pool', replications });
  for (let round = -1; round < rounds; round++) {
    for (const [n, pool] of all) {
      const began = performance.now();
      digests.add((await pool.run(plan)).digest);
      if (round >= 0) seconds.get(n)!.push((performance.now() - began) / 1000);
    }
  }
  for (const pool of all.values()) pool.close();
  const middles = [...seconds].map(([n, own]) => [n, middle(own.sort((a, b) => a - b))] as const);
  return { seconds: new Map(middles), digests };
}

/** Milliseconds from starting Node to the first block of a study, and the memory that it took in MiB. */
export function coldStart(script: string): { milliseconds: number; mebibytes: number } | null {
  const began = performance.now();
  const { status, stdout } = spawnSync(process.execPath, [script], { encoding: 'utf8' });
  const milliseconds = performance.now() - began;
  return status === 0 ? { milliseconds, mebibytes: Number(stdout) / 1024 } : null;
}
