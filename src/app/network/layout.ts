// Where places stand on the picture: as on a map where the file has coordinates, on rings where it has none, and
// always far enough apart to be told from each other. A schema, so distances are only roughly true.

import { extent, forceCollide, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3';
import type { MapLink, Place } from './places.ts';

export interface Box {
  readonly width: number;
  readonly height: number;
}
export type Point = readonly [x: number, y: number];

const edge = { x: 34, top: 26, bottom: 34 };
/** Of a county with its rings, where it has next to no stock. */
const countyRadius = 12;

/** Radius of the circle whose area is all of the stock. */
export function fullRadius({ width, height }: Box): number {
  return Math.min(48, 0.115 * Math.min(width, 1.25 * height));
}

/** Half the side of the square that has the area of a circle: hubs are drawn as squares. */
export function halfSquare(radius: number): number {
  return (radius * Math.sqrt(Math.PI)) / 2;
}

/** Positions by key. They depend on the places and the box alone, not on the stock, so that nothing jumps in a drag. */
export function layoutOf(places: readonly Place[], box: Box): Map<string, Point> {
  const counties = places.filter(({ kind }) => kind === 'region');
  const mapped = counties.length > 1 && counties.every(({ at }) => at !== null);
  const wanted = mapped ? geographic(places, box) : rings(places, box);
  const spread = apart(places, wanted, box);
  for (const place of places) {
    if (place.kind === 'partner' && !spread.has(place.key)) {
      spread.set(place.key, emptiest([...spread.values()], box));
    }
  }
  return spread;
}

/**
 * Of all pairs of counties those that are neighbours on the picture: no third county lies in the circle over the two
 * (Gabriel & Sokal 1969). Drawing every pair would cover the map.
 */
export function neighbours(links: readonly MapLink[], at: ReadonlyMap<string, Point>): MapLink[] {
  const keys = [...new Set(links.flatMap(({ from, to }) => [from, to]))];
  return links.filter(({ from, to }) => {
    const [a, b] = [at.get(from), at.get(to)];
    if (!a || !b) return false;
    const middle: Point = [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
    const radius = distance(a, b) / 2 - 1e-6;
    return keys.every((key) => key === from || key === to || distance(at.get(key)!, middle) >= radius);
  });
}

export function distance([ax, ay]: Point, [bx, by]: Point): number {
  return Math.hypot(ax - bx, ay - by);
}

function geographic(places: readonly Place[], { width, height }: Box): Map<string, Point> {
  const known = places.flatMap(({ at }) => (at ? [at] : []));
  const [south = 0, north = 0] = extent(known, ([latitude]) => latitude);
  const [west = 0, east = 0] = extent(known, ([, longitude]) => longitude);
  const narrow = Math.cos(((south + north) / 360) * Math.PI);
  const room = { x: width - 2 * edge.x, y: height - edge.top - edge.bottom };
  const fit = {
    x: room.x / Math.max(1e-9, (east - west) * narrow),
    y: room.y / Math.max(1e-9, north - south),
  };
  // Stretched to fill the box, but never by more than two thirds: it should still look like the map.
  const least = Math.min(fit.x, fit.y);
  const scale = { x: Math.min(fit.x, 1.6 * least), y: Math.min(fit.y, 1.6 * least) };
  const centre = { x: width / 2, y: edge.top + room.y / 2 };
  const point = ([latitude, longitude]: readonly [number, number]): Point => [
    centre.x + (longitude - (west + east) / 2) * narrow * scale.x,
    centre.y - (latitude - (south + north) / 2) * scale.y,
  ];
  return new Map(
    places.flatMap((place): [string, Point][] => {
      if (place.at) return [[place.key, point(place.at)]];
      return place.kind === 'hub' ? [[place.key, [centre.x, centre.y]]] : [];
    }),
  );
}

function rings(places: readonly Place[], { width, height }: Box): Map<string, Point> {
  const counties = places.filter(({ kind }) => kind === 'region');
  const hubs = places.filter(({ kind }) => kind === 'hub');
  const middle: Point = [width / 2, (edge.top + height - edge.bottom) / 2];
  const reach: Point = [width / 2 - edge.x, (height - edge.top - edge.bottom) / 2];
  const on = (turn: number, part: number): Point => [
    middle[0] + part * reach[0] * Math.sin(2 * Math.PI * turn),
    middle[1] - part * reach[1] * Math.cos(2 * Math.PI * turn),
  ];
  const inner = counties.length > 12 ? Math.floor(counties.length / 3) : 0;
  const outer = counties.length - inner;
  return new Map([
    ...hubs.map(({ key }, i): [string, Point] => [key, on(i / hubs.length, hubs.length > 1 ? 0.25 : 0)]),
    ...counties.map(({ key }, i): [string, Point] => [
      key,
      counties.length === 1
        ? on(0.25, hubs.length > 0 ? 0.7 : 0)
        : i < outer
          ? on(i / outer, 1)
          : on((i - outer + 0.5) / inner, 0.56),
    ]),
  ]);
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
  readonly home: Point;
  readonly size: number;
}

function apart(places: readonly Place[], wanted: ReadonlyMap<string, Point>, box: Box): Map<string, Point> {
  const { width, height } = box;
  const spacing = Math.min(34, 0.36 * Math.sqrt((width * height) / Math.max(1, places.length)));
  // A hub covers no county, not even with all of the stock in it.
  const corner = Math.SQRT2 * halfSquare(fullRadius(box));
  const hub = Math.max(1.25 * spacing, corner + countyRadius - spacing);
  const bodies = places.flatMap((place): Body[] => {
    const home = wanted.get(place.key);
    const size = place.kind === 'hub' ? hub : spacing;
    return home ? [{ key: place.key, home, size, x: home[0], y: home[1] }] : [];
  });
  const simulation = forceSimulation(bodies)
    .force('x', forceX<Body>(({ home }) => home[0]).strength(0.12))
    .force('y', forceY<Body>(({ home }) => home[1]).strength(0.12))
    .force('apart', forceCollide<Body>(({ size }) => size).iterations(3))
    .stop();
  for (let i = 0; i < 90; i += 1) {
    simulation.tick();
    for (const body of bodies) [body.x, body.y] = inside([body.x!, body.y!], box);
  }
  return new Map(bodies.map(({ key, x, y }) => [key, [Math.round(x!), Math.round(y!)]]));
}

function inside([x, y]: Point, { width, height }: Box): [number, number] {
  return [
    Math.min(width - edge.x, Math.max(edge.x, x)),
    Math.min(height - edge.bottom, Math.max(edge.top, y)),
  ];
}

/** The spot that is farthest from everything that stands already. */
function emptiest(taken: readonly Point[], { width, height }: Box): Point {
  let best: Point = [width - edge.x, edge.top];
  let most = -1;
  for (let i = 0; i <= 8; i += 1) {
    for (let j = 0; j <= 6; j += 1) {
      const spot: Point = [
        edge.x + (i / 8) * (width - 2 * edge.x),
        edge.top + (j / 6) * (height - edge.top - edge.bottom),
      ];
      const nearest = Math.min(...taken.map((other) => distance(spot, other)));
      if (nearest > most + 1e-9) [best, most] = [spot, nearest];
    }
  }
  return best;
}
