import { expect, test } from 'vitest';
import { admit, BYTES_OF_SCENARIO } from '../../src/engine/admission.ts';
import { planRun, type PlanOptions } from '../../src/engine/plan.ts';
import { columnKeys, createEngine } from '../../src/engine/play.ts';
import { shipped } from '../oracles/shipped.ts';

const six = shipped().find(({ file }) => file.startsWith('six-rows'))!.scenarios;
const regions = Object.keys(six[0]!.network.regions);
const keys = [`unservedPercent@${regions[1]}`, 'satisfaction'];

test('columns only for what was asked, with the numbers of all', () => {
  const of = (options: PlanOptions) =>
    createEngine(planRun(six, { seed: 'asked', replications: 100 }, options)).play({
      scenario: 0,
      first: 0,
      count: 100,
    });
  const [all, few] = [of({}), of({ keys })];
  expect(few.keys).toEqual(keys);
  keys.forEach((key, k) => {
    const at = all.keys.indexOf(key) * 100;
    expect(few.values.slice(k * 100, (k + 1) * 100)).toEqual(all.values.slice(at, at + 100));
  });
  expect(() => of({ keys: ['luck'] })).toThrow(/no such outcome: luck/);
});

test('a run that does not fit names the nearest ones that do', () => {
  const plan = planRun(six, { seed: 'asked', replications: 300_000 });
  const refused = admit(plan);
  if (refused.ok) throw new Error('admitted');
  expect(admit({ ...plan, replications: refused.replications }).ok).toBe(true);
  expect(admit({ ...plan, replications: refused.replications + 1 }).ok).toBe(false);
  expect(refused.scenarios).toBeGreaterThan(0);
  expect(admit({ ...plan, scenarios: six.slice(0, refused.scenarios) }).ok).toBe(true);
  expect(admit({ ...plan, scenarios: six.slice(0, refused.scenarios + 1) }).ok).toBe(false);
  expect(admit({ ...plan, keys }).ok).toBe(true);
  expect(columnKeys(regions, true).length).toBeGreaterThan(50);
});

test('a sweep takes the tables of the scenarios that are held, not of all', () => {
  const sweep = Array.from({ length: 1000 }, (_, i) => ({ ...six[0]!, id: `s${i}` }));
  const of = (count: number) =>
    admit(planRun(sweep.slice(0, count), { seed: 'sweep', replications: 1 }, { keys })).bytes;
  // Two doubles per key and replication, and the scenario itself.
  expect((of(1000) - of(24)) / 976).toBe(keys.length * 8 * 2 + BYTES_OF_SCENARIO);
});
