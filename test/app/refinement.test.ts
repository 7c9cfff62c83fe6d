import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { Refinement, type Answer } from '../../src/app/refinement.ts';
import { digest } from '../../src/engine/columns.ts';
import { planRun, type RunPlan } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { resolve, resolveComparison } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';
import { createHere } from '../../workers/here.ts';

const study = JSON.parse(readFileSync('scenarios/six-rows.tandem.json', 'utf8')) as Study;
const all = resolve(study);
const comparison = { ...resolveComparison(study), replications: 1100 };
const campaigns = all.find(({ id }) => id === 'campaigns')!;

/** Asks one question after another; what was answered, and which plans were played. */
async function asked(...questions: (readonly Scenario[])[]) {
  const played: RunPlan[] = [];
  const here = createHere();
  const answers: (Answer & { last: boolean })[] = [];
  const refinement = new Refinement(
    {
      run: (plan, options) => (played.push(plan), here.run(plan, options)),
      close: () => here.close(),
    },
    {
      onProgress: () => {},
      onFirst: () => {},
      onAnswer: (answer, _, last) => answers.push({ ...answer, last }),
      onFailure: (error) => {
        throw error;
      },
    },
  );
  for (const scenarios of questions) await refinement.ask({ scenarios, comparison });
  here.close();
  return { played, answers, last: answers.filter(({ last }) => last) };
}

function together(scenarios: readonly Scenario[]) {
  const plan = planRun(scenarios, comparison, { regional: false });
  const engine = createEngine(plan);
  return scenarios.map((_, scenario) => engine.play({ scenario, first: 0, count: plan.replications }));
}

test('what campaigns brought in comes after all else, with the bits of one run', async () => {
  const { answers, last } = await asked([all[0]!, campaigns]);
  expect(answers[0]!.columns.every(({ keys }) => !keys.includes('servedIncrementalUnits'))).toBe(true);
  expect(answers.map(({ last }) => last).indexOf(true)).toBe(answers.length - 1);
  expect(digest(last[0]!.columns)).toBe(digest(together([all[0]!, campaigns])));
});

test('a scenario that is the plan without its campaigns stands for it, and is not played again', async () => {
  const base = all[0]!;
  const push = { ...base, id: 'push', campaigns: campaigns.campaigns };
  const { played, last } = await asked([base], [base, push]);
  expect(played.map(({ scenarios }) => scenarios.map(({ id }) => id))).toEqual([['base'], ['push']]);
  expect(digest(last[1]!.columns)).toBe(digest(together([base, push])));
});

test('a plan whose stock was sought with its campaigns is played with them and without in one', async () => {
  const sought: Scenario = {
    ...campaigns,
    placement: { ...campaigns.placement, compare: { kind: 'isoService', unservedPercent: 3 } },
  };
  const { played, last } = await asked([sought]);
  expect(played).toHaveLength(1);
  expect(digest(last[0]!.columns)).toBe(digest(together([sought])));
});
