// Nothing appears and nothing is lost, over more than a million cells and steps of random networks with everything on.
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { described } from '../../src/model/described.ts';
import { resolve } from '../../src/study/resolve.ts';
import { everything } from '../model/everything.ts';
import { expectBalance } from './balance.ts';
import { anyEverything } from './anyEverything.ts';
import { arbitraryScenario, cases } from './random.ts';
import { shipped } from './shipped.ts';

vi.setConfig({ testTimeout: 3_600_000 });

const acting = described.filter(({ acts }) => acts === 'engine');

test('random networks with everything switched on', () => {
  const names = ['base', ...Object.keys(everything.scenarios!)];
  const on = new Set<string>();
  let cellSteps = 0;
  let turn = 0;
  fc.assert(
    fc.property(anyEverything, (drawn) => {
      // Each of the scenarios in turn, so that every mechanism has its share.
      const [name, scenario] = [names[turn % names.length]!, drawn[turn % names.length]!];
      turn++;
      const as = resolve(everything).find(({ id }) => id === name)!;
      const states = acting.map((one) => [one.id, one.on(as)]);
      expect(acting.map((one) => [one.id, one.on(scenario)])).toEqual(states);
      for (const one of acting) if (one.on(scenario)) on.add(one.id);
      cellSteps += expectBalance(scenario, 64);
    }),
    cases(90),
  );
  console.log(`${cellSteps} cells and steps`);
  expect(acting.map(({ id }) => id).filter((id) => !on.has(id))).toEqual([]);
  expect(cellSteps).toBeGreaterThan(1_000_000);
});

test('random scenarios', () => {
  fc.assert(
    fc.property(arbitraryScenario({ steps: 12 }), (scenario) => void expectBalance(scenario, 32)),
    cases(300),
  );
});

test('the studies that come with the workbench', () => {
  for (const { scenarios } of shipped()) scenarios.forEach((scenario) => expectBalance(scenario, 16));
});
