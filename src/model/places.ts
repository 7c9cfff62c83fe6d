import type { Scenario } from '../study/study.ts';

/** Who belongs to whom: for each entity of a kind, the indices of those it is part of. */
export interface Places {
  readonly cells: readonly { region: number; product: number }[];
  readonly streams: readonly { cell: number; region: number; product: number; channel: number }[];
  readonly depots: readonly { id: string; kind: 'central' | 'regional' | 'partner'; region: number | null }[];
  readonly stores: readonly { depot: number; product: number }[];
  readonly lanes: readonly { depot: number; region: number; kind: LaneKind }[];
  readonly campaigns: readonly { id: string; region: number }[];
  readonly outlooks: readonly Outlook[];
  readonly outlets: readonly { region: number; channel: number }[];
  readonly crowds: readonly { region: number; segment: number }[];
}
export type LaneKind = 'local' | 'lateral' | 'hub' | 'partner';

/** A forecast of one cell over a window of coming steps: the next step, the next report, or what a store plans for. */
export interface Outlook {
  readonly window: 'next' | 'report' | 'claim';
  readonly cell: number;
  /** The store that plans for a share of the cell; null for the other windows. */
  readonly store: number | null;
  readonly share: number;
}

/** Who is there in a scenario. */
export function placesOf(
  scenario: Scenario,
  regionIds: string[],
  productIds: string[],
  channelIds: string[],
  segmentIds: string[],
): Places {
  const { network, campaigns, placement } = scenario;
  const cells = regionIds.flatMap((_, region) => productIds.map((_, product) => ({ region, product })));
  const streams = cells.flatMap((c, cell) => channelIds.map((_, channel) => ({ cell, ...c, channel })));
  const depots = Object.entries(network.depots).map(([id, d]) => ({
    id,
    kind: d.kind,
    region: d.region === undefined ? null : regionIds.indexOf(d.region),
  }));
  const stores = depots.flatMap((_, depot) => productIds.map((_, product) => ({ depot, product })));
  const lanes = depots.flatMap((d, depot) =>
    regionIds.flatMap((_, region): Places['lanes'][number][] => {
      if (d.kind === 'central') return [{ depot, region, kind: 'hub' }];
      if (d.kind === 'partner')
        return d.region === null || d.region === region ? [{ depot, region, kind: 'partner' }] : [];
      if (d.region === region) return [{ depot, region, kind: 'local' }];
      return placement.lateral.enabled ? [{ depot, region, kind: 'lateral' }] : [];
    }),
  );
  const reached = Object.entries(campaigns).flatMap(([id, c]) =>
    regionIds.flatMap((r, region) =>
      c.regions === 'all' || (c.regions[r] ?? 0) !== 0 ? [{ id, region }] : [],
    ),
  );
  const outlets = regionIds.flatMap((_, region) => channelIds.map((_, channel) => ({ region, channel })));
  const crowds = regionIds.flatMap((_, region) => segmentIds.map((_, segment) => ({ region, segment })));
  const outlooks = outlooksOf(scenario, cells, depots, stores);
  return { cells, streams, depots, stores, lanes, campaigns: reached, outlooks, outlets, crowds };
}

/**
 * Every cell has a forecast of the next step and of the next report; every store has one for each cell it plans for:
 * the hubs for a central share c of a region, its own depots for 1 − c; where one of the two is missing the other
 * plans for all.
 */
function outlooksOf(
  { placement }: Scenario,
  cells: Places['cells'],
  depots: Places['depots'],
  stores: Places['stores'],
): Outlook[] {
  const hubs = depots.filter((d) => d.kind === 'central').length;
  const outlooks: Outlook[] = [];
  cells.forEach((_, cell) => {
    outlooks.push({ window: 'next', cell, store: null, share: 1 });
    outlooks.push({ window: 'report', cell, store: null, share: 1 });
  });
  stores.forEach(({ depot, product }, store) => {
    const { kind, region } = depots[depot]!;
    cells.forEach((c, cell) => {
      if (c.product !== product || kind === 'partner') return;
      const own = depots.filter((d) => d.kind === 'regional' && d.region === c.region).length;
      const central = hubs === 0 ? 0 : own === 0 ? 1 : placement.centralShare;
      const share = kind === 'central' ? central / hubs : region === c.region ? (1 - central) / own : 0;
      if (share > 0) outlooks.push({ window: 'claim', cell, store, share });
    });
  });
  return outlooks;
}

/** Crews of each depot, null where there are as many as the day asks for. */
export function crewsOf({ network, dispatch }: Scenario, depot: string): number | null {
  return network.depots[depot]!.crews ?? dispatch.crewsPerDepot;
}

/** Steps of the Erlang-B recursion: one per depot and crew, in ascending order of crews. */
export function rungs(scenario: Scenario, { depots }: Places): { depot: number; servers: number }[] {
  return depots.flatMap((d, depot) =>
    Array.from({ length: crewsOf(scenario, d.id) ?? 0 }, (_, i) => ({ depot, servers: i + 1 })),
  );
}
