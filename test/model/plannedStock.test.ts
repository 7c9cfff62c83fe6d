import { expect, test } from 'vitest';
import { plannedStock } from '../../src/model/plannedStock.ts';
import { resolve } from '../../src/study/resolve.ts';
import { county, plainStudy, watch } from '../oracles/study.ts';
import { shipped } from '../oracles/shipped.ts';

/** What the engine opens with, by depot: the targets before the first step. */
function opening(scenario: ReturnType<typeof resolve>[number]) {
  const levels = new Map<string, number>();
  watch(scenario, (t, look, _lanes, world) => {
    if (t >= 0) return;
    world.stores.forEach(({ depot }, i) => {
      const { id, kind } = world.depots[depot]!;
      if (kind === 'partner') return;
      levels.set(id, (levels.get(id) ?? 0) + look('store', i, 'target')[0]!);
    });
  });
  return levels;
}

test('a county by itself plans for H days and z deviations of them', () => {
  const supply = { leadDays: 3, reviewDays: 1, safetyFactor: 2, marginShare: 0.1 };
  const [scenario] = resolve(plainStudy({ network: county(100), supply }));
  expect(plannedStock(scenario!).get(Object.keys(scenario!.network.depots)[0]!)).toBeCloseTo(
    4 * 110 + 2 * 60,
    9,
  );
});

test('the plan is what the engine opens with: rules, shares, correlation, products, expiring stock', () => {
  const two = {
    regions: {
      a: { name: 'A', baseDemandPerDay: 100 },
      b: { name: 'B', baseDemandPerDay: 40, demandCv: 0.5 },
    },
    depots: {
      hub: { name: 'Hub', kind: 'central', leadDays: 5 },
      a: { name: 'A', kind: 'regional', region: 'a' },
      b: { name: 'B', kind: 'regional', region: 'b' },
    },
  } as const;
  const matrix = { kind: 'matrix', values: { a: { b: 0.4 } } } as const;
  const products = { one: { name: '1', share: 0.7 }, two: { name: '2', share: 0.3, variants: 3 } };
  const plans: object[] = [
    { network: two, placement: { centralShare: 0.35 }, supply: { leadDays: 2, safetyFactor: 1.5 } },
    {
      network: two,
      placement: { centralShare: 0.6 },
      supply: { safetyFactor: 1 },
      demand: { correlation: matrix },
    },
    { network: two, placement: { centralShare: 0.5 }, supply: { safetyFactor: 1 }, demand: { products } },
    { network: two, placement: { compare: { kind: 'isoStock', totalUnits: 900 }, centralShare: 0.25 } },
    { network: county(100), supply: { retention: 0, marginShare: 0.04, safetyFactor: 0.5 } },
    { network: county(100), supply: { mode: 'plan', planPeriodDays: 30, leadDays: 3, safetyFactor: 1 } },
  ];
  for (const plan of plans) {
    const [scenario] = resolve(plainStudy(plan));
    const found = plannedStock(scenario!);
    for (const [id, level] of opening(scenario!)) expect(found.get(id) ?? 0, id).toBeCloseTo(level, 6);
  }
});

test('the shipped story of hub and counties holds the same stock wherever it stands', () => {
  const story = shipped().find(({ study }) => study.id === 'hub-or-counties')!;
  for (const scenario of story.scenarios) {
    const total = [...plannedStock(scenario).values()].reduce((sum, level) => sum + level, 0);
    expect(total, scenario.id).toBeCloseTo(5801, 6);
  }
});
