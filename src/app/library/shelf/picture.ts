// The small picture of a study in the library: what the last run said of its first outcome, else where its places lie.
// It is kept as numbers and not as pixels, so that it follows language and appearance.

import { isObject } from '../../../study/schema/shape.ts';
import type { Text } from '../../../study/schema/text.ts';
import { isText } from './record.ts';

export interface ResultRow {
  readonly name: Text;
  /** The place of the scenario in the file; 0 is the base. */
  readonly place: number;
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

export type Picture =
  | {
      readonly kind: 'result';
      readonly outcome: string;
      readonly energy: boolean;
      /** Ends of the axis, in the outcome's unit. */
      readonly domain: readonly [number, number];
      readonly rows: readonly ResultRow[];
    }
  /** Places by latitude and longitude, scaled to 0–1 from the left and from the top. */
  | {
      readonly kind: 'map';
      readonly places: readonly { readonly x: number; readonly y: number; readonly depot: boolean }[];
    };

const most = { rows: 8, places: 80 };

/** The record as a picture, or `null`; a picture is never worth a fault. */
export function readPicture(raw: unknown): Picture | null {
  if (!isObject(raw)) return null;
  const { kind, outcome, energy, domain, rows, places } = raw;
  if (kind === 'map' && Array.isArray(places) && places.length <= most.places && places.every(isPlace))
    return { kind, places };
  if (kind !== 'result' || typeof outcome !== 'string' || !isDomain(domain)) return null;
  if (!Array.isArray(rows) || rows.length > most.rows || !rows.every(isRow)) return null;
  return { kind, outcome, energy: energy === true, domain, rows };
}

interface Point {
  readonly latitude?: number | undefined;
  readonly longitude?: number | undefined;
}

/** A map of regions and depots, those that have coordinates; `null` if fewer than two regions have them. */
export function mapOf(regions: readonly Point[], depots: readonly Point[]): Picture | null {
  const at = (points: readonly Point[], depot: boolean) =>
    points.flatMap(({ latitude, longitude }) =>
      latitude === undefined || longitude === undefined ? [] : [{ x: longitude, y: -latitude, depot }],
    );
  const found = [...at(regions, false), ...at(depots, true)].slice(0, most.places);
  if (found.filter(({ depot }) => !depot).length < 2) return null;
  const scale = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value: number) => (high > low ? (value - low) / (high - low) : 0.5);
  };
  const [x, y] = [scale(found.map((place) => place.x)), scale(found.map((place) => place.y))];
  return { kind: 'map', places: found.map((place) => ({ ...place, x: x(place.x), y: y(place.y) })) };
}

function isRow(row: unknown): row is ResultRow {
  if (!isObject(row) || !isText(row['name'])) return false;
  return ['place', 'mean', 'low', 'high'].every((key) => Number.isFinite(row[key]));
}

function isPlace(place: unknown): place is { x: number; y: number; depot: boolean } {
  if (!isObject(place) || typeof place['depot'] !== 'boolean') return false;
  return [place['x'], place['y']].every((each) => typeof each === 'number' && each >= 0 && each <= 1);
}

function isDomain(domain: unknown): domain is [number, number] {
  return Array.isArray(domain) && domain.length === 2 && domain.every(Number.isFinite);
}
