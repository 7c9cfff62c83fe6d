// What the map of a plan shows: where stock stands, who can be served from where, and how far that is.

import { plannedStock } from '../../model/plannedStock.ts';
import type { Scenario } from '../../study/study.ts';

export type PlaceKind = 'hub' | 'region' | 'partner';

export interface Place {
  /** `region:<id>` or `depot:<id>`: a county and the depots in it are one place. */
  readonly key: string;
  readonly kind: PlaceKind;
  readonly id: string;
  readonly name: Scenario['name'] | string;
  /** Depots whose stock stands here. */
  readonly depots: readonly string[];
  /** Units that the plan puts here; 0 for a partner, whose stock is not ours. */
  readonly stock: number;
  /** Whether each depot here has a level of its own in the plan. */
  readonly fixed: boolean;
  /** What a partner supplies per day; null elsewhere. */
  readonly capacityPerDay: number | null;
  /** Degrees, latitude first; null where the file says nothing. */
  readonly at: readonly [number, number] | null;
}

/** A lane between two places; its hours are those of its fastest direction. */
export interface MapLink {
  readonly kind: 'hub' | 'lateral' | 'partner';
  readonly from: string;
  readonly to: string;
  readonly hours: number;
}

/** What of a plan says where places are and how far they lie apart. */
export type Ground = Pick<Scenario, 'network' | 'placement'>;

/** Every place of a plan: hubs, counties in the order of the file, partners. */
export function placesOf(scenario: Scenario): Place[] {
  const { regions, depots } = scenario.network;
  const stock = plannedStock(scenario);
  const all = Object.entries(depots);
  const lone = (id: string, kind: PlaceKind): Place => {
    const depot = depots[id]!;
    const capacity = depot.capacityPerDay ?? scenario.placement.partner.capacityPerDay;
    return {
      key: `depot:${id}`,
      kind,
      id,
      name: depot.name,
      depots: kind === 'hub' ? [id] : [],
      stock: stock.get(id) ?? 0,
      fixed: depot.stockUnits !== undefined,
      capacityPerDay: kind === 'partner' ? capacity : null,
      at: located(depot),
    };
  };
  const counties = Object.entries(regions).map(([id, region]): Place => {
    const own = all.filter(([, depot]) => depot.kind === 'regional' && depot.region === id);
    return {
      key: `region:${id}`,
      kind: 'region',
      id,
      name: region.name,
      depots: own.map(([depot]) => depot),
      stock: own.reduce((sum, [depot]) => sum + (stock.get(depot) ?? 0), 0),
      fixed: own.length > 0 && own.every(([, depot]) => depot.stockUnits !== undefined),
      capacityPerDay: null,
      at: located(region) ?? own.map(([, depot]) => located(depot)).find((at) => at !== null) ?? null,
    };
  });
  return [
    ...all.flatMap(([id, { kind }]) => (kind === 'central' ? [lone(id, 'hub')] : [])),
    ...counties,
    ...all.flatMap(([id, { kind }]) => (kind === 'partner' ? [lone(id, 'partner')] : [])),
  ];
}

/** Lanes from each hub and partner to the counties that it may serve. */
export function supplyLinks(scenario: Ground): MapLink[] {
  const { regions, depots } = scenario.network;
  return Object.entries(depots).flatMap(([id, depot]) => {
    if (depot.kind === 'regional') return [];
    const kind = depot.kind === 'central' ? 'hub' : 'partner';
    return Object.keys(regions).flatMap((region): MapLink[] =>
      depot.region === undefined || depot.region === region
        ? [{ kind, from: `depot:${id}`, to: `region:${region}`, hours: hoursOf(scenario, id, region, kind) }]
        : [],
    );
  });
}

/** Lanes between counties that have a depot on at least one side. */
export function lateralLinks(scenario: Ground): MapLink[] {
  const { regions, depots } = scenario.network;
  const ids = Object.keys(regions);
  const from = (a: string, b: string): number[] =>
    Object.entries(depots).flatMap(([id, { kind, region }]) =>
      kind === 'regional' && region === a ? [hoursOf(scenario, id, b, 'lateral')] : [],
    );
  return ids.flatMap((a, i) =>
    ids.slice(i + 1).flatMap((b): MapLink[] => {
      const hours = [...from(a, b), ...from(b, a)].sort((x, y) => x - y)[0];
      return hours === undefined ? [] : [{ kind: 'lateral', from: `region:${a}`, to: `region:${b}`, hours }];
    }),
  );
}

/** Regions that a depot may send to: a depot of a region to its neighbours only where they share. */
export function servedBy(scenario: Scenario, id: string): string[] {
  const depot = scenario.network.depots[id];
  if (!depot) return [];
  const all = Object.keys(scenario.network.regions);
  const shares = depot.kind === 'regional' && scenario.placement.lateral.enabled;
  return depot.region === undefined || shares ? all : all.filter((region) => region === depot.region);
}

/** Which lanes a lane of a depot counts among. */
export function laneKind({ network }: Ground, id: string, region: string) {
  const depot = network.depots[id];
  if (depot?.kind === 'central') return 'hub';
  if (depot?.kind === 'partner') return 'partner';
  return depot?.region === region ? 'local' : 'lateral';
}

/** Hours on a lane: its own, else those of its kind. */
export function hoursOf(
  scenario: Ground,
  depot: string,
  region: string,
  kind: 'local' | 'lateral' | 'hub' | 'partner',
): number {
  return scenario.network.depots[depot]?.lanes[region]?.hours ?? scenario.placement.lanes[kind].hours;
}

function located({
  latitude,
  longitude,
}: {
  latitude?: number | undefined;
  longitude?: number | undefined;
}): Place['at'] {
  return latitude === undefined || longitude === undefined ? null : [latitude, longitude];
}
