import { distanceKm } from './distance.ts';
import { stocked } from './stores.ts';
import type { World } from './world.ts';

/** One possible transfer: which store may serve which cell over which lane. */
export interface Link {
  readonly store: number;
  readonly cell: number;
  readonly lane: number;
}

export function laneOf(w: World, depot: number, region: number): number {
  return w.lanes.findIndex((l) => l.depot === depot && l.region === region);
}

/** Hours, capacity per step, loss share and hour variation of a lane: its own numbers, else those of its kind. */
export function laneNumbers(
  w: World,
  lane: number,
): { hours: number; capacity: number; loss: number; cv: number } {
  const { depot, region, kind } = w.lanes[lane]!;
  const own = w.scenario.network.depots[w.depots[depot]!.id]!.lanes[w.regionIds[region]!];
  const usual = w.scenario.placement.lanes[kind];
  const capacity = own?.capacityPerDay ?? usual.capacityPerDay;
  return {
    hours: own?.hours ?? usual.hours,
    capacity: capacity === null ? Infinity : capacity * w.stepDays,
    loss: own?.lossShare ?? usual.lossShare,
    cv: own?.cv ?? usual.cv,
  };
}

/** Lateral lanes of a region share one mean of hours, but for those that vary more or less than others of their kind. */
export function isPooled(w: World, lane: number): boolean {
  const usual = w.scenario.placement.lanes.lateral.cv;
  return w.lanes[lane]!.kind === 'lateral' && laneNumbers(w, lane).cv === usual;
}

/** Lanes over which something can flow: those from depots that hold stock, and from partners. */
export function usedLanes(w: World): number[] {
  const holding = new Set(stocked(w).map((k) => w.stores[k]!.depot));
  return w.lanes.flatMap(({ depot }, i) =>
    holding.has(depot) || w.depots[depot]!.kind === 'partner' ? [i] : [],
  );
}

/** Numbers of lanes and hold-back of stores; call before `fulfil`. */
export function laneParameters(w: World): void {
  const { holdBackDays } = w.scenario.placement.lateral;
  w.lane.parameter('hours', (i) => laneNumbers(w, i).hours);
  w.lane.parameter('capacity', (i) => laneNumbers(w, i).capacity);
  w.lane.parameter('gross', (i) => 1 / (1 - laneNumbers(w, i).loss));
  w.store.parameter('holdBack', (i) => {
    const { depot, product } = w.stores[i]!;
    const { region } = w.depots[depot]!;
    if (region === null) return 0;
    const share = w.scenario.demand.products[w.productIds[product]!]!.share;
    return holdBackDays * w.scenario.network.regions[w.regionIds[region]!]!.baseDemandPerDay * share;
  });
}

/** Rounds of links in which each cell asks the depots of its own region, one after the other. */
export function localRounds(w: World): Link[][] {
  return roundsOf(w, (cell) =>
    w.depots.flatMap((d, i) => (d.kind === 'regional' && d.region === w.cells[cell]!.region ? [i] : [])),
  );
}

/** Rounds in which each cell asks its nearest other regional depot, then the next: by lane hours, distance, id. */
export function lateralRounds(w: World): Link[][] {
  const { regions, depots } = w.scenario.network;
  return roundsOf(w, (cell) => {
    const { region } = w.cells[cell]!;
    const here = regions[w.regionIds[region]!]!;
    return w.depots
      .flatMap((d, i) => (d.kind === 'regional' && d.region !== region ? [i] : []))
      .map((i) => {
        const depot = depots[w.depots[i]!.id]!;
        const from = depot.latitude === undefined ? regions[depot.region ?? '']! : depot;
        return { i, hours: laneNumbers(w, laneOf(w, i, region)).hours, km: distanceKm(here, from) };
      })
      .sort((a, b) => a.hours - b.hours || a.km - b.km || (w.depots[a.i]!.id < w.depots[b.i]!.id ? -1 : 1))
      .map((x) => x.i);
  });
}

/** One round per hub or partner: all cells ask it together. */
export function depotRounds(w: World, kind: 'hub' | 'partner'): Link[][] {
  return w.depots.flatMap((d, depot) => {
    if (d.kind !== (kind === 'hub' ? 'central' : 'partner')) return [];
    return [
      linksTo(
        w,
        depot,
        w.cells.flatMap((c, cell) => (laneOf(w, depot, c.region) >= 0 ? [cell] : [])),
      ),
    ];
  });
}

function linksTo(w: World, depot: number, cells: number[]): Link[] {
  const own = new Set(stocked(w));
  const holds = (store: number): boolean => own.has(store) || w.depots[depot]!.kind === 'partner';
  return cells.flatMap((cell) => {
    const { region, product } = w.cells[cell]!;
    const store = w.stores.findIndex((s) => s.depot === depot && s.product === product);
    return holds(store) ? [{ store, cell, lane: laneOf(w, depot, region) }] : [];
  });
}

function roundsOf(w: World, depotsOf: (cell: number) => number[]): Link[][] {
  const orders = w.cells.map((_, cell) => depotsOf(cell));
  const most = orders.reduce((m, o) => (o.length > m ? o.length : m), 0);
  return Array.from({ length: most }, (_, q) =>
    orders.flatMap((order, cell) => (q < order.length ? linksTo(w, order[q]!, [cell]) : [])),
  );
}
