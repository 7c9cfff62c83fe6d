import { pow } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { depotRounds, laneNumbers, laneOf, lateralRounds, localRounds, type Link } from './lanes.ts';
import { stocked } from './stores.ts';
import type { World } from './world.ts';

type Source = 'local' | 'lateral' | 'hub' | 'partner';

/**
 * Event 3: demand is filled local → lateral → hub → partner → emergency (or hub before lateral); what is left is
 * unserved and in part backordered. Receipts clear old backlog before new demand. Where several ask one store, it
 * is rationed in proportion (model 2.7).
 */
export function fulfil(w: World): void {
  const { placement, supply } = w.scenario;
  const zero = constant(0);
  const backlog = supply.backlogShare > 0;
  const cells = w.cell.at(w.streams.map((s) => s.cell));
  partnerRoom(w);
  w.program.pass('flows begin', { l: w.lane.each() }, ({ l }) => l.set({ flow: zero }));
  w.program.pass('needs begin', { c: w.cell.each() }, ({ c }) => {
    c.set({
      short: zero,
      local: zero,
      lateral: zero,
      hub: zero,
      partner: zero,
      emergency: zero,
      served: zero,
      unserved: zero,
    });
  });
  w.program.pass('needs', { j: w.stream.each(), c: cells }, ({ j, c }) => {
    const need = backlog ? f`${j.demand} + ${j.backlog}` : j.demand;
    j.set({ left: need });
    c.add({ short: need });
  });
  const split = placement.channelIntegration < 1 && w.channelIds.length > 1;
  if (split) ownChannels(w, placement.channelIntegration);
  w.program.pass('needs after the channels', { c: w.cell.each() }, ({ c }) => c.set({ need: c.short }));
  for (const links of localRounds(w)) tier(w, 'local', links, split ? placement.channelIntegration : 1);
  const far: [Source, Link[][]][] = [
    ['lateral', placement.lateral.enabled ? lateralRounds(w) : []],
    ['hub', depotRounds(w, 'hub')],
  ];
  if (placement.tierOrder === 'hubFirst') far.reverse();
  for (const [source, rounds] of far) for (const links of rounds) tier(w, source, links, 1);
  for (const links of depotRounds(w, 'partner')) tier(w, 'partner', links, 1);
  if (placement.emergencyShare > 0) {
    w.program.pass('emergency', { c: w.cell.each() }, ({ c }) => {
      const bought = f`${placement.emergencyShare} * ${c.short}`;
      c.set({ emergency: bought, short: f`${c.short} - ${bought}` });
    });
  }
  settle(w);
}

/** Shares out what each cell received over its streams and books what stays unserved. */
function settle(w: World): void {
  const { backlogShare } = w.scenario.supply;
  w.program.pass('share left unserved', { c: w.cell.each() }, ({ c }) => {
    c.set({ leftShare: f`${c.need} > 0 ? ${c.short} / ${c.need} : 0` });
  });
  const rows = { j: w.stream.each(), c: w.cell.at(w.streams.map((s) => s.cell)) };
  w.program.pass('served and unserved', rows, ({ j, c }) => {
    const left = f`${j.left} * ${c.leftShare}`;
    if (backlogShare === 0) {
      const served = f`${j.demand} - ${left}`;
      j.set({ served, unserved: left });
      c.add({ served, unserved: left });
      return;
    }
    // Old backlog goes first, so what is left is this step's demand as far as it reaches, then backlog.
    const unserved = f`min(${left}, ${j.demand})`;
    const served = f`${j.demand} - ${unserved}`;
    const owed = f`positive(${left} - ${j.demand})`;
    j.set({
      served,
      unserved,
      servedOld: f`${j.backlog} - ${owed}`,
      backlog: f`${owed} + ${backlogShare} * ${unserved}`,
    });
    c.add({ served, unserved });
  });
}

