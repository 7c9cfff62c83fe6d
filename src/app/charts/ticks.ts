import type { ScaleLinear } from 'd3';

/** About so many readable numbers on an axis, each once: on one that is hardly longer than nothing d3 says some twice. */
export function ticksOf(scale: ScaleLinear<number, number>, count: number): number[] {
  return [...new Set(scale.ticks(count))];
}
