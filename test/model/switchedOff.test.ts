// Whatever is switched off is as if it had been left out of the file: every outcome is the same to the bit.
import { expect, test, vi } from 'vitest';
import { described, leavesOf, readersOf, type Leaf, type Mechanism } from '../../src/model/described.ts';
import { always } from '../../src/model/described/mechanism.ts';
import { parameters } from '../../src/study/defaults.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { PlanChanges, Scenario } from '../../src/study/study.ts';
import { digits, put } from './digits.ts';
import { everything } from './everything.ts';
import { faintly, idle, leftOut, oddly, roughly, waysOff, type Off } from './switchedOff.ts';

vi.setConfig({ testTimeout: 120_000 });

const ways: (readonly Off[])[] = [];
const outcomes = new Map<string, string>();

/** Everything, and one more scenario that changes it. */
const changed = (changes: PlanChanges): Scenario =>
  resolve({ ...everything, scenarios: { off: { name: 'off', changes } } })[1]!;

const noCampaigns = { direct: null, spend: null };

/** What it takes more than one word to switch off. */
const built: Record<string, PlanChanges> = {
  'one region': { network: { regions: { north: null }, depots: { north: null } } },
  'no distances': {
    demand: { correlation: { kind: 'equal', rho: 0.2 } },
    placement: { lateral: { enabled: false } },
  },
  'no campaigns': { campaigns: noCampaigns },
  'nothing learned': { campaigns: noCampaigns, information: { forecast: { kind: 'fixed' } } },
  'no bias': { information: { plannerBias: 0 }, incentives: { alignment: 1 } },
  'no hub': { network: { depots: { hub: null } } },
  'nothing but a hub': { network: { depots: { north: null, south: null, second: null } } },
  'no partner': { network: { depots: { friend: null, other: null } } },
  'a total given by hand': { placement: { compare: { kind: 'isoStock', totalUnits: 400 } } },
  'no end of crews': {
    dispatch: { crewsPerDepot: null },
    network: { depots: { north: null, second: null } },
  },
  'wide lanes without loss': {
    network: { depots: { north: { lanes: { north: { capacityPerDay: null, lossShare: 0 } } } } },
    placement: { lanes: { hub: { capacityPerDay: null, lossShare: 0 }, lateral: { capacityPerDay: null } } },
  },
};

/** Pairs of files that say the same of these mechanisms: switched off in one, not spoken of in the other. */
const pairs: { what: string; of: string[]; off: PlanChanges; out: PlanChanges }[] = [
  {
    what: 'a season that is flat is no season',
    of: ['season'],
    off: {
      demand: { season: { weekday: [1, 1, 1, 1, 1, 1, 1], month: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] } },
    },
    out: { demand: { season: { weekday: null, month: null } } },
  },
  {
    what: 'a campaign that moves nothing is no campaign',
    of: ['campaigns', 'directUplift', 'campaignCost'],
    off: {
      campaigns: { direct: { mode: { kind: 'direct', upliftShare: 0 }, costPerDay: 0 }, spend: null },
    },
    out: { campaigns: noCampaigns },
  },
  {
    what: 'money that can lift nothing is spent, and no more',
    of: ['spendResponse'],
    off: { campaigns: { spend: { mode: { kind: 'spend', spendPerDay: 70, ceilingShare: 0 } } } },
    out: { campaigns: { spend: { mode: { kind: 'direct', upliftShare: 0 }, costPerDay: 70 } } },
  },
  {
    what: 'a partner without capacity is no partner',
    of: ['partner'],
    off: {
      money: { fixedCostPerDay: { partner: 0 } },
      network: {
        depots: {
          friend: { capacityPerDay: 0, availability: 1 },
          other: { capacityPerDay: 0, availability: 1 },
        },
      },
    },
    out: {
      money: { fixedCostPerDay: { partner: 0 } },
      network: { depots: { friend: null, other: null } },
    },
  },
  {
    what: 'a hub that plans for nobody is no hub',
    of: ['hub'],
    off: {
      money: { fixedCostPerDay: { central: 0 } },
      placement: { centralShare: 0 },
      network: { depots: { hub: { crews: 0 } } },
    },
    out: {
      money: { fixedCostPerDay: { central: 0 } },
      placement: { centralShare: 0 },
      network: { depots: { hub: null } },
    },
  },
];

const plans = resolve(everything);
const structures = Object.values(built).map((each): Off => ({
  plan: changed(each),
  path: null,
  usual: false,
}));

/** How each mechanism was switched off and compared with a file that leaves it out. */
const groups = {
  'always there': [] as string[],
  'odd words on what is off are not felt': [] as string[],
  'leaving its key out is the switch': [] as string[],
  'on at no strength is off': [] as string[],
  'two files': pairs.flatMap(({ of }) => of),
};