/** Channels draw first on their own part (1 − ω)·w_c of the local stock, and of the lane to it. */
function ownChannels(w: World, integration: number): void {
  const { channels } = w.scenario.demand;
  const holds = new Set(stocked(w));
  const links = w.streams.flatMap((s, stream) =>
    w.stores.flatMap((k, store) => {
      const depot = w.depots[k.depot]!;
      const home = depot.kind === 'regional' && depot.region === s.region && k.product === s.product;
      return home && holds.has(store) ? [{ stream, store, lane: laneOf(w, k.depot, s.region) }] : [];
    }),
  );
  w.stream.parameter(
    'ownShare',
    (i) => (1 - integration) * channels[w.channelIds[w.streams[i]!.channel]!]!.share,
  );
  w.stream.parameter('ownLane', (i) => {
    const { channel, product } = w.streams[i]!;
    const share = w.scenario.demand.products[w.productIds[product]!]!.share;
    return (1 - integration) * channels[w.channelIds[channel]!]!.share * share;
  });
  const homes = [...new Set(links.map((l) => l.store))];
  w.program.pass('stock before the channels', { k: w.store.at(homes) }, ({ k }) =>
    k.set({ before: k.stock }),
  );
  w.program.pass(
    'own stock of a channel',
    {
      j: w.stream.at(links.map((l) => l.stream)),
      k: w.store.at(links.map((l) => l.store)),
      c: w.cell.at(links.map((l) => w.streams[l.stream]!.cell)),
      l: w.lane.at(links.map((l) => l.lane)),
    },
    ({ j, k, c, l }) => {
      const own = f`${j.ownShare} * ${k.before} / ${l.gross}`;
      const taken = f`min(${j.left}, ${capped(w, links) ? f`min(${own}, ${j.ownLane} * ${l.capacity})` : own})`;
      j.set({ left: f`${j.left} - ${taken}` });
      k.set({ stock: f`${k.stock} - ${taken} * ${l.gross}` });
      c.add({ local: taken });
      l.add({ flow: taken });
    },
  );
  // Added up anew: a difference of sums would leave a trace of rounding where nothing is needed.
  const zero = constant(0);
  w.program.pass('no needs left', { c: w.cell.each() }, ({ c }) => c.set({ short: zero }));
  w.program.pass(
    'needs left by the channels',
    { j: w.stream.each(), c: w.cell.at(w.streams.map((s) => s.cell)) },
    ({ j, c }) => c.add({ short: j.left }),
  );
}

/**
 * One round of transfers; no cell may appear twice in `links`. Each store offers what exceeds its hold-back (only
 * in lateral rounds), or the common part of its stock; if more is asked, all are cut in proportion. So are the
 * products on a lane whose capacity is too small for them. To deliver a unit the source gives up 1/(1 − loss).
 */
