import { ln as lnOf, pow } from '../kernel/elementary.ts';
import type { Node } from '../kernel/expression.ts';
import { constant } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { dayNumber, month, weekday } from './calendar.ts';
import { campaignDemand } from './campaign.ts';
import { correlationFactors, pairIndex } from './correlation.ts';
import { noise } from './noise.ts';
import { promisedHours, quotes } from './promise.ts';
import { cvOf } from './variation.ts';
import type { World } from './world.ts';

/** Mean demand of a stream in every step 0 … steps − 1, without campaigns and loyalty: units per step. */
export function plannedDemand(w: World, stream: number, steps: number): Float64Array {
  const { region, product, channel } = w.streams[stream]!;
  const { channels, products } = w.scenario.demand;
  const perDay =
    w.scenario.network.regions[w.regionIds[region]!]!.baseDemandPerDay *
    channels[w.channelIds[channel]!]!.share *
    products[w.productIds[product]!]!.share;
  const factors = calendarFactors(w, steps);
  const planned = new Float64Array(steps);
  for (let t = 0; t < steps; t++) planned[t] = perDay * factors[t]!;
  return planned;
}

const known = new WeakMap<World, Float64Array>();

/** What calendar and trend make of a day's mean demand in every step: the same for all streams. At least 0. */
function calendarFactors(w: World, steps: number): Float64Array {
  const found = known.get(w);
  if (found && found.length >= steps) return found;
  const { season, trendPerYear } = w.scenario.demand;
  const first = dayNumber(w.scenario.time.startDate);
  const factors = new Float64Array(steps);
  for (let t = 0; t < steps; t++) {
    let sum = 0;
    for (let d = 0; d < w.stepDays; d++) {
      const day = t * w.stepDays + d;
      const ofWeek = season.weekday?.[weekday(first + day)] ?? 1;
      const ofYear = season.month?.[month(first + day)] ?? 1;
      sum += ofWeek * ofYear * (1 + (trendPerYear * day) / 365);
    }
    factors[t] = sum > 0 ? sum : 0;
  }
  known.set(w, factors);
  return factors;
}

/**
 * Demand of every stream: D = mean × noise, mean = max(0, base + gain − dip − cannibalised) (model 2.4).
 * Shocks of a cell follow Y_t = φY_{t−1} + √(1 − φ²)·Z_t, started in their stationary law; Z is correlated between
 * regions; a stream adds its own part: ε = √(1 − ι)·Y + √ι·Z_j.
 */
export function demand(w: World): void {
  shocks(w);
  streamBase(w);
  campaignDemand(w);
  const campaigns = w.campaigns.length > 0;
  const crossed = Object.values(w.scenario.campaigns).some((c) => c.cannibalisationShare > 0);
  const reached = new Set(w.campaigns.map((c) => c.region));
  const { channelIdiosyncrasy } = w.scenario.demand;
  const common = Math.sqrt(1 - channelIdiosyncrasy);
  const idiosyncratic = Math.sqrt(channelIdiosyncrasy);
  const make = noise(w);
  w.stream.parameter('cv', (i) => cvOf(w, i));

  const zero = constant(0);
  w.program.pass('no demand yet', { c: w.cell.each() }, ({ c }) => c.set({ demand: zero }));
  for (const touched of campaigns ? [true, false] : [false]) {
    const streams = w.streams.flatMap((s, i) => (reached.has(s.region) === touched ? [i] : []));
    const rows = { j: w.stream.at(streams), c: w.cell.at(streams.map((i) => w.streams[i]!.cell)) };
    w.program.pass(touched ? 'demand under campaigns' : 'demand', rows, ({ j, c }) => {
      const net = touched ? f`${j.base} + ${j.gain} - ${j.dip} - ${crossed ? j.crossLoss : 0}` : j.base;
      const mean = touched ? f`positive(${net})` : net;
      const shock =
        channelIdiosyncrasy === 0 ? c.shock : f`${common} * ${c.shock} + ${idiosyncratic} * ${j.fresh}`;
      const value = make(
        mean,
        shock,
        j.cv,
        () => j.size,
        () => j.gammaRow,
      );
      j.set({ demand: value });
      c.add({ demand: value });
    });
  }
}

