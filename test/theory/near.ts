import { expect } from 'vitest';

/**
 * Agreement with a printed figure: 1e-5 relative, or half of its last place where six decimals say less than that.
 */
export function expectNear(actual: number, printed: number, relative = 1e-5): void {
  const half = 0.501e-6;
  const tolerance = Math.max(relative * Math.abs(printed), half);
  expect(Math.abs(actual - printed), `${actual} against ${printed}`).toBeLessThanOrEqual(tolerance);
}

/** The same for each named figure; fails when a figure is missing. */
export function expectFigures<T extends object>(actual: T, printed: Partial<Record<keyof T, number>>): void {
  for (const [name, value] of Object.entries(printed)) {
    expectNear(actual[name as keyof T] as number, value as number);
  }
}

/** Runs of a property test: the same cases every time, enough for a pure function. */
export const sameCases = { seed: 7, numRuns: 200 };