test('one mechanism at a time', () => {
  const wrong: string[] = [];
  const weakened = new Map<string, string>();
  const acting = described.filter(({ acts }) => acts === 'engine');
  for (const one of acting) {
    const check = (group: keyof typeof groups, ...[a, b]: [string, string]) => {
      groups[group].push(one.id);
      if (a !== b) wrong.push(`${one.id}: ${group}`);
    };
    if (one.on === always) {
      groups['always there'].push(one.id);
      continue;
    }
    const spoken = oddWords(one);
    if (spoken) check('odd words on what is off are not felt', played(spoken.said), played(spoken.out));
    const silent = withoutKey(one);
    if (silent) check('leaving its key out is the switch', played(silent.said), played(silent.out));
    const weak = first(offs(one), ({ plan, path }) => {
      const faint = path && reads(one, path) ? faintly(plan, [path]) : null;
      return faint && one.on(faint) ? { plan, path: path!, faint } : null;
    });
    if (weak && (spoken || silent)) weakened.set(one.id, weak.path);
    else if (weak) check('on at no strength is off', roughly(played(weak.plan)), roughly(played(weak.faint)));
  }
  // Those that were compared in another way before, all at once.
  const paths = [...new Set(weakened.values())];
  const none = placedAt(plans[0]!, paths, 0);
  const faint = faintly(none, paths)!;
  for (const one of acting.filter(({ id }) => weakened.has(id)))
    expect([one.on(none), one.on(faint)], one.id).toEqual([false, true]);
  expect(roughly(played(faint))).toBe(roughly(played(none)));
  const found = new Set(Object.values(groups).flat());
  const forgotten = acting.map(({ id }) => id).filter((id) => !found.has(id));
  expect({ wrong, forgotten }, JSON.stringify(groups, null, 1)).toEqual({ wrong: [], forgotten: [] });
});

test.each(pairs)('$what', ({ off, out }) => {
  expect(digits(changed(off))).toBe(digits(changed(out)));
});

/** A file with odd words on what is off with this mechanism, and one without any; null where nothing is left to say. */
function oddWords(one: Mechanism): { said: Scenario; out: Scenario } | null {
  return first(offs(one), ({ plan, path }) => {
    const places = idle(plan).filter(({ parameter }) => parameter.path !== path);
    // What it alone would read, or what only makes sense with it.
    const its = ({ parameter }: Leaf) =>
      reads(one, parameter.path) ||
      (path && reads(one, path) && readersOf(parameter.path).some(({ on }) => on(plans[0]!)));
    if (!places.some(its)) return null;
    const [said, out] = [oddly(plan, places), leftOut(plan, places)];
    return one.on(said) || one.on(out) || JSON.stringify(said) === JSON.stringify(out) ? null : { said, out };
  });
}

/** A file in which the mechanism is off, and the same without the words that say so; null where it would be on. */
function withoutKey(one: Mechanism): { said: Scenario; out: Scenario } | null {
  return first(offs(one), ({ plan, path, usual }) => {
    const gone = () => !leavesOf(plan, parameters).some(({ parameter }) => reads(one, parameter.path));
    if (path && (!usual || !(reads(one, path) || gone()))) return null;
    const places = (path ? leavesOf(plan, parameters) : idle(plan)).filter(({ parameter }) =>
      path ? parameter.path === path : reads(one, parameter.path),
    );
    const out = leftOut(plan, places);
    return (path || places.length > 0) && !one.on(out) ? { said: plan, out } : null;
  });
}

const reads = (one: Mechanism, path: string): boolean => (one.reads as readonly string[]).includes(path);

function first<A, B>(all: Iterable<A>, of: (one: A) => B | null): B | null {
  for (const one of all) {
    const found = of(one);
    if (found !== null) return found;
  }
  return null;
}

/** Plans in which a mechanism is off that was on, those that its own parameters switch off first. */
function* offs(one: Mechanism): Iterable<Off> {
  const i = plans.findIndex((plan) => one.on(plan));
  const all = i < 0 ? [] : waysOf(i).filter(({ plan }) => !one.on(plan));
  yield* all.filter(({ path }) => reads(one, path!));
  yield* structures.filter(({ plan }) => !one.on(plan));
  yield* all.filter(({ path }) => !reads(one, path!));
}

/** What one value can switch off in the i-th plan, worked out once. */
function waysOf(i: number): readonly Off[] {
  return (ways[i] ??= [...waysOff(plans[i]!)]);
}

/** The plan with one value at every place of some parameters. */
const placedAt = (plan: Scenario, paths: readonly string[], value: number): Scenario =>
  leavesOf(plan, parameters)
    .filter(({ parameter }) => paths.includes(parameter.path))
    .reduce((made, { path }) => put(made, path, value), plan);

/** Outcomes by plan, each plan played once. */
function played({ id: _, name: __, ...plan }: Scenario): string {
  const key = JSON.stringify(plan);
  const known = outcomes.get(key) ?? digits({ ...plan, id: 'one', name: { zh: '', en: '' } }, true);
  outcomes.set(key, known);
  return known;
}
