// Where the calendar draws what: days to the right, regions downwards.

import type { Row } from './timeline.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Grid {
  readonly left: number;
  readonly width: number;
  readonly horizonDays: number;
  /** Upper edge of each row, and the lower edge of the last. */
  readonly tops: readonly number[];
  readonly barHeight: number;
}

/** The grid of so many rows; many rows are lower, rows with several campaigns at once are higher. */
export function gridOf(rows: readonly Row[], left: number, width: number, horizonDays: number): Grid {
  const barHeight = rows.length <= 8 ? 15 : rows.length <= 16 ? 12 : 9;
  const lanes = Math.max(1, ...rows.map((row) => row.lanes));
  const height = lanes * barHeight + 4;
  return {
    left,
    width,
    horizonDays,
    tops: Array.from({ length: rows.length + 1 }, (_, i) => i * height),
    barHeight,
  };
}

/** The left edge of a day. */
export function xOf({ left, width, horizonDays }: Grid, day: number): number {
  return left + ((width - left) * Math.min(horizonDays, Math.max(0, day))) / horizonDays;
}

/** The day under a point, at most the last of the run. */
export function dayAt({ left, width, horizonDays }: Grid, x: number): number {
  const day = Math.floor(((x - left) / Math.max(1, width - left)) * horizonDays);
  return Math.min(horizonDays - 1, Math.max(0, day));
}

/** Where a bar stands. */
export function barBox(grid: Grid, row: number, bar: { from: number; until: number; lane: number }): Box {
  const x = xOf(grid, bar.from);
  return {
    x,
    y: (grid.tops[row] ?? 0) + 2 + bar.lane * grid.barHeight,
    width: Math.max(3, xOf(grid, bar.until) - x),
    height: grid.barHeight - 1,
  };
}
