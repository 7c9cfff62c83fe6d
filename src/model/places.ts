import type { Scenario } from '../study/study.ts';
import { expedites } from './leadTimes.ts';

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

/** A forecast of one cell over a window of coming steps: the next step, the next report, what a store plans for, or what
 * it needs before an expedited order can come. */
export interface Outlook {
  readonly window: 'next' | 'report' | 'claim' | 'rush';
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
  scenario: Scenario,
  cells: Places['cells'],
  depots: Places['depots'],
  stores: Places['stores'],
): Outlook[] {
  const hubs = depots.filter((d) => d.kind === 'central').length;
  const shares = Object.keys(scenario.network.regions).map((region) => centralShareOf(scenario, region));
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
      const central = shares[c.region]!;
      const share = kind === 'central' ? central / hubs : region === c.region ? (1 - central) / own : 0;
      if (share > 0) outlooks.push({ window: 'claim', cell, store, share });
      if (share > 0 && expedites(scenario, depots[depot]!.id))
        outlooks.push({ window: 'rush', cell, store, share });
    });
  });
  return outlooks;
}

/**
 * Share of a region that the hubs plan for: c, all where it has no depot of its own, none where there is no hub. 0 … 1.
 */
export function centralShareOf(
  { network, placement }: Pick<Scenario, 'network' | 'placement'>,
  region: string,
): number {
  const depots = Object.values(network.depots);
  if (!depots.some(({ kind }) => kind === 'central')) return 0;
  const own = depots.some((d) => d.kind === 'regional' && d.region === region);
  return own ? placement.centralShare : 1;
}

/** Crews of each depot, null where there are as many as the day asks for. Partners bring their own: as many, unless stated. */
export function crewsOf(
  { network, dispatch }: Pick<Scenario, 'network' | 'dispatch'>,
  depot: string,
): number | null {
  const { crews, kind } = network.depots[depot]!;
  return crews ?? (kind === 'partner' ? null : dispatch.crewsPerDepot);
}

/** Steps of the Erlang-B recursion: one per depot and crew, in ascending order of crews. */
export function rungs(scenario: Scenario, { depots }: Places): { depot: number; servers: number }[] {
  return depots.flatMap((d, depot) =>
    Array.from({ length: crewsOf(scenario, d.id) ?? 0 }, (_, i) => ({ depot, servers: i + 1 })),
  );
}
