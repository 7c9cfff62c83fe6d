import { expect, test } from 'vitest';
import { admit, programBytes } from '../../src/engine/admission.ts';
import { planRun } from '../../src/engine/plan.ts';
import { compile } from '../../src/engine/game.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario } from '../../src/study/study.ts';
import { everything } from '../model/everything.ts';
import { shipped } from '../oracles/shipped.ts';

/** The plan of the eight counties with more products, of many variants, in more channels, and a campaign. */
const wide = (): Scenario => {
  const { study } = shipped().find(({ study }) => study.id === 'hub-or-counties')!;
  const parts = <T extends object>(count: number, more: T) =>
    Object.fromEntries(
      Array.from({ length: count }, (_, i) => [`p${i}`, { name: 'p', share: 1 / count, ...more }]),
    );
  const base = {
    ...study.base,
    campaigns: { push: { name: 'Push', startDay: 20 } },
    demand: {
      ...study.base.demand,
      products: parts(2, { variants: 4 }),
      channels: parts(4, { promiseHours: 24 }),
    },
  };
  return resolve({ ...study, base, scenarios: {} })[0]!;
};

test('what a program is thought to need is what it takes, and not many times more', () => {
  const scenarios = [
    ...shipped().flatMap(({ scenarios }) => scenarios.slice(0, 2)),
    resolve(everything)[0]!,
    wide(),
  ];
  for (const scenario of scenarios) {
    const taken = compile(scenario, { lanes: 64 }).player.bytes;
    const thought = programBytes(scenario, 64);
    expect(thought, scenario.id).toBeGreaterThan(taken);
    expect(thought, scenario.id).toBeLessThan(4 * taken);
  }
});

test('many products and variants are refused where one product is let in', () => {
  const plan = (variants: number) => {
    const scenario = structuredClone(wide()) as unknown as {
      demand: { products: Record<string, { variants: number }> };
    };
    for (const product of Object.values(scenario.demand.products)) product.variants = variants;
    const many = Array.from({ length: 20 }, () => scenario as unknown as Scenario);
    return planRun(many, { seed: 's', replications: 50 });
  };
  const limit = 6e8;
  expect(admit(plan(1), limit).ok).toBe(true);
  expect(admit(plan(10), limit)).toMatchObject({ ok: false, replications: 0 });
});
