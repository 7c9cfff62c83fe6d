import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { planRun, type RunPlan } from '../../src/engine/plan.ts';
import { resolve, resolveComparison } from '../../src/study/resolve.ts';
import { entry } from '../../workers/entry.ts';
import { shipped } from '../studies/played.ts';
import { pretendEngine, pretendPlan } from './pretend.ts';

const task = (first: number) => ({ scenario: 0, first, count: 64 });

test('what waits for its turn when a newer run comes is not played', async () => {
  let played = 0;
  const worker = entry((plan) => {
    const engine = pretendEngine(plan);
    return { play: (own) => (played++, engine.play(own)) };
  });
  const plan = pretendPlan({ replications: 1000, scenarios: 1 });
  const old = [0, 64].map((first) =>
    worker.play({ run: 1, task: task(first), ...(first === 0 && { plan: JSON.stringify(plan) }) }),
  );
  const newer = worker.play({ run: 2, plan: JSON.stringify(plan), task: task(0) });
  expect(await Promise.all(old)).toEqual([null, null]);
  expect((await newer)?.columns.first).toBe(0);
  expect(played).toBe(1);
  await expect(worker.play({ run: 1, task: task(128) })).rejects.toThrow('unknown run: 1');
});

test('tasks of one run are answered in order', async () => {
  const worker = entry(pretendEngine);
  const plan = pretendPlan({ replications: 1000, scenarios: 1 });
  const firsts: number[] = [];
  await Promise.all(
    [0, 64, 128].map((first) =>
      worker
        .play({ run: 1, task: task(first), ...(first === 0 && { plan: JSON.stringify(plan) }) })
        .then((answer) => firsts.push(answer!.columns.first)),
    ),
  );
  expect(firsts).toEqual([0, 64, 128]);
});

test('what a worker reads of a plan is the plan', async () => {
  const files = readdirSync(new URL('../../scenarios/', import.meta.url));
  for (const id of files.flatMap((file) => /^(.+)\.tandem\.json$/.exec(file)?.[1] ?? [])) {
    const study = shipped(id);
    const plan = planRun(resolve(study), resolveComparison(study));
    let heard: RunPlan | undefined;
    const worker = entry((own) => {
      heard = own;
      return pretendEngine(pretendPlan({ replications: 64, scenarios: 1 }));
    });
    await worker.play({ run: 1, plan: JSON.stringify(plan), task: task(0) });
    expect(heard).toStrictEqual(plan);
  }
});
