import { drawPasses } from '../../../src/kernel/draws.ts';
import * as e from '../../../src/kernel/expression.ts';
import type { Node } from '../../../src/kernel/expression.ts';
import { f } from '../../../src/kernel/formula.ts';
import { still } from '../../../src/kernel/layout.ts';
import { Program, type Groups, type Pass } from '../../../src/kernel/program.ts';
import type { Reference } from './parameters.ts';

/** A sealed program and what of it is compared: lanes of every day, lanes at the end. */
export interface Sealed {
  readonly program: Program;
  readonly groups: Groups;
  readonly daily: readonly number[];
  readonly final: readonly number[];
}

const normal = (purpose: number, per: 'step' | 'replication') => ({ purpose, kind: 'normal', per }) as const;
const uniform = (purpose: number) => ({ purpose, kind: 'uniform', per: 'step' }) as const;

/**
 * The reference kernel in the notation of the engine: one cell is one region on one day in one replication. Demand
 * with campaigns and an autoregressive lognormal shock, a pipeline of orders, backlog, a forecast from late
 * observations, transfers inside a depot's group, orders and rationing at depots, crews, satisfaction, profit.
 */
export function model(p: Reference, lanes: number): Sealed {
  const slots = Math.max(p.leadDays, p.depotLeadDays, p.lagDays) + 1;
  const program = new Program(lanes, p.days, slots, (kind, name) => kind.length * 1000 + Number(name));
  const count = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i));
  const net = program.kind('net', ['0'], {
    fields: ['demand', 'sale', 'profit', 'daySale', 'dayCrew', 'crew', 'uplift'],
    draws: { effect: normal(8, 'replication') },
  } as const);
  const region = program.kind('region', count(p.regions), {
    fields: [
      ...(['demand', 'sale', 'stock', 'backlog', 'forecast', 'surplus', 'shortage'] as const),
      ...(['arrival', 'onOrder', 'order', 'transfer', 'work', 'satisfaction'] as const),
    ],
    parameters: ['keepDays', 'hours', 'crew', 'inverseBase'],
    series: ['base', 'pressure'],
    rings: ['coming', 'observed'],
    draws: {
      fresh: normal(0, 'step'),
      crewShock: normal(1, 'step'),
      coin: uniform(2),
      // Made of the others by a pass below: what is drawn here only starts it, or is written over.
      shock: uniform(3),
      memory: normal(4, 'replication'),
    },
  } as const);
  const depot = program.kind('depot', count(p.depots), {
    fields: ['surplus', 'shortage', 'give', 'take', 'asked', 'ratio', 'stock', 'onOrder'],
    parameters: ['target'],
    rings: ['coming'],
  } as const);
  const depotOf = (r: number): number => r % p.depots;
  const group = (d: number): number[] => p.base.filter((_, r) => depotOf(r) === d);
  const daily = (d: number): number => group(d).reduce((sum, x) => sum + x, 0);
  region.series('base', (t, r) => p.base[r]! * p.season[t]![r]!);
  region.series('pressure', (t, r) => p.campaign * p.pressure[t]![r]!);
  region.parameter('keepDays', (r) => p.keepDays[r]!);
  region.parameter('hours', (r) => p.hours[r]!);
  region.parameter('crew', (r) => p.crew * p.base[r]! * p.hours[r]!);
  region.parameter('inverseBase', (r) => 1 / p.base[r]!);
  region.start('stock', (r) => 3 * p.base[r]!);
  region.start('forecast', (r) => p.base[r]!);
  region.start('observed', (r) => p.base[r]!);
  region.start('coming', (r) => p.base[r]!);
  region.start('onOrder', (r) => p.leadDays * p.base[r]!);
  region.start('satisfaction', () => 1);
  depot.parameter('target', (d) => (p.depotLeadDays + p.depotTargetDays) * daily(d));
  depot.start('stock', (d) => p.depotTargetDays * daily(d));
  depot.start('coming', daily);
  depot.start('onOrder', (d) => p.depotLeadDays * daily(d));

  const rows = { r: region.each(), d: depot.at(p.base.map((_, r) => depotOf(r))) };
  const whole = { r: region.each(), n: net.at(p.base.map(() => 0)) };
  const zero = e.constant(0);
  const tiny = 1e-9;

  program.pass('effect of the campaign', { n: net.each() }, ({ n }) => n.set({ uplift: n.effect }), {
    at: 'start',
  });
  program.pass('a new day', { n: net.each() }, ({ n }) => n.set({ daySale: zero, dayCrew: zero }));
  program.pass('demand', whole, ({ r, n }) => {
    const demand = f`${r.base} * (1 + ${r.pressure} * ${n.uplift}) * ${r.shock} * (0.5 + 0.5 * ${r.satisfaction})`;
    r.set({ demand });
    n.add({ demand });
  });
  program.pass('sale', rows, ({ r, d }) => {
    const coming = r.ring('coming', 0).value;
    const arrived = f`${r.coin} < ${p.disruption} ? ${p.damage} * ${coming} : ${coming}`;
    const available = f`${r.stock} + ${arrived}`;
    const wanted = f`${r.demand} + ${r.backlog}`;
    const sale = f`min(${available}, ${wanted})`;
    const left = f`${available} - ${sale}`;
    const forecast = f`${r.forecast} + ${p.smoothing} * (${r.ring('observed', -p.lagDays).value} - ${r.forecast})`;
    const surplus = f`positive(${left} - ${r.keepDays} * ${forecast})`;
    const shortage = f`${wanted} - ${sale}`;
    r.ring('observed', 0).set(r.demand);
    r.set({ arrival: coming, sale, stock: left, forecast, surplus, shortage });
    d.add({ surplus, shortage });
  });
  program.pass('transfers', { d: depot.each() }, ({ d }) => {
    const moved = f`${p.pooling} * min(${d.surplus}, ${d.shortage})`;
    d.set({
      give: f`${moved} / max(${d.surplus}, ${tiny})`,
      take: f`${moved} / max(${d.shortage}, ${tiny})`,
      surplus: zero,
      shortage: zero,
    });
  });
  program.pass('orders', rows, ({ r, d }) => {
    const transfer = f`${r.shortage} * ${d.take}`;
    const stock = f`${r.stock} - ${r.surplus} * ${d.give}`;
    const backlog = f`${p.backlogKept} * (${r.shortage} - ${transfer})`;
    const target = f`${(p.leadDays + 1) * (1 + p.safety)} * ${r.forecast}`;
    const order = f`positive(${target} - (${stock} + ${r.onOrder} - ${r.arrival} - ${backlog}))`;
    r.set({ transfer, stock, backlog, order });
    d.add({ asked: order });
  });
  program.pass('depots', { d: depot.each() }, ({ d }) => {
    const coming = d.ring('coming', 0).value;
    const stock = f`${d.stock} + ${coming}`;
    const ratio = f`min(1, ${stock} / max(${d.asked}, ${tiny}))`;
    const left = f`${stock} - ${d.asked} * ${ratio}`;
    const onOrder = f`${d.onOrder} - ${coming}`;
    const order = f`positive(${d.target} - (${left} + ${onOrder}))`;
    d.ring('coming', p.depotLeadDays).set(order);
    d.set({ ratio, stock: left, onOrder: f`${onOrder} + ${order}`, asked: zero });
  });
  program.pass('delivery', { ...rows, n: whole.n }, ({ r, d, n }) => {
    const shipped = f`${r.order} * ${d.ratio}`;
    const sale = f`${r.sale} + ${r.transfer}`;
    const work = f`${r.work} + ${sale} * ${r.hours}`;
    const capacity = f`positive(${r.crew} * (1 + ${p.crewCv} * ${r.crewShock}))`;
    const done = f`min(${work}, ${capacity})`;
    const rest = f`${work} - ${done}`;
    const service = f`${done} / max(${work}, ${tiny}) - ${p.shortWeight} * min(1, ${r.backlog} * ${r.inverseBase})`;
    const { margin, stock, backlog, hour, freight, transfer } = p.prices;
    const income = f`${margin} * ${sale} - ${stock} * ${r.stock} - ${backlog} * ${r.backlog}`;
    const costs = f`${hour} * ${done} + ${freight} * ${shipped} + ${transfer} * ${r.transfer}`;
    r.ring('coming', p.leadDays).set(shipped);
    r.set({
      onOrder: f`${r.onOrder} - ${r.arrival} + ${shipped}`,
      work: rest,
      satisfaction: f`clip(${r.satisfaction} + ${p.loyalty} * (${service} - ${r.satisfaction}), 0, 1)`,
    });
    n.add({ sale, profit: f`${income} - ${costs}`, crew: rest, daySale: sale, dayCrew: rest });
  });

  // Read by no rule, only by the pass that makes the shocks.
  for (const name of ['fresh', 'memory'] as const) region.drawSlot(name, region.shape.draws[name]);
  const groups = program.sealed(13, (sealed, rounds) => {
    const made = drawPasses(sealed, rounds);
    return { start: [...made.start, uplift()], step: [...made.step, shocks()] };
  });
  const slot = (name: string): number => program.fieldAddress(net, 0, net.slots.get(name)!);
  return {
    program,
    groups,
    daily: ['daySale', 'dayCrew'].map(slot),
    final: ['demand', 'sale', 'profit', 'crew'].map(slot),
  };

  /** What is drawn once: the effect of the campaign, lognormal with mean 1. */
  function uplift(): Pass {
    e.newGraph();
    const place = { cursor: 'once', offset: net.drawSlots.get('effect')!.slot * lanes * 4 };
    const { upliftDeviation: s } = p;
    return {
      ...chance('uplift', 1, { once: () => [still('draw', program.drawAddress(net, 'replication', 0))] }),
      stores: [{ place, value: lognormal(e.loadFloat(place), s) }],
    };
  }

  /** y ← φ·y + √(1 − φ²)·z from a start in its stationary law, and the shock exp(σy − σ²/2), all in float32. */
  function shocks(): Pass {
    e.newGraph();
    const at = (name: 'fresh' | 'shock' | 'memory', cursor: string) => ({
      cursor,
      offset: region.drawSlots.get(name)!.slot * lanes * 4,
    });
    const { persistence: phi } = p;
    const kept = e.mul(e.float(phi), e.loadFloat(at('memory', 'once')));
    const fresh = e.mul(e.float(Math.sqrt(1 - phi * phi)), e.loadFloat(at('fresh', 'daily')));
    const y = e.add(kept, fresh);
    const all = p.base.map((_, i) => i);
    return {
      ...chance('shocks', p.regions, {
        once: () => all.map((i) => still('draw', program.drawAddress(region, 'replication', i))),
        daily: () => all.map((i) => still('draw', program.drawAddress(region, 'step', i))),
      }),
      stores: [
        { place: at('memory', 'once'), value: y },
        { place: at('shock', 'daily'), value: lognormal(y, p.deviation) },
      ],
    };
  }
}

