import type { Comparison, Scenario } from '../study/study.ts';
import { hasUnknown } from './unknown.ts';

/** Version of the numbers: it changes whenever any published number may change. Saved with every result. */
export const ENGINE_VERSION = '1.0.0';

/** Compiled scenarios that a worker holds at a time. */
export const KEPT_GAMES = 24;

/** A run: plain data that can be posted to a worker. */
export interface RunPlan {
  readonly engineVersion: string;
  readonly seed: string;
  /** Replications 0 … replications − 1 of every scenario are played. */
  readonly replications: number;
  /** How the futures are sampled; plainly where absent. */
  readonly sampling?: 'accelerated';
  readonly scenarios: readonly Scenario[];
  /** Whether outcomes are also kept for every region. */
  readonly regional: boolean;
  /** Only these outcomes are kept (`id` or `id@region`, in this order), whatever `regional` says; all where absent. */
  readonly keys?: readonly string[];
  /** Replications that one call of the kernel plays: a multiple of 4. The numbers do not depend on it. */
  readonly blockLanes: number;
}

/** How futures are sampled: each by itself, or stratified over groups of 64, see `strata.ts` of the kernel. */
export type Sampling = Comparison['sampling'];

/** Which futures are played: they follow from these two alone. */
export interface Futures {
  readonly seed: string;
  readonly sampling?: Sampling | undefined;
}

/** A piece of a run: some replications of one scenario (its index in the plan). */
export interface Task {
  readonly scenario: number;
  readonly first: number;
  readonly count: number;
}

export interface PlanOptions {
  readonly replications?: number;
  readonly seed?: string;
  readonly regional?: boolean;
  readonly keys?: readonly string[];
  readonly blockLanes?: number;
}

/** The run that a study asks for: its scenarios, seed and replications, unless the options say otherwise. */
export function planRun(
  scenarios: readonly Scenario[],
  comparison: Futures & { readonly replications: number },
  options: PlanOptions = {},
): RunPlan {
  return {
    engineVersion: ENGINE_VERSION,
    seed: options.seed ?? comparison.seed,
    replications: options.replications ?? comparison.replications,
    ...(comparison.sampling === 'accelerated' && { sampling: comparison.sampling }),
    scenarios,
    regional: options.regional ?? true,
    // Futures that have a plan of their own are compiled one by one, so that stopping them must not wait for many.
    blockLanes: options.blockLanes ?? (scenarios.some(hasUnknown) ? 4 : scenarios.some(isHeavy) ? 16 : 64),
    ...(options.keys && { keys: options.keys }),
  };
}

/** Region-steps above which a block of 64 replications takes so long that a drag would feel it. */
const HEAVY = 500;

function isHeavy({ network, time }: Scenario): boolean {
  return (Object.keys(network.regions).length * time.horizonDays) / time.stepDays > HEAVY;
}

/**
 * Cuts a run into tasks of at most `chunk` replications, replications before scenarios, so that every scenario has
 * its first replications early and paired differences can be shown while the rest is played.
 * `from`: replications below it are left out (they are known already).
 */
export function tasksOf(plan: RunPlan, chunk: number, from = 0): Task[] {
  const tasks: Task[] = [];
  for (let first = from; first < plan.replications; first += chunk) {
    const count = plan.replications - first < chunk ? plan.replications - first : chunk;
    plan.scenarios.forEach((_, scenario) => tasks.push({ scenario, first, count }));
  }
  return tasks;
}
