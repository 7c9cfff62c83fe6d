// 0 differing bits over the back-ends that publish numbers, the sizes of blocks and the numbers of workers, on every
// shipped study and on 200 random ones. In Chromium, one study does the same: test/browser/workers/digest.test.ts.
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { digest } from '../../src/engine/columns.ts';
import { planRun, type RunPlan } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import type { Scenario } from '../../src/study/study.ts';
import { createPool } from '../../workers/pool.ts';
import { spawnThread } from '../../workers/spawn.node.ts';
import { arbitraryScenario } from '../oracles/random.ts';
import { shipped } from '../oracles/shipped.ts';
import { threadScript } from './threadScript.ts';

vi.setConfig({ testTimeout: 3_600_000 });

const REPLICATIONS = 300;
const blocks = [16, 64, 256];
const backEnds = ['simd', 'scalar'] as const;
const workers = [1, 2, 3, 8];

const { script, remove } = await threadScript('../../workers/engine.node.ts');
const pools = workers.map((count) => ({
  count,
  pool: createPool({ workers: count, spawn: () => spawnThread(script) }),
}));
afterAll(() => {
  for (const { pool } of pools) pool.close();
  remove();
});

/** Plays scenarios in every way, and says which ways gave other bits than vectors in one block after the other. */
async function differing(scenarios: readonly Scenario[], replications: number): Promise<string[]> {
  const plan = (blockLanes: number): RunPlan =>
    planRun(scenarios, { seed: 'every bit', replications }, { blockLanes });
  const alone = (blockLanes: number, backEnd: (typeof backEnds)[number]): string => {
    const engine = createEngine(plan(blockLanes), backEnd);
    return digest(scenarios.map((_, scenario) => engine.play({ scenario, first: 0, count: replications })));
  };
  const standard = alone(64, 'simd');
  const others: string[] = [];
  const see = (way: string, found: string): void => void (found === standard || others.push(way));
  for (const size of blocks) {
    for (const backEnd of backEnds) see(`${backEnd}, blocks of ${size}`, alone(size, backEnd));
    for (const { count, pool } of pools)
      see(`${count} workers, blocks of ${size}`, (await pool.run(plan(size))).digest);
  }
  return others;
}

test.each(shipped().map(({ file, scenarios }) => [file, scenarios] as const))(
  '%s',
  async (_file, scenarios) => {
    expect(await differing(scenarios, REPLICATIONS)).toEqual([]);
  },
);

const random = fc.sample(arbitraryScenario(), { seed: 200, numRuns: 200 });
const groups = Array.from({ length: 10 }, (_, i) => random.slice(20 * i, 20 * (i + 1)));
test.each(groups.map((group, i) => [20 * i + 1, 20 * (i + 1), group] as const))(
  'random studies %i to %i',
  async (_from, _to, group) => {
    // The name of a scenario within a run must be its own.
    const own = group.map((scenario, i) => ({ ...scenario, id: `s${i}` }));
    expect(await differing(own, 40)).toEqual([]);
  },
);
