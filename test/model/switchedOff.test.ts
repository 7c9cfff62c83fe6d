// Whatever is switched off is as if it had been left out of the file: every outcome is the same to the bit.
import { expect, test, vi } from 'vitest';
import { described, leavesOf, readersOf, type Leaf, type Mechanism } from '../../src/model/described.ts';
import { parameters } from '../../src/study/defaults.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanChanges, Scenario } from '../../src/study/study.ts';
import { digits, other, put } from './digits.ts';
import { everything } from './everything.ts';

vi.setConfig({ testTimeout: 120_000 });

const plans = resolve(everything);
const acting = described.filter(({ acts }) => acts === 'engine');

/** Values that may mean that something is not there. */
function nothingOf({ kind, choices, min = 0, max = 0, nullable, default: usual }: Leaf['parameter']) {
  if (kind === 'switch') return [false];
  if (kind === 'choice') return [...choices!];
  const ends = [0, 1].filter((x) => x >= min && x <= max);
  return [...(typeof usual === 'number' ? [usual] : []), ...ends, ...(nullable ? [null] : [])];
}

/** The plan in which one parameter, wherever it stands, switches the mechanism off; null where none does alone. */
function switchedOff({ reads, on }: Mechanism, plan: Scenario): { by: string; off: Scenario } | null {
  for (const path of reads) {
    const leaves = leavesOf(plan, parameters).filter(({ parameter }) => parameter.path === path);
    for (const value of leaves[0] ? nothingOf(leaves[0].parameter) : []) {
      // What lists of days, and kinds that ask for other parameters, are switched off by is no single value.
      if (/kind$|weekday|month/.test(path)) continue;
      const off = leaves.reduce((made, leaf) => put(made, leaf.path, value), plan);
      if (!on(off)) return { by: path, off };
    }
  }
  return null;
}

/** What only this mechanism would read, but for the parameter that switches it off. */
function idle({ reads }: Mechanism, by: string, off: Scenario): Leaf[] {
  const unread = (path: string) => readersOf(path).every(({ on, acts }) => acts === 'engine' && !on(off));
  return leavesOf(off, parameters).filter(
    ({ parameter: { path } }) => (reads as readonly string[]).includes(path) && path !== by && unread(path),
  );
}

/** As the file would have it that does not speak of them. */
const unsaid = (plan: Scenario, leaves: readonly Leaf[]) =>
  leaves.reduce((made, { path, parameter: { default: usual, fallback } }) => {
    return usual === undefined && fallback === null ? made : put(made, path, usual as Leaf['value']);
  }, plan);

test('one mechanism at a time', () => {
  const wrong: string[] = [];
  const compared = new Set<string>();
  for (const mechanism of acting) {
    for (const plan of plans) {
      if (compared.has(mechanism.id) || !mechanism.on(plan)) continue;
      const found = switchedOff(mechanism, plan);
      if (!found) continue;
      const { by, off } = found;
      const leaves = idle(mechanism, by, off).filter(({ parameter }) => parameter.kind === 'number');
      const said = leaves.reduce((made, leaf) => put(made, leaf.path, other(leaf)), off);
      const out = unsaid(off, leaves);
      if (JSON.stringify(out) === JSON.stringify(said) || mechanism.on(said) || mechanism.on(out)) continue;
      compared.add(mechanism.id);
      if (digits(out) !== digits(said)) wrong.push(mechanism.id);
    }
  }
  expect(wrong).toEqual([]);
  // All others have no parameter but the one that switches them off.
  expect(compared.size).toBeGreaterThanOrEqual(11);
});

/** Outcomes of a scenario of everything, and of one that says less. */
function same(one: PlanChanges, other: PlanChanges): void {
  const [, a, b] = resolve({
    ...everything,
    scenarios: { a: { name: 'a', changes: one }, b: { name: 'b', changes: other } },
  });
  expect(digits(a!)).toBe(digits(b!));
}

test('a partner without capacity is no partner', () => {
  const free = { money: { fixedCostPerDay: { partner: 0 } } };
  const idle = { capacityPerDay: 0 };
  same(
    {
      ...free,
      network: { depots: { friend: { ...idle, availability: 1 }, other: { ...idle, availability: 1 } } },
    },
    { ...free, network: { depots: { friend: null, other: null } } },
  );
});

test('a hub that plans for nobody is no hub', () => {
  const free = { money: { fixedCostPerDay: { central: 0 } } };
  same(
    { ...free, placement: { centralShare: 0 }, network: { depots: { hub: { crews: 0 } } } },
    { ...free, placement: { centralShare: 0 }, network: { depots: { hub: null } } },
  );
});

test('a season that is flat is no season', () => {
  const flat = { weekday: [1, 1, 1, 1, 1, 1, 1], month: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };
  same({ demand: { season: flat } }, { demand: { season: { weekday: null, month: null } } });
});
