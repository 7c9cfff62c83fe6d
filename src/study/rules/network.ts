import type { Finding } from '../fault.ts';
import { show } from '../fault.ts';
import { limits } from '../limits.ts';
import type { Plan } from '../study.ts';
import { tooMany, unknownId, unknownKeys } from './rule.ts';

export function* networkSize({ network }: Plan): Iterable<Finding> {
  if (Object.keys(network.regions).length === 0) {
    yield {
      code: 'empty',
      path: ['network', 'regions'],
      found: 'no region',
      accepted: 'at least one region',
    };
  }
  yield* tooMany(['network', 'regions'], network.regions, limits.regions);
  yield* tooMany(['network', 'depots'], network.depots, limits.depots);
}

/** A regional depot has a home, homes exist, and lanes lead to regions that exist. */
export function* depotsFit({ network }: Plan): Iterable<Finding> {
  const regions = Object.keys(network.regions);
  for (const [id, { kind, region, lanes }] of Object.entries(network.depots)) {
    const path = ['network', 'depots', id];
    if (region !== undefined && !regions.includes(region))
      yield unknownId([...path, 'region'], region, regions);
    if (region === undefined && kind === 'regional') {
      yield {
        code: 'noHome',
        path: [...path, 'region'],
        found: 'nothing',
        accepted: 'the region where this depot stands',
        params: { choices: regions },
      };
    }
    yield* unknownKeys([...path, 'lanes'], lanes, regions);
  }
}

/** Every region is served by a depot of its own or by a central one. */
export function* everyRegionIsServed({ network }: Plan): Iterable<Finding> {
  const depots = Object.values(network.depots);
  if (depots.some(({ kind }) => kind === 'central')) return;
  for (const id of Object.keys(network.regions)) {
    if (depots.some(({ kind, region }) => kind === 'regional' && region === id)) continue;
    yield {
      code: 'noDepot',
      path: ['network', 'regions', id],
      found: `no depot for ${show(id)}`,
      accepted: 'a regional depot with this region as its home, or a central depot',
      params: { region: id },
      at: 'key',
    };
  }
}

/** Stock that is held centrally needs a central depot. */
export function* centralStockHasAPlace({ network, placement }: Plan): Iterable<Finding> {
  const central = Object.values(network.depots).some(({ kind }) => kind === 'central');
  if (central || placement.centralShare === 0) return;
  yield {
    code: 'noDepot',
    path: ['placement', 'centralShare'],
    found: String(placement.centralShare),
    accepted: '0, or a central depot in the network',
    fix: 'set it to 0',
    params: { nearest: 0 },
  };
}

/** What single depots are to hold is part of the total that plans are compared at. */
export function* totalHoldsEveryDepot({ network, placement: { compare } }: Plan): Iterable<Finding> {
  if (compare.kind !== 'isoStock' || compare.totalUnits === null) return;
  const held = Object.values(network.depots).reduce(
    (sum, { kind, stockUnits = 0 }) => (kind === 'partner' ? sum : sum + stockUnits),
    0,
  );
  if (held <= compare.totalUnits) return;
  yield {
    code: 'wrongOrder',
    path: ['placement', 'compare', 'totalUnits'],
    found: String(compare.totalUnits),
    accepted: `at least ${held} (stockUnits of the depots together)`,
    fix: `set it to ${held}`,
    params: { min: held, nearest: held },
  };
}
