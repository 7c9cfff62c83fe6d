// One block of the first shipped study from a cold start; prints the kilobytes that the process took at most.
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
import file from '../../scenarios/hub-or-counties.tandem.json';

const scenarios = resolve(file as unknown as Study).slice(0, 1);
createEngine(planRun(scenarios, { seed: 'cold', replications: 64 })).play({
  scenario: 0,
  first: 0,
  count: 64,
});
console.log(process.resourceUsage().maxRSS);
