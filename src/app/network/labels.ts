// Labels that never lie on each other: each takes the first free spot around its place, shortened or left out where
// there is none. What is left out is still read from the line below the map and from the table.

import { labelSize, textWidth } from '../charts/labelText.ts';
import type { Box, Point } from './layout.ts';

export interface LabelWish {
  readonly key: string;
  readonly at: Point;
  /** Half the size of what stands there. */
  readonly radius: number;
  /** Of a ring around it, which a label leaves free where it can. */
  readonly outer?: number;
  /** Lines from most to least important. */
  readonly lines: readonly string[];
}

export interface PlacedLabel {
  readonly key: string;
  /** Middle of the first line. */
  readonly x: number;
  readonly y: number;
  readonly lines: readonly string[];
}

interface Rect {
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

const leading = 13;
const gap = 3;

/** Labels in the order of the wishes, first come first served; `taken` is what they must keep off besides the places. */
export function placeLabels(
  wishes: readonly LabelWish[],
  box: Box,
  taken: readonly Rect[] = [],
): PlacedLabel[] {
  const full: Rect[] = [...taken, ...wishes.map(({ at, radius }) => around(at, radius))];
  return wishes.flatMap((wish, i) => {
    for (let count = wish.lines.length; count > 0; count -= 1) {
      const lines = wish.lines.slice(0, count);
      for (const spot of [...spots(wish, lines, wish.outer), ...spots(wish, lines)]) {
        const own = taken.length + i;
        if (!within(spot.rect, box) || full.some((other, j) => j !== own && overlap(spot.rect, other)))
          continue;
        full.push(spot.rect);
        return [{ key: wish.key, x: spot.x, y: spot.y, lines }];
      }
    }
    return [];
  });
}

/** Hours in the middle of lanes, moved along the lane where something is in the way. */
export function placeHours(
  lanes: readonly { key: string; from: Point; to: Point; text: string }[],
  box: Box,
  taken: readonly Rect[],
): PlacedLabel[] {
  const full = [...taken];
  return lanes.flatMap(({ key, from, to, text }) => {
    for (const part of [0.5, 0.58, 0.42, 0.66, 0.34]) {
      const x = from[0] + part * (to[0] - from[0]);
      const y = from[1] + part * (to[1] - from[1]);
      const rect = { x0: x - textWidth(text) / 2, x1: x + textWidth(text) / 2, y0: y - 6, y1: y + 6 };
      if (!within(rect, box) || full.some((other) => overlap(rect, other))) continue;
      full.push(rect);
      return [{ key, x, y: y + 4, lines: [text] }];
    }
    return [];
  });
}

/** The room that a placed label takes. */
export function roomOf({ x, y, lines }: PlacedLabel): Rect {
  const half = Math.max(...lines.map(textWidth)) / 2;
  return { x0: x - half, x1: x + half, y0: y - labelSize, y1: y + (lines.length - 1) * leading + 3 };
}

export function around([x, y]: Point, radius: number): Rect {
  return { x0: x - radius, x1: x + radius, y0: y - radius, y1: y + radius };
}

function* spots({ at: [x, y], radius: inner }: LabelWish, lines: readonly string[], outer = 0) {
  const radius = Math.max(inner, outer);
  const half = Math.max(...lines.map(textWidth)) / 2;
  const rest = (lines.length - 1) * leading;
  const side = radius + gap + half;
  const below = y + radius + gap + labelSize - 1;
  const above = y - radius - gap - 3 - rest;
  const level = y + labelSize / 2 - 2 - rest / 2;
  const tries: Point[] = [
    [x, below],
    [x, above],
    [x + side, level],
    [x - side, level],
    [x + side - 4, below - 6],
    [x - side + 4, below - 6],
    [x + side - 4, above + 6],
    [x - side + 4, above + 6],
  ];
  for (const [cx, cy] of tries) {
    yield { x: cx, y: cy, rect: { x0: cx - half, x1: cx + half, y0: cy - labelSize, y1: cy + rest + 3 } };
  }
}

function within(rect: Rect, { width, height }: Box): boolean {
  return rect.x0 >= 0 && rect.x1 <= width && rect.y0 >= 0 && rect.y1 <= height;
}

function overlap(a: Rect, b: Rect): boolean {
  return a.x0 < b.x1 + 1 && b.x0 < a.x1 + 1 && a.y0 < b.y1 + 1 && b.y0 < a.y1 + 1;
}
