// Nothing appears and nothing is lost: what goes into a store comes out of it, and every unit asked for is accounted for.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { described } from '../../src/model/described.ts';
import { resolve } from '../../src/study/resolve.ts';
import { everything } from '../model/everything.ts';
import { expectBalance } from './balance.ts';
import { arbitraryScenario, cases } from './random.ts';
import { shipped } from './shipped.ts';
import { plainStudy } from './study.ts';

test('in random scenarios', () => {
  fc.assert(
    fc.property(arbitraryScenario({ steps: 12 }), (scenario) => void expectBalance(scenario, 32)),
    cases(16),
  );
});

test('in the studies that come with the workbench', () => {
  for (const { scenarios } of shipped()) expectBalance(scenarios.at(-1)!, 8);
});

test('where what was to go back has been sold since', () => {
  const swing = {
    ...{
      demand: { cv: 1, noise: 'lognormal' },
      information: { forecast: { kind: 'level' }, smoothing: 0.9 },
    },
    supply: { leadDays: 4, returnsAllowed: true },
  };
  expectBalance(resolve(plainStudy(swing))[0]!, 8);
});

test('with everything switched on', () => {
  const scenarios = resolve(everything);
  const off = described.filter(({ acts, on }) => acts === 'engine' && !scenarios.some(on));
  expect(off.map(({ id }) => id)).toEqual([]);
  for (const scenario of scenarios) expectBalance(scenario, 4);
});
