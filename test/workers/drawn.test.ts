import { expect, test } from 'vitest';
import { createHere } from '../../workers/here.ts';
import { pretendEngine, pretendPlan } from './pretend.ts';

/** How many tasks have been played when the first picture comes, and twenty milliseconds later. */
async function playedAtFirst(drawn: boolean) {
  let played = 0;
  const here = createHere((plan) => {
    const engine = pretendEngine(plan);
    return { play: (task) => (played++, engine.play(task)) };
  });
  const counts: number[] = [];
  const plan = pretendPlan({ replications: 4000, scenarios: 3, microseconds: 20 });
  await here.run(plan, {
    drawn,
    onProgress: ({ partial }) => {
      if (!partial || counts.length > 0) return;
      counts.push(played);
      setTimeout(() => counts.push(played), 20);
    },
  });
  here.close();
  return { counts, all: played };
}

test('where a picture is waited for, nothing else is played until it has been drawn', async () => {
  const { counts, all } = await playedAtFirst(true);
  expect(counts).toEqual([3, 3]);
  expect(all).toBeGreaterThan(3);
});

test('else playing goes on', async () => {
  const { counts } = await playedAtFirst(false);
  expect(counts[1]).toBeGreaterThan(3);
});
