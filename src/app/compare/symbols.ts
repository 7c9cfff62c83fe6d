import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import type { Shape } from '../scenarios/marks.ts';

// As in the legend: two short bars.
const dash = 'M-9 -2.75h7.5v5.5h-7.5zM1.5 -2.75h7.5v5.5h-7.5z';

const types = {
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
};

/** The shape of a scenario as a large point of a chart. */
export function symbolPath(shape: Shape): string {
  return shape === 'dash' ? dash : (symbol(types[shape], 150)() ?? '');
}