function chance(name: string, rows: number, cursors: Record<string, () => ReturnType<typeof still>[]>) {
  return { name, rows, gate: null, cursors: new Map(Object.entries(cursors)) };
}

const LOG2E = 1.4426950408889634;
/** Added to a float32 below 2²², it leaves the nearest whole number in the lowest bits. */
const ROUNDING = 12582912;
/** 2^x on |x| ≤ ½: ln2^n / n!, relative error below 3e-8. */
const POWER_TAIL = [1.540353e-4, 1.3333558e-3, 9.6181291e-3, 5.5504109e-2, 2.4022651e-1, 6.9314718e-1, 1];

/** exp(s·y − s²/2) in float32. */
function lognormal(y: Node, s: number): Node {
  const x = e.add(e.mul(y, e.float(s * LOG2E)), e.float((-s * s * LOG2E) / 2));
  const shifted = e.add(x, e.float(ROUNDING));
  const rest = e.sub(x, e.sub(shifted, e.float(ROUNDING)));
  const [first, ...others] = POWER_TAIL;
  const power = others.reduce((sum, c) => e.add(e.mul(sum, rest), e.float(c)), e.float(first!));
  // The lowest bits of `shifted` are the exponent: moved to its place and added to that of the power.
  return e.bitsToFloat(e.add(e.floatToBits(power), e.shiftLeft(e.floatToBits(shifted), 23)));
}