function streamBase(w: World): void {
  const planned = w.streams.map((_, i) => plannedDemand(w, i, w.steps));
  w.stream.series('planned', (t, i) => planned[i]![t]!);
  const { promiseElasticity, referencePromiseHours } = w.scenario.customers;
  w.stream.parameter('pull', (i) => {
    const promised = promisedHours(w, w.channelIds[w.streams[i]!.channel]!);
    return promiseElasticity === 0 ? 1 : pow(referencePromiseHours / promised, promiseElasticity);
  });
  const loyal = w.scenario.customers.switchingPerMonth > 0;
  const rows = {
    j: w.stream.each(),
    r: w.region.at(w.streams.map((s) => s.region)),
    o: w.outlet.at(w.streams.map((s) => s.region * w.channelIds.length + s.channel)),
  };
  const reference = lnOf(referencePromiseHours);
  w.program.pass('base demand', rows, ({ j, r, o }) => {
    const pull = (): Node =>
      quotes(w) ? f`exp(${promiseElasticity} * (${reference} - ${o.quoted}))` : j.pull;
    const base: Node = promiseElasticity === 0 ? j.planned : f`${j.planned} * ${pull()}`;
    j.set({ base: loyal ? f`${base} * ${r.customers}` : base });
  });
}

function shocks(w: World): void {
  const { persistence, correlation } = w.scenario.demand;
  const memory = persistence === 0 ? 0 : pow(persistence, w.stepDays);
  const renewal = Math.sqrt(1 - memory * memory);
  const products = w.product.at(w.cells.map((c) => c.product));
  const evolve = (fresh: Node, before: Node): Node =>
    memory === 0 ? fresh : f`${memory} * ${before} + ${renewal} * ${fresh}`;

  if (correlation.kind === 'equal' && correlation.rho >= 0) {
    // One factor: √ρ·W + √(1 − ρ)·Z has the equicorrelated law, and adding a region moves nobody else's shock.
    const shared = Math.sqrt(correlation.rho);
    const own = Math.sqrt(1 - correlation.rho);
    const mix = (fresh: Node, common: () => Node): Node =>
      correlation.rho === 0 ? fresh : f`${shared} * ${common()} + ${own} * ${fresh}`;
    const rows = { c: w.cell.each(), p: products };
    w.program.pass('first shocks', rows, ({ c, p }) => c.set({ shock: mix(c.start, () => p.commonStart) }), {
      at: 'start',
    });
    w.program.pass('shocks', rows, ({ c, p }) => {
      c.set({
        shock: evolve(
          mix(c.fresh, () => p.common),
          c.shock,
        ),
      });
    });
    return;
  }
  const factors = correlationFactors(w);
  const byPair = new Map(factors.map(({ to, from, factor }) => [pairIndex(to, from), factor]));
  w.pair.parameter('factor', (i) => byPair.get(i)!);
  const cellOf = (region: number, product: number): number => region * w.productIds.length + product;
  const rows = w.productIds.flatMap((_, p) =>
    factors.map(({ to, from }) => ({ to: cellOf(to, p), from: cellOf(from, p), i: pairIndex(to, from) })),
  );
  const bound = {
    to: w.cell.at(rows.map((x) => x.to)),
    from: w.cell.at(rows.map((x) => x.from)),
    pair: w.pair.at(rows.map((x) => x.i)),
  };
  const zero = constant(0);
  for (const at of ['start', 'step'] as const) {
    w.program.pass('no shock yet', { c: w.cell.each() }, ({ c }) => c.set({ mixed: zero }), { at });
    w.program.pass(
      'correlated innovations',
      bound,
      ({ to, from, pair }) =>
        to.add({ mixed: f`${pair.factor} * ${at === 'start' ? from.start : from.fresh}` }),
      { at },
    );
    const value = (c: { mixed: Node; shock: Node }): Node =>
      at === 'start' ? c.mixed : evolve(c.mixed, c.shock);
    w.program.pass('shocks', { c: w.cell.each() }, ({ c }) => c.set({ shock: value(c) }), { at });
  }
}
