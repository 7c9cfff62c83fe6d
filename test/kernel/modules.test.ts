import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { compile } from '../../src/engine/game.ts';
import { seedKey } from '../../src/engine/streams.ts';
import { withValues } from '../../src/study/ranges.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario } from '../../src/study/study.ts';

const read = readStudy(readFileSync('scenarios/summer-campaign.tandem.json'));
if (!read.ok) throw new Error(read.faults[0]!.path);
const scenario = resolve(read.study)[1]!;

/** How many modules it takes to have these plans one after the other. */
function modulesFor(...plans: Scenario[]): number {
  const compiled = vi.spyOn(WebAssembly, 'Module');
  for (const plan of plans) compile(plan, { lanes: 8, backEnd: 'simd' });
  const { length } = compiled.mock.calls;
  compiled.mockRestore();
  return length;
}

function outcomes(plan: Scenario, backEnd: 'simd' | 'scalar' | 'oracle'): number[] {
  const { player, world, readers } = compile(plan, { lanes: 4, backEnd });
  player.begin(seedKey('modules'), 0);
  for (let t = 0; t < world.steps; t++) player.step(t);
  return readers(true).map((read) => read(3));
}

test('a lever that moves a number compiles nothing; one that changes a rule does', () => {
  const late = withValues(scenario, [['customers/complaintLate', 0.21]]);
  const varied = withValues(scenario, [['demand/cv', 0.33]]);
  const loyal = withValues(scenario, [['customers/switchingPerMonth', 0.05]]);
  expect(modulesFor(scenario)).toBe(1);
  expect(modulesFor(late, varied, scenario)).toBe(0);
  expect(modulesFor(loyal, late)).toBe(1);
});

test('plans that share a module play what their own numbers say', () => {
  const share = fc.integer({ min: 1, max: 99 }).map((x) => x / 100);
  const places = [
    'customers/complaintLate',
    'customers/memoryPerDay',
    'demand/cv',
    'demand/persistence',
    'information/coverageShare',
    'dispatch/deadBandShare',
    'money/unitCost',
  ];
  fc.assert(
    fc.property(fc.tuple(...places.map(() => share)), (values) => {
      const plan = withValues(
        scenario,
        places.map((place, i) => [place, place === 'dispatch/deadBandShare' ? values[i]! / 5 : values[i]!]),
      );
      const seen = outcomes(plan, 'oracle');
      expect(outcomes(plan, 'simd')).toEqual(seen);
      expect(outcomes(plan, 'scalar')).toEqual(seen);
    }),
    { numRuns: 8, seed: 11 },
  );
});
