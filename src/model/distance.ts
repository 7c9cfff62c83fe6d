/** Where a region or a depot is, in degrees; unknown where one of the two is missing. */
export interface Point {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

const EARTH_RADIUS_KM = 6371.0088;
const PER_DEGREE = 0.017453292519943295;

/**
 * Distance between two points in km, straight through the earth (the chord): .03 % below the great circle at 500 km.
 * A true distance in space, unlike one on a flattened map, so that exp(−d/scale) is a correlation for any points
 * (Schoenberg 1938). Points without coordinates are at no distance.
 */
export function distanceKm(a: Point, b: Point): number {
  const [from, to] = [inSpace(a), inSpace(b)];
  if (!from || !to) return 0;
  const [x, y, z] = [from[0] - to[0], from[1] - to[1], from[2] - to[2]];
  return EARTH_RADIUS_KM * Math.sqrt(x * x + y * y + z * z);
}

/** A point on a sphere of radius 1. */
function inSpace({ latitude, longitude }: Point): [number, number, number] | null {
  if (latitude === undefined || longitude === undefined) return null;
  const [north, east] = [latitude * PER_DEGREE, longitude * PER_DEGREE];
  const ring = cosine(north);
  return [ring * cosine(east), ring * sine(east), sine(north)];
}

/** sin x for |x| ≤ π by its Taylor series to x³¹; error below 1e-15. */
function sine(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let n = 30; n >= 2; n -= 2) sum = (1 - sum) * (square / (n * (n + 1)));
  return x * (1 - sum);
}

/** cos x for |x| ≤ π by its Taylor series to x³⁰; error below 1e-15. */
function cosine(x: number): number {
  const square = x * x;
  let sum = 0;
  for (let n = 29; n >= 1; n -= 2) sum = (1 - sum) * (square / (n * (n + 1)));
  return 1 - sum;
}
