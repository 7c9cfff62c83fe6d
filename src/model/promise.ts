import { ln, pow } from '../kernel/elementary.ts';
import { constant, type Node } from '../kernel/expression.ts';
import { f } from '../kernel/formula.ts';
import { promiseFor } from '../theory/onTime.ts';
import { isPooled, laneNumbers, usedLanes } from './lanes.ts';
import type { World } from './world.ts';

/** Hours that a channel promises in its advertising: P·(1 − θ·e_sell), sellers make it tighter. > 0. */
export function promisedHours(w: World, channel: string): number {
  const { effects } = w.scenario.incentives;
  return w.scenario.demand.channels[channel]!.promiseHours * (1 - effects.sellPromise * w.effort.sell);
}

/** Whether what customers are told moves with what distribution can do. */
export function quotes(w: World): boolean {
  return w.scenario.information.feedback > 0 && w.scenario.customers.promiseActive;
}

/** Promises of the outlets before the first step; call before demand. */
export function promises(w: World): void {
  w.outlet.parameter('promise', (i) => ln(promisedHours(w, w.channelIds[w.outlets[i]!.channel]!)));
  w.outlet.parameter('promiseHours', (i) => promisedHours(w, w.channelIds[w.outlets[i]!.channel]!));
  if (!quotes(w)) return;
  w.program.pass('first quotes', { o: w.outlet.each() }, ({ o }) => o.set({ quoted: f`${o.promise} * 1` }), {
    at: 'start',
  });
}

/** ln of the hours that customers of an outlet are told today. */
export function quoted(w: World, o: { promise: Node; quoted: Node }): Node {
  return quotes(w) ? o.quoted : o.promise;
}

/** 95 % point of delivery hours with mean 1. */
const slowness = (cv: number): number => promiseFor(0.95, 1, cv);

/**
 * What customers are told from the next step on: P^q = max(P, φ·max(W₉₅, P) + (1 − φ)·P) = P + φ·(W₉₅ − P)⁺. W₉₅ of a
 * region is a .1-EWMA per day of the 95 % points of the hours of its lanes, weighted by today's flow (our reading of
 * "delivered hours"; a mixture has no closed quantile), begun with the first day on which anything is delivered.
 */
export function quote(w: World): void {
  if (!quotes(w)) return;
  const { feedback } = w.scenario.information;
  const { emergencyShare, emergencyHours, lanes: usual } = w.scenario.placement;
  const lanes = usedLanes(w);
  const zero = constant(0);
  accountQuotes(w);
  w.lane.parameter('slowness', (i) => slowness(laneNumbers(w, i).cv));
  const direct = lanes.filter((i) => !isPooled(w, i));
  w.program.pass('slow hours begin', { r: w.region.each() }, ({ r }) =>
    r.set({
      slowWork: direct.length < lanes.length ? f`${r.lateralWork} * ${slowness(usual.lateral.cv)}` : zero,
    }),
  );
  w.program.pass(
    'slow hours',
    { l: w.lane.at(direct), r: w.region.at(direct.map((i) => w.lanes[i]!.region)) },
    ({ l, r }) => r.add({ slowWork: f`${l.flow} * exp(${l.logHours}) * ${l.slowness}` }),
  );
  if (emergencyShare > 0) {
    const hours = emergencyHours * slowness(usual.partner.cv);
    w.program.pass(
      'slow hours of emergencies',
      {
        r: w.region.at(w.cells.map((c) => c.region)),
        c: w.cell.each(),
        n: w.net.at(w.cells.map(() => 0)),
      },
      ({ r, c, n }) => r.add({ slowWork: f`${c.emergency} * ${hours} * ${n.roads}` }),
    );
  }
  const kept = pow(0.9, w.stepDays);
  w.program.pass('slow hours are remembered', { r: w.region.each() }, ({ r }) => {
    const today = f`${r.slowWork} / ${r.flow}`;
    const known = f`${r.slow} > 0 ? ${kept} * ${r.slow} + ${1 - kept} * ${today} : ${today}`;
    r.set({ slow: f`${r.flow} > 0 ? ${known} : ${r.slow}` });
  });
  w.program.pass(
    'quotes',
    { o: w.outlet.each(), r: w.region.at(w.outlets.map((o) => o.region)) },
    ({ o, r }) => {
      const extra = f`${feedback} * positive(${r.slow} - ${o.promiseHours})`;
      o.set({ quoteExtra: extra, quoted: f`ln(${o.promiseHours} + ${extra})` });
    },
  );
}

/** Hours by which today's quotes were longer than what is advertised, weighted by demand. */
function accountQuotes(w: World): void {
  w.program.pass(
    'ledger of quotes',
    {
      o: w.outlet.each(),
      y: w.ledger.at(w.outlets.map((o) => o.region)),
      n: w.net.at(w.outlets.map(() => 0)),
    },
    ({ o, y }) => y.add({ quoteExtra: f`${o.demand} * ${o.quoteExtra}` }),
    { gate: ({ n }) => n.counted },
  );
}
