// The same numbers wherever the engine runs. Node and the browser write to, and compare with, one file.
import { expect, onTestFinished, test, vi } from 'vitest';
import { planRun } from '../../src/engine/plan.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
import { createHere } from '../../workers/here.ts';
import type { Post } from '../../workers/post.ts';
import { createPool } from '../../workers/pool.ts';

const study: Study = {
  format: 'tandem/1',
  id: 'digest',
  name: 'Three regions, two of them with a campaign',
  comparison: { seed: 'digest', replications: 200 },
  base: {
    time: { horizonDays: 40, reportDays: 10 },
    network: {
      regions: {
        north: { name: 'North', baseDemandPerDay: 120 },
        south: { name: 'South', baseDemandPerDay: 80, demandCv: 0.4 },
        west: { name: 'West', baseDemandPerDay: 45 },
      },
      depots: {
        hub: { name: 'Hub', kind: 'central' },
        n: { name: 'N', kind: 'regional', region: 'north' },
        s: { name: 'S', kind: 'regional', region: 'south' },
        w: { name: 'W', kind: 'regional', region: 'west' },
      },
    },
    campaigns: { spring: { name: 'Spring', startDay: 8, days: 10, regions: { north: 1, west: 0.5 } } },
  },
  scenarios: {
    shared: { name: 'Shared', changes: { placement: { centralShare: 0.4, lateral: { enabled: true } } } },
    late: { name: 'Late', changes: { information: { lagDays: 9 } } },
  },
};

// Workers share the processors with whatever else runs.
vi.setConfig({ testTimeout: 30_000 });

/** `file`: where the digest stands, seen from the test. */
export function digestFacts(spawn: () => Post, file: string) {
  const plan = planRun(resolve(study), { seed: 'digest', replications: 200 });

  test.each([1, 2, 3, 8])('%i workers and any chunk size give the digest on file', async (workers) => {
    const runner = createPool({ spawn, workers });
    onTestFinished(() => runner.close());
    const digests = new Set<string>();
    for (const chunk of [undefined, 24, 64, 200]) digests.add((await runner.run(plan, { chunk })).digest);
    await expect([...digests, ''].join('\n')).toMatchFileSnapshot(file);
  });

  test.each([1, 2, 3])('%i workers and this thread give the same accelerated run', async (workers) => {
    const accelerated = planRun(resolve(study), {
      seed: 'digest',
      replications: 192,
      sampling: 'accelerated',
    });
    const [here, pool] = [createHere(), createPool({ spawn, workers })];
    onTestFinished(() => [here, pool].forEach((runner) => runner.close()));
    const { digest } = await here.run(accelerated);
    for (const chunk of [undefined, 24, 64])
      expect((await pool.run(accelerated, { chunk })).digest).toBe(digest);
  });

  test('this thread gives the digest on file', async () => {
    const runner = createHere();
    onTestFinished(() => runner.close());
    const { digest } = await runner.run(plan);
    await expect(`${digest}\n`).toMatchFileSnapshot(file);
  });
}
