// Three weights that make 1, as a point in a triangle: the nearer to a corner, the more that corner's goal weighs.

import { inProportion } from '../scenarios/shares.ts';

export type Weights = readonly [top: number, left: number, right: number];
export type Point = readonly [x: number, y: number];

/** Weights are set in twentieths. */
export const weightStep = 0.05;

/** The corners of the triangle in a box of this width, the first on top. */
export function corners(width: number): readonly [Point, Point, Point] {
  const height = (width * Math.sqrt(3)) / 2;
  return [
    [width / 2, 0],
    [0, height],
    [width, height],
  ];
}

/** Where the weights stand. */
export function pointOf(weights: Weights, width: number): Point {
  const all = corners(width);
  const along = (axis: 0 | 1) => weights.reduce((sum, weight, i) => sum + weight * (all[i]?.[axis] ?? 0), 0);
  return [along(0), along(1)];
}

/** The nearest weights to a point, also from outside of the triangle. */
export function weightsAt([x, y]: Point, width: number): Weights {
  const top = 1 - y / ((width * Math.sqrt(3)) / 2);
  const right = x / width - top / 2;
  const cut = [top, 1 - top - right, right].map((weight) => Math.max(0, weight));
  const sum = cut.reduce((all, weight) => all + weight, 0);
  return stepped(cut.map((weight) => weight / sum) as [number, number, number]);
}

/** One weight takes a value, 0–1; the two others share the rest in their proportion, or alike where both were nothing. */
export function withWeight(weights: Weights, index: 0 | 1 | 2, value: number): Weights {
  const next = rounded(Math.min(1, Math.max(0, value)));
  const made = inProportion(
    weights.filter((_, i) => i !== index),
    1 - next,
  );
  made.splice(index, 0, next);
  return made as [number, number, number];
}

function stepped(weights: [number, number, number]): Weights {
  const counts = weights.map((weight) => Math.round(weight / weightStep));
  const total = Math.round(1 / weightStep);
  // Rounding may leave a step too many or too few; the largest weight feels it least.
  const largest = weights.indexOf(Math.max(...weights));
  counts[largest] = (counts[largest] ?? 0) + total - counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => rounded(count * weightStep)) as [number, number, number];
}

const rounded = (value: number): number => Number(value.toFixed(6));
