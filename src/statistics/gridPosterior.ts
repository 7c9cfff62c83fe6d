import { exp, ln } from '../kernel/elementary.ts';
import type { Interval } from './interval.ts';

/** A quantity as its posterior tells it: mean and central 90 % interval. */
export interface Belief {
  mean: number;
  interval: Interval;
}

const CELLS = 120;

/**
 * Beliefs about two positive quantities from their joint log density (up to a constant), by summation over
 * 120 × 120 cell centres that reach from 0 to the given ends. For two dimensions no sampler is needed.
 */
export function gridPosterior(
  logDensity: (x: number, y: number) => number,
  [xEnd, yEnd]: [number, number],
): [Belief, Belief] {
  const [xStep, yStep] = [xEnd / CELLS, yEnd / CELLS];
  const logs = Float64Array.from({ length: CELLS * CELLS }, (_, cell) =>
    logDensity((Math.floor(cell / CELLS) + 0.5) * xStep, ((cell % CELLS) + 0.5) * yStep),
  );
  const highest = logs.reduce((most, log) => (log > most ? log : most), -Infinity);
  const [byX, byY] = [new Float64Array(CELLS), new Float64Array(CELLS)];
  logs.forEach((log, cell) => {
    const weight = exp(log - highest);
    byX[Math.floor(cell / CELLS)]! += weight;
    byY[cell % CELLS]! += weight;
  });
  return [belief(byX, xStep), belief(byY, yStep)];
}

/** Log density of N(0, variance) at `value`, without the constant −½ ln 2π. variance > 0. */
export function normalLogDensity(value: number, variance: number): number {
  return -(ln(variance) + (value * value) / variance) / 2;
}

/** Mean and 5–95 % interval of weights on cells of width `step`, each spread evenly over its cell. */
function belief(weights: Float64Array, step: number): Belief {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const mean = weights.reduce((sum, weight, i) => sum + weight * (i + 0.5) * step, 0) / total;
  const quantile = (p: number) => {
    let below = 0;
    let cell = 0;
    while (cell < CELLS - 1 && below + weights[cell]! < p * total) below += weights[cell++]!;
    return (cell + (p * total - below) / weights[cell]!) * step;
  };
  return { mean, interval: [quantile(0.05), quantile(0.95)] };
}
