import { expect, expectTypeOf, test } from 'vitest';
import sixRows from '../../scenarios/six-rows.tandem.json' with { type: 'json' };
import { parameterAt, parameters } from '../../src/study/defaults.ts';
import { createResolver, resolve, resolveScenario } from '../../src/study/resolve.ts';
import type { Plan, PlanInput, Study } from '../../src/study/study.ts';

const north = { name: { zh: '北', en: 'North' }, baseDemandPerDay: 100 };
const hub = { name: 'Hub', kind: 'central' } as const;

const study: Study = {
  format: 'tandem/1',
  id: 'small',
  name: 'Small',
  comparison: { seed: 'small' },
  base: {
    network: { regions: { north, south: { ...north, baseDemandPerDay: 50 } }, depots: { hub } },
    demand: { cv: 0.3 },
  },
  scenarios: {
    same: { name: 'Same', changes: {} },
    steady: { name: 'Steady', changes: { demand: { cv: 0.1 } } },
    smaller: { name: 'Smaller', changes: { network: { regions: { south: null } } } },
    near: { name: 'Near', changes: { demand: { correlation: { kind: 'distance', scaleKm: 50 } } } },
    unlimited: { name: 'Unlimited', changes: { dispatch: { crewsPerDepot: null } } },
  },
};

test('the base comes first, then the scenarios in the order of the file', () => {
  expect(resolve(study).map((scenario) => scenario.id)).toEqual([
    'base',
    ...Object.keys(study.scenarios ?? {}),
  ]);
});

test('a scenario that changes nothing resolves to the base', () => {
  const [base, same] = resolve(study);
  expect({ ...same, id: 'base', name: base?.name }).toEqual(base);
});

test('an edit of the base flows into every scenario that does not change the same leaf', () => {
  const edited = structuredClone(study);
  edited.base.demand = { cv: 0.7, persistence: 0.9 };
  expect(resolveScenario(edited, 'same').demand.cv).toBe(0.7);
  expect(resolveScenario(edited, 'steady').demand.cv).toBe(0.1);
  expect(resolveScenario(edited, 'steady').demand.persistence).toBe(0.9);
});

test('null takes an entry out of a record, and is a value where a leaf may be null', () => {
  expect(Object.keys(resolveScenario(study, 'smaller').network.regions)).toEqual(['north']);
  expect(resolveScenario(study, 'unlimited').dispatch.crewsPerDepot).toBe(null);
  expect(resolveScenario(study, 'base').dispatch.crewsPerDepot).toBe(3);
});

test('a choice of another kind replaces the old one whole', () => {
  expect(resolveScenario(study, 'near').demand.correlation).toEqual({ kind: 'distance', scaleKm: 50 });
});

test('a resolved scenario is frozen to the last leaf', () => {
  const scenario = resolveScenario(study, 'steady');
  expect(Object.isFrozen(scenario.network.regions['north'])).toBe(true);
  expect(Object.isFrozen(scenario.demand.channels)).toBe(true);
});

test('a plan that breaks the schema does not resolve', () => {
  const broken = structuredClone(study);
  broken.base.demand = { cv: 2 };
  expect(() => resolve(broken)).toThrow(RangeError);
  expect(() => resolveScenario(study, 'nobody')).toThrow(/unknown scenario: nobody/);
});

test('a plan that names only its regions and depots is complete after resolve', () => {
  const { demand, supply, dispatch, money, placement } = resolveScenario(study, 'base');
  expect([supply.leadDays, dispatch.shiftHours, money.price, placement.lanes.hub.hours]).toEqual([
    3, 10, 36, 18,
  ]);
  expect(demand.channels).toMatchObject({
    online: { share: 0.6, reportingLagDays: 0 },
    offline: { share: 0.4 },
  });
  expectTypeOf<Plan['placement']['lanes']['hub']['hours']>().toEqualTypeOf<number>();
  expectTypeOf<PlanInput['demand']>().extract<undefined>().toEqualTypeOf<undefined>();
});

test('every parameter has a default inside its range, or says who answers for it', () => {
  for (const { path, default: value, min = 0, max = 0, integer, nullable, choices, kind } of parameters) {
    if (kind === 'number' && typeof value === 'number') {
      expect(value, path).toBeGreaterThanOrEqual(min);
      expect(value, path).toBeLessThanOrEqual(max);
      if (integer) expect(Number.isInteger(value), path).toBe(true);
    }
    if (value === null) expect(nullable, path).toBe(true);
    if (choices && value !== undefined) expect(choices, path).toContain(value);
  }
});

test('a concrete path finds its parameter', () => {
  expect(parameterAt('network.regions.north.demandCv')).toMatchObject({
    symbol: 'cv_r',
    fallback: 'demand.cv',
  });
  expect(parameterAt('network.regions.north')).toBe(undefined);
});

test('a change inside a choice keeps the kind that it inherits', () => {
  const edited = structuredClone(study);
  edited.scenarios = { closer: { name: 'Closer', changes: { demand: { correlation: { rho: 0.9 } } } } };
  expect(resolveScenario(edited, 'closer').demand.correlation).toEqual({ kind: 'equal', rho: 0.9 });
});

test('the six rows forecast what the paper forecasts, with campaigns and without', () => {
  const { base, campaigns } = Object.fromEntries(resolve(sixRows as Study).map((each) => [each.id, each]));
  for (const [region, kWh] of Object.entries({ A: 55_000, B: 47_000, C: 60_000, D: 40_000 })) {
    expect((base?.network.regions[region]?.baseDemandPerDay ?? 0) * 30).toBe(kWh);
    const { mode } = campaigns!.campaigns[`campaign${region}`]!;
    const uplift = mode.kind === 'direct' ? mode.upliftShare : NaN;
    const demand = campaigns!.network.regions[region]!.baseDemandPerDay * 30;
    expect(demand * (1 + uplift)).toBeCloseTo(kWh, 9);
  }
});

test('what has not changed in a study resolves to the same object as before, what has to what it says', () => {
  const resolveNext = createResolver();
  const first = resolveNext(study);
  expect(first).toEqual(resolve(study));
  const steadier = { name: 'Steady', changes: { demand: { cv: 0.05 } } };
  const { same, ...others } = study.scenarios ?? {};
  const second: Study = { ...study, scenarios: { ...others, steady: steadier, same: same! } };
  const then = resolveNext(second);
  expect(then).toEqual(resolve(second));
  const moved = then.filter((scenario) => !first.includes(scenario)).map(({ id }) => id);
  expect(moved).toEqual(['steady']);
  const third: Study = { ...second, base: { ...second.base, demand: { cv: 0.2 } } };
  expect(resolveNext(third)).toEqual(resolve(third));
  const { demand: _, ...rest } = third.base;
  const fourth: Study = { ...third, base: { ...rest, time: { ...rest.time, horizonDays: 77 } } };
  expect(resolveNext(fourth)).toEqual(resolve(fourth));
  const broken = { ...fourth, base: { ...fourth.base, demand: { cv: -1 } } };
  expect(() => resolveNext(broken)).toThrow('base.demand.cv');
  expect(() => resolveNext({ ...fourth, base: { ...fourth.base, weather: {} } } as Study)).toThrow('base');
  expect(resolveNext({ ...third, scenarios: {} })).toHaveLength(1);
});
