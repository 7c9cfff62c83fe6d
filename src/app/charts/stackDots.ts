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
  const rise = Math.min(
    diameter,
    (height - diameter) / Math.max(1, tallestStack(values.map(place), diameter) - 1),
  );
  let [column, level] = [NaN, 0];
  return values.map((value) => {
    const own = Math.round(place(value) / diameter);
    level = own === column ? level + 1 : 0;
    column = own;
    return { value, x: own * diameter, up: diameter / 2 + level * rise };
  });
}

/**
 * All dots as the data of one path, above the base line at `base`: strokes without length, which round ends make dots.
 * A dot is four numbers to the browser and not a dozen, which a drag feels.
 */
export function dotsPath(dots: readonly Dot[], base: number): string {
  let data = '';
  for (const { x, up } of dots) data += `M${tenth(x)} ${tenth(base - up)}h0`;
  return data;
}

/** The outlines of all dots as the data of one path. */
export function ringsPath(dots: readonly Dot[], base: number, radius: number): string {
  const arc = `a${radius} ${radius} 0 1 0 `;
  return dots
    .map(
      ({ x, up }) => `M${tenth(x - radius)} ${tenth(base - up)}${arc}${2 * radius} 0${arc}${-2 * radius} 0`,
    )
    .join('');
}

const tenth = (value: number) => Math.round(value * 10) / 10;

/** The largest dot with which every one of these rows fits its height without being pressed, within reason. */
export function dotDiameter(
  rows: readonly (readonly number[])[],
  place: (value: number) => number,
  height: number,
  [smallest, largest]: readonly [number, number] = [4, 7],
): number {
  const places = rows.map((values) => values.map(place));
  for (let diameter = largest; diameter > smallest; diameter -= 0.5) {
    const fits = places.every((row) => tallestStack(row, diameter) * diameter <= height);
    if (fits) return diameter;
  }
  return smallest;
}

/** How many dots the tallest stack has; `places` are ascending. */
function tallestStack(places: readonly number[], diameter: number): number {
  let [column, level, tallest] = [NaN, 0, 0];
  for (const place of places) {
    const own = Math.round(place / diameter);
    level = own === column ? level + 1 : 1;
    column = own;
    if (level > tallest) tallest = level;
  }
  return tallest;
}
