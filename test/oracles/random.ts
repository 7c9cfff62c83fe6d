import type fc from 'fast-check';
import { vi } from 'vitest';
import type { Columns } from '../../src/engine/columns.ts';
import { planRun, type PlanOptions } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import type { BackEnd } from '../../src/kernel/player.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario } from '../../src/study/study.ts';
import { arbitraryStudy, type StudyOptions } from '../study/arbitraryStudy.ts';

// Many futures on a busy machine take longer than the usual five seconds.
vi.setConfig({ testTimeout: process.env['LONG'] === undefined ? 120_000 : 3_600_000 });

/** The base of a random small study, wide over everything that a plan can say. */
export function arbitraryScenario(options: StudyOptions = {}): fc.Arbitrary<Scenario> {
  return arbitraryStudy({ regions: 3, steps: 8, ...options, scenarios: 0 }).map(
    (study) => resolve(study)[0]!,
  );
}

/** Replications 0 … 15 of one scenario unless told otherwise. */
export function playOne(
  scenario: Scenario,
  options: PlanOptions & { first?: number; backEnd?: BackEnd } = {},
): Columns {
  const { first = 0, backEnd, ...rest } = options;
  const plan = planRun([scenario], { seed: 'random', replications: 16 }, { blockLanes: 16, ...rest });
  return createEngine(plan, backEnd).play({ scenario: 0, first, count: plan.replications });
}

/** Values by key. */
export function byKey({ keys, values, count }: Columns): Map<string, number[]> {
  return new Map(keys.map((key, k) => [key, [...values.subarray(k * count, (k + 1) * count)]]));
}

/** A copy that may be changed. */
export function loosened(scenario: Scenario): Loose<Scenario> {
  return structuredClone(scenario) as Loose<Scenario>;
}
export type Loose<T> = T extends object ? { -readonly [K in keyof T]: Loose<T[K]> } : T;

/** The same cases every time; a failure is shown as it is first found. */
export const cases = (numRuns: number) => ({ seed: 11, numRuns, endOnFailure: true });

/** Whether to take the time for all cases: `LONG=1 npx vitest run --project node test/oracles`. */
export const long = process.env['LONG'] !== undefined;
