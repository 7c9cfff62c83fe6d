import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3';
import type { Shape } from '../scenarios/marks.ts';

const types = {
  dash: symbolCircle,
  circle: symbolCircle,
  square: symbolSquare,
  triangle: symbolTriangle,
  diamond: symbolDiamond,
};

/** The shape of a scenario as a large point of a chart. */
export function symbolPath(shape: Shape): string {
  return symbol(types[shape], 150)() ?? '';
}
