// Where the dots of a quantile dot plot stand. The values come from the statistics; this only places them.

export interface Dot {
  readonly value: number;
  readonly x: number;
  /** Height of the centre above the base line. */
  readonly up: number;
}

/**
 * Stacks ascending values in columns one dot wide. A stack that would grow over `height` is pressed together,
 * so that fifty equal futures stay inside their row.
 */
export function stackDots(
  values: readonly number[],
  place: (value: number) => number,
  diameter: number,
  height: number,
): Dot[] {
  const columns = new Map<number, number[]>();
  for (const value of values) {
    const column = Math.round(place(value) / diameter);
    columns.set(column, [...(columns.get(column) ?? []), value]);
  }
  const tallest = Math.max(0, ...[...columns.values()].map((column) => column.length));
  const rise = Math.min(diameter, (height - diameter) / Math.max(1, tallest - 1));
  return [...columns].flatMap(([column, members]) =>
    members.map((value, level) => ({ value, x: column * diameter, up: diameter / 2 + level * rise })),
  );
}

/** The largest dot with which every one of these rows fits its height without being pressed, within reason. */
export function dotDiameter(
  rows: readonly (readonly number[])[],
  place: (value: number) => number,
  height: number,
  [smallest, largest]: readonly [number, number] = [4, 7],
): number {
  for (let diameter = largest; diameter > smallest; diameter -= 0.5) {
    const fits = rows.every((values) => tallestStack(values, place, diameter) * diameter <= height);
    if (fits) return diameter;
  }
  return smallest;
}

function tallestStack(values: readonly number[], place: (value: number) => number, diameter: number): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const column = Math.round(place(value) / diameter);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  return Math.max(0, ...counts.values());
}
