import { expect } from 'vitest';
import type { World } from '../../src/model/world.ts';
import type { Scenario } from '../../src/study/study.ts';
import { watch, type Look } from './study.ts';

/** Two sides of a balance and the amount that moves there; `where` says which. */
type Compare = (left: number, right: number, scale: number, where: string) => void;
/** A field of an entity in the future that is looked at. */
type At = (kind: string, entity: number, field: string) => number;

function stores(w: World, at: At, compare: Compare): void {
  const gross = w.lane.parameterValues.get('gross')!;
  const given = w.depots.map(() => 0);
  w.lanes.forEach(({ depot }, l) => (given[depot]! += at('lane', l, 'flow') * gross[l]!));
  w.depots.forEach(({ kind }, depot) => {
    if (kind === 'partner') return;
    const own = w.stores.flatMap((s, k) => (s.depot === depot ? [k] : []));
    const sum = (field: string) => own.reduce((all, k) => all + at('store', k, field), 0);
    const had = sum('opening') + sum('received');
    for (const k of own) {
      const stock = at('store', k, 'stock');
      compare(stock < 0 ? stock : 0, 0, had, `stock of store ${k}`);
    }
    compare(had, given[depot]! + sum('expired') + sum('stock'), had, `depot ${depot}`);
  });
}

function lanes(w: World, at: At, compare: Compare): void {
  const capacity = w.lane.parameterValues.get('capacity')!;
  w.lanes.forEach((_, l) => {
    const flow = at('lane', l, 'flow');
    compare(flow > capacity[l]! ? flow : capacity[l]!, capacity[l]!, flow, `capacity of lane ${l}`);
  });
}

/** Demand is served or not; what is owed is paid off, and a share of what is unserved is added to it. */
function streams(w: World, at: At, owed: number[], compare: Compare): void {
  const { backlogShare } = w.scenario.supply;
  w.streams.forEach((_, j) => {
    const [demand, missed, left] = [
      at('stream', j, 'demand'),
      at('stream', j, 'unserved'),
      at('stream', j, 'backlog'),
    ];
    compare(demand, at('stream', j, 'served') + missed, demand, `stream ${j}`);
    const due = owed[j]! - at('stream', j, 'servedOld') + backlogShare * missed;
    compare(left, due, owed[j]! + demand, `backlog of stream ${j}`);
    owed[j] = left;
  });
}

function cells(w: World, at: At, compare: Compare): void {
  w.cells.forEach((_, c) => {
    const sources = ['local', 'lateral', 'hub', 'partner', 'emergency'].map((tier) => at('cell', c, tier));
    const given = sources.reduce((sum, units) => sum + units, 0);
    const need = at('cell', c, 'need') + given;
    sources.forEach((units, i) => compare(units < 0 ? units : 0, 0, need, `tier ${i} of cell ${c}`));
    const own = w.streams.flatMap((s, j) => (s.cell === c ? [j] : []));
    const old = own.reduce((sum, j) => sum + at('stream', j, 'servedOld'), 0);
    compare(given, at('cell', c, 'served') + old, need, `cell ${c}`);
  });
}

/** Plays `count` futures of a scenario and holds every balance after every step; the number of cells and steps held. */
export function expectBalance(scenario: Scenario, count: number): number {
  let cellSteps = 0;
  let worst = { off: 0, where: '' };
  const owed = Array.from({ length: count }, () => new Array<number>(100).fill(0));
  const balance = (t: number, look: Look, _: number, w: World): void => {
    if (t < 0) return;
    const compare: Compare = (left, right, scale, where) => {
      const off = left === right ? 0 : Math.abs(left - right) / (scale > 0 ? scale : 1);
      if (!(off <= worst.off)) worst = { off, where: `${where}, step ${t}: ${left} against ${right}` };
    };
    for (let lane = 0; lane < count; lane++) {
      const at: At = (kind, entity, field) => look(kind, entity, field)[lane]!;
      stores(w, at, compare);
      lanes(w, at, compare);
      streams(w, at, owed[lane]!, compare);
      cells(w, at, compare);
    }
    cellSteps += w.cells.length * count;
  };
  watch(scenario, balance, { lanes: count });
  expect(worst.off, worst.where).toBeLessThanOrEqual(1e-9);
  return cellSteps;
}