function tier(w: World, source: Source, links: readonly Link[], commonShare: number): void {
  if (links.length === 0) return;
  const full = capped(w, links);
  const lossy = links.some((l) => laneNumbers(w, l.lane).loss > 0);
  const stores = [...new Set(links.map((l) => l.store))];
  const rows = {
    c: w.cell.at(links.map((l) => l.cell)),
    k: w.store.at(links.map((l) => l.store)),
    l: w.lane.at(links.map((l) => l.lane)),
  };
  const wanted = (c: { short: Node }, l: { open: Node }): Node =>
    full ? f`${c.short} * ${l.open}` : c.short;
  const gross = (units: Node, l: { gross: Node }): Node => (lossy ? f`${units} * ${l.gross}` : units);
  const zero = constant(0);
  if (full) {
    const lanes = { l: w.lane.at([...new Set(links.map((l) => l.lane))]) };
    w.program.pass(`${source}: lanes begin`, lanes, ({ l }) => l.set({ asked: zero }));
    w.program.pass(`${source}: lanes`, rows, ({ c, l }) => l.add({ asked: c.short }));
    w.program.pass(`${source}: room of lanes`, lanes, ({ l }) => {
      const room = f`positive(${l.capacity} - ${l.flow})`;
      l.set({ open: f`${l.asked} > ${room} ? ${room} / ${l.asked} : 1` });
    });
  }
  w.program.pass(`${source}: nothing asked`, { k: w.store.at(stores) }, ({ k }) => k.set({ asked: zero }));
  w.program.pass(`${source}: ask`, rows, ({ c, k, l }) => k.add({ asked: gross(wanted(c, l), l) }));
  w.program.pass(`${source}: ration`, { k: w.store.at(stores) }, ({ k }) => {
    const offer = (): Node => {
      if (source === 'lateral') return f`positive(${k.stock} - ${k.holdBack})`;
      return commonShare < 1
        ? f`min(positive(${k.stock}), ${commonShare} * ${k.before})`
        : f`positive(${k.stock})`;
    };
    const offered = offer();
    const over = f`${k.asked} > ${offered}`;
    // Taken as a whole: link by link, rounding would leave a trace of stock where all is given away.
    k.set({
      ratio: f`${over} ? ${offered} / ${k.asked} : 1`,
      stock: f`${over} ? ${k.stock} - ${offered} : ${k.stock} - ${k.asked}`,
    });
  });
  w.program.pass(`${source}: give`, rows, ({ c, k, l }) => {
    const given = f`${wanted(c, l)} * ${k.ratio}`;
    c.set({ short: f`${c.short} - ${given}`, [source]: f`${c[source]} + ${given}` });
    l.add({ flow: given });
  });
}

/** Whether a lane of these has a capacity. */
function capped(w: World, links: readonly { lane: number }[]): boolean {
  return links.some((l) => Number.isFinite(laneNumbers(w, l.lane).capacity));
}

/** Every partner offers its capacity of the step anew, or nothing on a day on which it is not available. */
function partnerRoom(w: World): void {
  const partners = w.stores.flatMap((s, i) => (w.depots[s.depot]!.kind === 'partner' ? [i] : []));
  if (partners.length === 0) return;
  const numbers = (k: number): { capacity: number; availability: number } => {
    const { depot, product } = w.stores[k]!;
    const own = w.scenario.network.depots[w.depots[depot]!.id]!;
    const { partner } = w.scenario.placement;
    const share = w.scenario.demand.products[w.productIds[product]!]!.share;
    return {
      capacity: (own.capacityPerDay ?? partner.capacityPerDay) * share * w.stepDays,
      availability: own.availability ?? partner.availability,
    };
  };
  w.store.parameter('room', (k) => numbers(k).capacity);
  w.store.parameter('availability', (k) => numbers(k).availability);
  const sure = partners.filter((k) => numbers(k).availability >= 1);
  const unsure = partners.filter((k) => numbers(k).availability < 1);
  w.program.pass('partners', { k: w.store.at(sure) }, ({ k }) => k.set({ stock: f`${k.room} * 1` }));
  w.program.pass(
    'partners that may be absent',
    { k: w.store.at(unsure), d: w.depot.at(unsure.map((k) => w.stores[k]!.depot)) },
    ({ k, d }) => k.set({ stock: f`${d.available} < ${k.availability} ? ${k.room} : 0` }),
  );
}

/** Event 6: what does not keep. ζ per day: 1 keeps, 0 expires at the end of the step, between them it leaks. */
export function retain(w: World): void {
  const { retention } = w.scenario.supply;
  if (retention === 1) return;
  const kept = retention === 0 ? 0 : pow(retention, w.stepDays);
  w.program.pass('expiry', { k: w.store.at(stocked(w)) }, ({ k }) => {
    k.set({
      expired: kept === 0 ? k.stock : f`${k.stock} * ${1 - kept}`,
      stock: kept === 0 ? constant(0) : f`${k.stock} * ${kept}`,
    });
  });
}
