import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { logDeviation } from '../theory/lognormalDemand.ts';
import { isPooled, laneNumbers, usedLanes } from './lanes.ts';
import { normalCdfTable } from './normalTable.ts';
import { crewsOf } from './places.ts';
import { quote, quoted } from './promise.ts';
import type { World } from './world.ts';

/** Log standard deviation below which delivery hours count as certain. */
const LEAST_SIGMA = 1e-3;

/** Log standard deviation of delivery hours with coefficient of variation cv: σ² = ln(1 + cv²). */
function hourSigma(cv: number): number {
  const sigma = logDeviation(cv);
  return sigma > LEAST_SIGMA ? sigma : LEAST_SIGMA;
}

/**
 * Share of deliveries within the promise P when hours are lognormal with mean W (both given as logarithms): o = Φ((ln P − ln W + σ²/2)/σ).
 * A conditional expectation instead of sampled orders: less noise, no loop over orders.
 */
function onTimeShare(w: World, promise: Node, logMean: Node, sigma: Node): Node {
  return normalCdfTable(w.program, f`(${promise} - ${logMean} + ${sigma} * ${sigma} / 2) / ${sigma}`);
}

/**
 * Events 4: units on time per region and channel. Hours of a lane are W = wait of the crews + lane hours × factor of
 * the day (lognormal, mean 1). Lateral flows of a region share one mean W, weighted by flow (our assumption), unless their lane has
 * a variation of its own.
 * Channels share the flows of their region in proportion to what they were served; backordered units count late.
 */
