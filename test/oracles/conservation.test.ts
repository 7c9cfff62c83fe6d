// Nothing appears and nothing is lost: what goes into a store comes out of it, and every unit asked for is accounted for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/study/study.ts';
import type { World } from '../../src/model/world.ts';
import { arbitraryScenario, cases, long } from './random.ts';
import { shipped } from './shipped.ts';
import { watch, type Look } from './study.ts';

let cellSteps = 0;
let worst = { off: 0, where: '' };

/** Two sides of a balance, apart by a share of the amount that moves there. */
function compare(left: number, right: number, scale: number, where: () => string): void {
  const off = left === right ? 0 : Math.abs(left - right) / (scale > 0 ? scale : 1);
  if (!(off <= worst.off)) worst = { off, where: `${where()}: ${left} against ${right}` };
}

function balances(t: number, look: Look, lanes: number, w: World): void {
  if (t < 0) return;
  const owing = w.scenario.supply.backlogShare > 0;
  const gross = w.lane.parameterValues.get('gross')!;
  const capacity = w.lane.parameterValues.get('capacity')!;
  for (let lane = 0; lane < lanes; lane++) {
    const at = (kind: string, entity: number, field: string) => look(kind, entity, field)[lane]!;
    const given = w.depots.map(() => 0);
    w.lanes.forEach((_, l) => {
      const [flow, most] = [at('lane', l, 'flow'), capacity[l]!];
      compare(flow > most ? flow : most, most, flow, () => `capacity of lane ${l}, step ${t}`);
    });
    w.lanes.forEach(({ depot }, l) => (given[depot]! += at('lane', l, 'flow') * gross[l]!));
    w.depots.forEach(({ kind }, depot) => {
      if (kind === 'partner') return;
      const own = w.stores.flatMap((s, k) => (s.depot === depot ? [k] : []));
      const sum = (field: string) => own.reduce((all, k) => all + at('store', k, field), 0);
      const had = sum('opening') + sum('received');
      compare(had, given[depot]! + sum('expired') + sum('stock'), had, () => `depot ${depot}, step ${t}`);
    });
    w.streams.forEach((_, j) => {
      const demand = at('stream', j, 'demand');
      compare(
        demand,
        at('stream', j, 'served') + at('stream', j, 'unserved'),
        demand,
        () => `stream ${j}, step ${t}`,
      );
    });
    w.cells.forEach((_, c) => {
      const from = ['local', 'lateral', 'hub', 'partner', 'emergency'].map((tier) => at('cell', c, tier));
      from.forEach((units, i) =>
        compare(units < 0 ? units : 0, 0, at('cell', c, 'demand'), () => `tier ${i} of cell ${c}, step ${t}`),
      );
      const streams = w.streams.flatMap((s, j) => (s.cell === c ? [j] : []));
      const old = owing ? streams.reduce((sum, j) => sum + at('stream', j, 'servedOld'), 0) : 0;
      const all = from.reduce((sum, units) => sum + units, 0);
      compare(all, at('cell', c, 'served') + old, at('cell', c, 'need') + all, () => `cell ${c}, step ${t}`);
    });
  }
  cellSteps += w.cells.length * lanes;
}

function holds(scenario: Scenario, lanes: number): void {
  worst = { off: 0, where: '' };
  watch(scenario, balances, { lanes });
  expect(worst.off, worst.where).toBeLessThanOrEqual(1e-9);
}

test('in random scenarios', () => {
  fc.assert(
    fc.property(arbitraryScenario({ steps: 12 }), (scenario) => holds(scenario, 32)),
    cases(long ? 300 : 16),
  );
}, 600_000);

test('in the studies that come with the workbench', () => {
  for (const { scenarios } of shipped())
    scenarios.filter((_, i) => long || i === scenarios.length - 1).forEach((s) => holds(s, long ? 64 : 8));
}, 600_000);

test.runIf(long)('over more than a million cells and steps', () => {
  expect(cellSteps).toBeGreaterThan(1_000_000);
});
