// Which future of a scatter is being read: by pointing, or with the arrow keys.

import type { Cloud } from './clouds.ts';

export interface Place {
  readonly cloud: number;
  readonly future: number;
}

/** The dot nearest to a point of the picture; null where none is within reach, in pixels. */
export function nearestDot(
  clouds: readonly Cloud[],
  at: (dot: { x: number; y: number }) => readonly [number, number],
  [x, y]: readonly [number, number],
  reach = 14,
): Place | null {
  let nearest: Place | null = null;
  let least = reach * reach;
  clouds.forEach(({ dots }, cloud) =>
    dots.forEach((dot, future) => {
      const [left, top] = at(dot);
      const away = (left - x) ** 2 + (top - y) ** 2;
      if (away < least) [nearest, least] = [{ cloud, future }, away];
    }),
  );
  return nearest;
}

/** Where a key leads: left and right to the next future from left to right, up and down to the next scenario. */
export function stepped(clouds: readonly Cloud[], from: Place, key: string): Place | null {
  const dots = clouds[from.cloud]?.dots ?? [];
  const order = dots.map((_, n) => n).sort((a, b) => dots[a]!.x - dots[b]!.x);
  const along = (steps: number): Place => {
    const place = Math.min(order.length - 1, Math.max(0, order.indexOf(from.future) + steps));
    return { ...from, future: order[place] ?? 0 };
  };
  const across = (steps: number): Place => ({
    ...from,
    cloud: Math.min(clouds.length - 1, Math.max(0, from.cloud + steps)),
  });
  const keys: Record<string, () => Place> = {
    ArrowLeft: () => along(-1),
    ArrowRight: () => along(1),
    PageDown: () => along(-10),
    PageUp: () => along(10),
    Home: () => along(-Infinity),
    End: () => along(Infinity),
    ArrowUp: () => across(-1),
    ArrowDown: () => across(1),
  };
  return keys[key]?.() ?? null;
}
