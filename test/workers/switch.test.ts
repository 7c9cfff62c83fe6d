import { expect, test } from 'vitest';
import { createHere } from '../../workers/here.ts';
import { pretendEngine, pretendPlan } from './pretend.ts';

test('after a stop the next run has at most the task before it that has been begun', async () => {
  const played: string[] = [];
  const here = createHere((plan) => {
    const engine = pretendEngine(plan);
    return { play: (task) => (played.push(plan.seed), engine.play(task)) };
  });
  const long = { ...pretendPlan({ microseconds: 300, replications: 100_000, scenarios: 1 }), seed: 'long' };
  const small = { ...pretendPlan({ replications: 4, scenarios: 1 }), seed: 'small' };
  for (let i = 0; i < 5; i++) {
    const stop = new AbortController();
    const run = here.run(long, { signal: stop.signal, drawn: true }).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 150 + 7 * i));
    stop.abort();
    await run;
    const before = played.length;
    await here.run(small);
    expect(played.slice(before).filter((seed) => seed === 'long').length).toBeLessThanOrEqual(1);
  }
  here.close();
});
