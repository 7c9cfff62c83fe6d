import { nice } from 'd3';
import type { Interval } from './interval.ts';
import { quantile } from './quantile.ts';

/** Limits that an outcome cannot pass; absent where there is none. */
export interface Bounds {
  lowest?: number | undefined;
  highest?: number | undefined;
}

/** One axis for all scenarios of an outcome, and which scenarios reach past its ends. */
export interface Axis {
  domain: Interval;
  /** Positions of the scenarios whose central 99 % do not fit; the view must mark them. */
  outside: number[];
}

/** A scenario is wild when the axis without it would be this many times shorter. Our assumption. */
const WILD = 6;
/** Values that differ by less than this part of themselves are one value, for a picture. Our assumption. */
const ROUNDING = 1e-9;

/**
 * The shared axis of an outcome: the central 99 % of every scenario, rounded outward to readable ends, kept inside the
 * bounds, and drawn to a bound that lies within a quarter of its length. With three or more scenarios, one that alone
 * would stretch the axis more than six times is left outside, so that the others can still be told apart.
 * `samples`: ascending values per scenario, at least one scenario.
 */
export function sharedAxis(samples: Float64Array[], bounds: Bounds = {}): Axis {
  const ranges = samples.map((values): Interval => [quantile(values, 0.005), quantile(values, 0.995)]);
  const domain = readable(union(ranges.filter((_, i) => i !== wildest(ranges))), bounds);
  const outside = ranges.flatMap(([low, high], i) => (low < domain[0] || high > domain[1] ? [i] : []));
  return { domain, outside };
}

/**
 * The shared axis of paired differences, chosen as in `sharedAxis` but always reaching zero, which is where nothing
 * changes. `samples`: ascending differences per scenario; none give −1 to 1.
 */
export function differenceAxis(samples: readonly (readonly number[])[]): Interval {
  const ranges = samples.map((values): Interval => [values[0]!, values[values.length - 1]!]);
  const [low, high] = union([...ranges.filter((_, i) => i !== wildest(ranges)), [0, 0]]);
  return low === high ? [-1, 1] : nice(low, high, 5);
}

function wildest(ranges: Interval[]): number {
  if (ranges.length < 3) return -1;
  const whole = length(union(ranges));
  const without = ranges.map((_, i) => length(union(ranges.filter((_, j) => j !== i))));
  const shortest = Math.min(...without);
  return shortest > 0 && whole > WILD * shortest ? without.indexOf(shortest) : -1;
}

function readable([low, high]: Interval, bounds: Bounds): Interval {
  const lowest = Math.min(bounds.lowest ?? -Infinity, low);
  const highest = Math.max(bounds.highest ?? Infinity, high);
  if (high - low <= ROUNDING * Math.max(Math.abs(low), Math.abs(high))) {
    const room = low === 0 ? 1 : Math.abs(low) / 20;
    [low, high] = [low - room, high + room];
  }
  const near = (high - low) / 4;
  const [start, stop] = nice(low - lowest < near ? lowest : low, highest - high < near ? highest : high, 5);
  return [Math.max(start, lowest), Math.min(stop, highest)];
}

function union(ranges: Interval[]): Interval {
  return [Math.min(...ranges.map(([low]) => low)), Math.max(...ranges.map(([, high]) => high))];
}

function length([low, high]: Interval): number {
  return high - low;
}
