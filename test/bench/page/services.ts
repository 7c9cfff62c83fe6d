import file from '../../../scenarios/hub-or-counties.tandem.json';
import { Refinement } from '../../../src/app/refinement.ts';
import { planRun, type RunPlan } from '../../../src/engine/plan.ts';
import { resolve } from '../../../src/study/resolve.ts';
import type { Comparison, Scenario, Study } from '../../../src/study/study.ts';
import { createPool, usualWorkers } from '../../../workers/pool.ts';
import { spawnWorker } from '../../../workers/spawn.browser.ts';
import { quantile, type Cancel, type Slider } from './orders.ts';

const EVENTS = 120;
const BETWEEN_MS = 15.5;
const study = file as unknown as Study;
const four = resolve(study).slice(0, 4);
const pool = createPool({ spawn: spawnWorker, workers: usualWorkers() });

const sleep = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** Four scenarios, one of them with the lever at a position 0 … 1. */
function scenariosAt(position: number): Scenario[] {
  const [base, moved, ...others] = four;
  const supply = { ...moved!.supply, safetyFactor: 0.5 + position };
  return [base!, { ...moved!, supply }, ...others];
}

const plan = (position: number, replications: number): RunPlan =>
  planRun(scenariosAt(position), { seed: 'bench', replications }, { regional: false });

/**
 * A lever of one scenario dragged over 120 positions as the workbench does it: how soon each event is followed by a
 * picture of all four scenarios that is at least as new.
 */
export async function slider(): Promise<Slider> {
  await dragged(20, 0.5);
  await sleep(500);
  return dragged(EVENTS, 0);
}

async function dragged(events: number, from: number): Promise<Slider> {
  const asked: number[] = [];
  const own = new Set<number>();
  const waited: number[] = [];
  const frames: number[] = [];
  let unanswered = 0;
  let last = performance.now();
  let counting = true;
  const frame = (now: number): void => {
    frames.push(now - last);
    last = now;
    if (counting) requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const picture = (event: number): void => {
    if (event < 0) return;
    own.add(event);
    for (; unanswered <= event; unanswered++) waited.push(performance.now() - asked[unanswered]!);
  };
  const refinement = new Refinement(pool, {
    onProgress: () => {},
    onFirst: () => {},
    onAnswer: ({ question }) => picture(questions.indexOf(question.scenarios)),
    onFailure: (error) => {
      throw error;
    },
  });
  const questions: (readonly Scenario[])[] = [];
  const comparison = { ...study.comparison, seed: 'bench', replications: 1000 } as Comparison;
  // All four are known before the lever is touched.
  await refinement.ask({ scenarios: scenariosAt(from), comparison });
  const runs: Promise<void>[] = [];
  for (let event = 0; event < events; event++) {
    const scenarios = scenariosAt(from + (0.4 * (event + 1)) / events);
    questions.push(scenarios);
    asked.push(performance.now());
    runs.push(refinement.ask({ scenarios, comparison }));
    await sleep(asked[0]! + (event + 1) * BETWEEN_MS - performance.now());
  }
  await Promise.all(runs);
  counting = false;
  return {
    events,
    own: own.size,
    answered: waited.length,
    p50: quantile(waited, 0.5),
    p95: quantile(waited, 0.95),
    worst: quantile(waited, 1),
    frameP99: quantile(frames.slice(1), 0.99),
  };
}

/** A long run, asked for as the workbench asks, is stopped at any moment: how long until the workers have played something new. */
export async function cancel(): Promise<Cancel> {
  const small = planRun(four.slice(0, 1), { seed: 'cancel', replications: 4 });
  await pool.run(small);
  const long = plan(0.25, 100_000);
  const waited: number[] = [];
  for (let i = 0; i < 40; i++) {
    const stop = new AbortController();
    const run = pool.run(long, { signal: stop.signal, drawn: true }).catch(() => {});
    await sleep(150 + 7 * i);
    const began = performance.now();
    stop.abort();
    await run;
    await pool.run(small);
    waited.push(performance.now() - began);
  }
  return { p50: quantile(waited, 0.5), p95: quantile(waited, 0.95) };
}

/** 10,000 paired replications of four scenarios, in milliseconds, from a warm state. */
export async function refine(): Promise<number> {
  await pool.run(plan(0.3, 1024));
  const began = performance.now();
  await pool.run(plan(0.3, 10_000));
  return performance.now() - began;
}