export function deliver(w: World): void {
  const { dayFactorSd } = w.scenario.dispatch;
  const { emergencyShare, emergencyHours, lanes: usual } = w.scenario.placement;
  const { promiseActive } = w.scenario.customers;
  outlets(w);
  if (!promiseActive) {
    w.program.pass('no promise', { o: w.outlet.each() }, ({ o }) => o.set({ onTime: o.served }));
    return finish(w);
  }
  w.program.pass('roads', { n: w.net.each() }, ({ n }) => {
    n.set({
      roads:
        dayFactorSd === 0
          ? constant(1)
          : f`exp(${dayFactorSd} * ${n.dayFactor} - ${(dayFactorSd * dayFactorSd) / 2})`,
    });
  });
  w.lane.parameter('sigma', (i) => hourSigma(laneNumbers(w, i).cv));
  const live = usedLanes(w);
  const waits = (lane: number): boolean => crewsOf(w.scenario, w.depots[w.lanes[lane]!.depot]!.id) !== null;
  const hoursOf = (l: { hours: Node }, n: { roads: Node }, d: { wait: Node }, waiting: boolean): Node =>
    waiting ? f`${d.wait} + ${l.hours} * ${n.roads}` : f`${l.hours} * ${n.roads}`;
  const laneRows = (lanes: number[]) => ({
    l: w.lane.at(lanes),
    n: w.net.at(lanes.map(() => 0)),
    d: w.depot.at(lanes.map((i) => w.lanes[i]!.depot)),
    r: w.region.at(lanes.map((i) => w.lanes[i]!.region)),
  });
  const zero = constant(0);
  w.program.pass('flows of regions begin', { r: w.region.each() }, ({ r }) =>
    r.set({ flow: zero, lateralFlow: zero, lateralWork: zero }),
  );
  w.program.pass('flows of regions', laneRows(live), ({ l, r }) => r.add({ flow: l.flow }));
  if (emergencyShare > 0) {
    w.program.pass(
      'emergency flows',
      { r: w.region.at(w.cells.map((c) => c.region)), c: w.cell.each() },
      ({ r, c }) => {
        r.add({ flow: c.emergency });
      },
    );
  }
  w.program.pass('on time begins', { o: w.outlet.each() }, ({ o }) => o.set({ onTime: zero }));
  const part = (flow: Node, r: { flow: Node }, served: Node): Node =>
    f`${r.flow} > 0 ? ${served} * (${flow} / ${r.flow}) : 0`;

  for (const waiting of [true, false]) {
    const alike = live.filter((i) => waits(i) === waiting);
    const direct = alike.filter((i) => !isPooled(w, i));
    w.program.pass('hours of lanes', laneRows(direct), ({ l, n, d }) => {
      l.set({ logHours: f`ln(${hoursOf(l, n, d, waiting)})` });
    });
    const served = direct.flatMap((lane) =>
      w.outlets.flatMap((o, outlet) => (o.region === w.lanes[lane]!.region ? [{ lane, outlet }] : [])),
    );
    w.program.pass(
      'on time',
      { ...laneRows(served.map((s) => s.lane)), o: w.outlet.at(served.map((s) => s.outlet)) },
      ({ l, r, o }) => {
        const share = onTimeShare(w, quoted(w, o), l.logHours, l.sigma);
        o.add({ onTime: f`${part(l.flow, r, o.served)} * ${share}` });
      },
    );
    const sideways = alike.filter((i) => isPooled(w, i));
    w.program.pass('lateral hours', laneRows(sideways), ({ l, n, d, r }) => {
      r.add({ lateralFlow: l.flow, lateralWork: f`${l.flow} * (${hoursOf(l, n, d, waiting)})` });
    });
  }
  const rows = {
    o: w.outlet.each(),
    r: w.region.at(w.outlets.map((o) => o.region)),
    n: w.net.at(w.outlets.map(() => 0)),
  };
  if (live.some((i) => isPooled(w, i))) {
    const sigma = constant(hourSigma(usual.lateral.cv));
    w.program.pass('lateral on time', rows, ({ o, r }) => {
      const mean = f`ln(${r.lateralFlow} > 0 ? ${r.lateralWork} / ${r.lateralFlow} : 1)`;
      o.add({
        onTime: f`${part(r.lateralFlow, r, o.served)} * ${onTimeShare(w, quoted(w, o), mean, sigma)}`,
      });
    });
  }
  if (emergencyShare > 0) {
    const sigma = constant(hourSigma(usual.partner.cv));
    const cells = w.outlets.flatMap((o, outlet) =>
      w.cells.flatMap((c, cell) => (c.region === o.region ? [{ outlet, cell, region: c.region }] : [])),
    );
    w.program.pass(
      'emergency on time',
      {
        o: w.outlet.at(cells.map((x) => x.outlet)),
        c: w.cell.at(cells.map((x) => x.cell)),
        r: w.region.at(cells.map((x) => x.region)),
        n: w.net.at(cells.map(() => 0)),
      },
      ({ o, c, r, n }) => {
        const share = onTimeShare(w, quoted(w, o), f`ln(${emergencyHours} * ${n.roads})`, sigma);
        o.add({ onTime: f`${part(c.emergency, r, o.served)} * ${share}` });
      },
    );
  }
  quote(w);
  finish(w);
}

/** What each region and channel asked for and got. */
function outlets(w: World): void {
  const zero = constant(0);
  const at = (s: World['streams'][number]): number => s.region * w.channelIds.length + s.channel;
  w.program.pass('outlets begin', { o: w.outlet.each() }, ({ o }) =>
    o.set({ demand: zero, served: zero, unserved: zero }),
  );
  w.program.pass('outlets', { o: w.outlet.at(w.streams.map(at)), j: w.stream.each() }, ({ o, j }) => {
    o.add({ demand: j.demand, served: j.served, unserved: j.unserved });
  });
}

function finish(w: World): void {
  const zero = constant(0);
  const regions = w.region.at(w.outlets.map((o) => o.region));
  w.program.pass('regions on time begin', { r: w.region.each() }, ({ r }) => r.set({ onTime: zero }));
  w.program.pass('regions on time', { o: w.outlet.each(), r: regions }, ({ o, r }) => {
    o.set({ onTimeShare: f`${o.served} > 0 ? ${o.onTime} / ${o.served} : 1` });
    r.add({ onTime: o.onTime });
  });
}
