import { expect, test, vi } from 'vitest';
import { modelChecks } from '../../src/engine/modelChecks.ts';
import { planRun } from '../../src/engine/plan.ts';
import { createEngine } from '../../src/engine/play.ts';
import { ledgerOf, type Column } from '../../src/engine/regionLedger.ts';
import { resolve } from '../../src/study/resolve.ts';
import { everything } from '../model/everything.ts';
import { shipped } from '../oracles/shipped.ts';

vi.setConfig({ testTimeout: 120_000 });

const busy = resolve(everything);
const engine = createEngine(planRun(busy, { seed: 'checks', replications: 40 }, { blockLanes: 4 }));

test('futures of shipped and of busy plans pass every check', () => {
  busy.forEach((scenario, i) => {
    for (const replication of [0, 17, 39]) {
      const failed = modelChecks(engine.trace(i, replication), scenario).filter(({ passed }) => !passed);
      expect(failed, scenario.id).toEqual([]);
    }
  });
  for (const { scenarios } of shipped()) {
    const played = createEngine(planRun(scenarios, { seed: 'checks', replications: 1 }, { blockLanes: 4 }));
    scenarios.forEach((scenario, i) => {
      expect(modelChecks(played.trace(i, 0), scenario).filter(({ passed }) => !passed)).toEqual([]);
    });
  }
});

test('a future that does not add up fails the check that it breaks', () => {
  const trace = engine.trace(0, 0);
  const broken = (kind: string, field: string, value: number): string[] => {
    const lines = trace.lines.map((line) =>
      line.kind === kind && line.field === field
        ? { ...line, values: line.values.map((x, t) => (t === 9 ? value : x)) }
        : line,
    );
    return modelChecks({ ...trace, lines }, busy[0]!).flatMap(({ id, passed }) => (passed ? [] : [id]));
  };
  expect(broken('region', 'unserved', 1000)).toEqual(['demand']);
  expect(broken('store', 'stock', -5)).toEqual(expect.arrayContaining(['stock', 'carried']));
  expect(broken('region', 'satisfaction', 101)).toEqual(['shares']);
  expect(broken('region', 'hours', NaN)).toEqual(['finite']);
  expect(broken('store', 'received', 1e6)).toEqual(['units']);
});

test('the ledger of a region balances and leaves out what is zero throughout', () => {
  for (const region of ['north', 'south']) {
    const { columns, rows } = ledgerOf(engine.trace(0, 3), busy[0]!, region);
    for (const { values } of rows) {
      const of = (column: Column) => values[columns.indexOf(column)] ?? 0;
      expect(of('opening') + of('received')).toBeCloseTo(of('out') + of('expired') + of('closing'), 8);
      expect(of('demand')).toBeCloseTo(of('served') + of('unserved'), 8);
    }
  }
  const six = shipped().find(({ study }) => study.id === 'six-rows')!;
  const played = createEngine(planRun(six.scenarios, { seed: 'x', replications: 1 }, { blockLanes: 4 }));
  const region = Object.keys(six.scenarios[0]!.network.regions)[0]!;
  expect(ledgerOf(played.trace(0, 0), six.scenarios[0]!, region).columns).not.toContain('lateral');
});
