// What is said of the model is true of it: every parameter is claimed or listed as not acted on, and a claimed one acts.
import { expect, test, vi } from 'vitest';
import { described, ignored, leavesOf } from '../../src/model/described.ts';
import { parameters } from '../../src/study/defaults.ts';
import { resolve } from '../../src/study/resolve.ts';
import { digits, other, put } from './digits.ts';
import { changes, everything, service } from './everything.ts';

vi.setConfig({ testTimeout: 120_000 });

const scenarios = resolve(everything);

const onThePageOnly = [
  'network.unit',
  'incentives.partner.value',
  'incentives.partner.cost',
  'incentives.partner.slope',
];

/** Kinds that change which parameters there are: shown to act by those. */
const shapes = [
  'demand.correlation.kind',
  'campaigns.*.mode.kind',
  'information.forecast.kind',
  'supply.policy.kind',
  'placement.compare.kind',
];

test('every parameter of the registry is claimed, and no other', () => {
  const claimed = (acts: string) =>
    new Set(described.filter((m) => m.acts === acts).flatMap(({ reads }) => reads as readonly string[]));
  const known = parameters.map(({ path }) => path as string);
  const engine = claimed('engine');
  expect(known.filter((path) => !engine.has(path)).sort()).toEqual([...onThePageOnly].sort());
  expect([...claimed('page')].sort()).toEqual([...onThePageOnly].sort());
  expect([...engine].filter((path) => !known.includes(path))).toEqual([]);
  expect(new Set(described.map(({ id }) => id)).size).toBe(described.length);
});

test('a parameter that is claimed changes some outcome, one that is not changes none', () => {
  const asBefore = scenarios.map((scenario) => digits(scenario));
  const dead: string[] = [];
  for (const { path } of parameters) {
    if (shapes.includes(path) || path === 'placement.compare.unservedPercent') continue;
    const silent = onThePageOnly.includes(path);
    // One plan with everything on shows that a parameter is dead; to act, it may need another.
    const moved = (silent ? scenarios.slice(0, 1) : scenarios).some((scenario, i) => {
      const leaf = leavesOf(scenario, parameters).find((each) => each.parameter.path === path);
      return leaf !== undefined && digits(put(scenario, leaf.path, other(leaf))) !== asBefore[i];
    });
    if (!moved) dead.push(path);
  }
  expect(dead.sort()).toEqual([...onThePageOnly].sort());
});

test('a mechanism that is off does not feel its parameters', () => {
  // One plan with as much as possible switched off, written out so that every leaf is there to be moved.
  const plain = resolve({ ...everything, scenarios: { off: { name: 'off', changes: changes.off } } })[1]!;
  const before = digits(plain);
  const off = described.filter(({ acts, on }) => acts === 'engine' && !on(plain));
  const readers = (path: string) =>
    described.filter(({ reads }) => (reads as readonly string[]).includes(path));
  const silent = leavesOf(plain, parameters).filter(({ parameter }) => {
    const all = readers(parameter.path);
    return all.length > 0 && all.every((m) => off.includes(m)) && parameter.kind === 'number';
  });
  const switches = off.flatMap(({ reads }) => reads.slice(0, 1) as readonly string[]);
  const felt = silent.filter(
    (leaf) =>
      !switches.includes(leaf.parameter.path) && digits(put(plain, leaf.path, other(leaf))) !== before,
  );
  expect(silent.length).toBeGreaterThan(20);
  expect(felt.map(({ path }) => path)).toEqual([]);
});

test('what is set in vain is named', () => {
  const [, vain] = resolve({
    ...everything,
    scenarios: {
      vain: {
        name: 'vain',
        changes: {
          supply: { planPeriodDays: 14, mode: 'salesDriven' },
        },
      },
    },
  });
  expect(ignored(vain!, parameters).map(({ path }) => path)).toContain('supply.planPeriodDays');
});

test('the level of service that is asked for acts', () => {
  const played = [1, 20].map((unservedPercent) => {
    const compare = { kind: 'isoService', unservedPercent } as const;
    const changes = { ...service, placement: { ...service.placement, compare } };
    return digits(resolve({ ...everything, scenarios: { s: { name: 's', changes } } })[1]!);
  });
  expect(played[0]).not.toBe(played[1]);
});
