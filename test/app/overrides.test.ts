import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changesOf, valueAt, withoutValue, withValue, type Edit } from '../../src/app/scenarios/overrides.ts';
import { leversAt, leversOf, type BoundLever } from '../../src/app/levers/bound.ts';
import { chosen, possible } from '../../src/app/levers/kinds.ts';
import { leverGroups } from '../../src/app/levers/registry.ts';
import { together } from '../../src/app/scenarios/wholes.ts';
import { freshId, withoutScenario, withScenarioAt } from '../../src/app/scenarios/edit.ts';
import { withBranch } from '../../src/app/scenarios/structure.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Scenario, Study } from '../../src/study/study.ts';
import { writeStudy } from '../../src/study/write.ts';

const six = read(readFileSync(new URL('../../scenarios/six-rows.tandem.json', import.meta.url), 'utf8'));

function read(text: string): Study {
  const result = readStudy(text);
  if (!result.ok) throw new Error(JSON.stringify(result.faults));
  return result.study;
}

function set(study: Study, id: string, path: string, value: unknown): Study {
  const plans = resolve(study);
  const own = plans.find((plan) => plan.id === id)!;
  return withValue(study, id, path, value, { base: plans[0]!, own });
}

describe('a scenario', () => {
  test('keeps only what differs from the base', () => {
    const changed = set(six, 'shared', 'supply.marginShare', 0.05);
    expect(changed.scenarios?.['shared']?.changes).toEqual({
      placement: { centralShare: 1 },
      supply: { marginShare: 0.05 },
    });
    const back = set(changed, 'shared', 'supply.marginShare', 0);
    expect(back.scenarios?.['shared']?.changes).toEqual({ placement: { centralShare: 1 } });
  });

  test('loses an empty branch with its last difference', () => {
    expect(withoutValue(six, 'shared', 'placement.centralShare').scenarios?.['shared']?.changes).toEqual({});
  });

  test('writes a choice of kind with its kind and takes both back together', () => {
    const path = 'campaigns.campaignA.mode.upliftShare';
    const inBase = set(six, 'base', 'campaigns.campaignA', {
      name: 'A',
      startDay: 0,
      mode: { kind: 'direct', upliftShare: 0.1 },
    });
    const changed = set(inBase, 'shared', path, 0.3);
    expect(changed.scenarios?.['shared']?.changes?.campaigns).toEqual({
      campaignA: { mode: { kind: 'direct', upliftShare: 0.3 } },
    });
    expect(withoutValue(changed, 'shared', path).scenarios?.['shared']?.changes?.campaigns).toBeUndefined();
  });

  test('lists its changes leaf by leaf, and added entries whole', () => {
    const base = resolve(six)[0]!;
    expect(changesOf(six, 'margin2', base)).toEqual([{ path: 'supply.marginShare', from: 0, to: 0.02 }]);
    const paths = changesOf(six, 'campaigns', base).map(({ path }) => path);
    expect(paths).toContain('campaigns.campaignA');
    expect(paths).toContain('network.regions.A.baseDemandPerDay');
  });
});

test.each([true, false])(
  'shares of a whole change and come back together; channels in the file: %s',
  (there) => {
    const { channels: _left, ...demand } = six.base.demand!;
    const hub = readFileSync(new URL('../../scenarios/hub-or-counties.tandem.json', import.meta.url), 'utf8');
    const study: Study = there ? read(hub) : { ...six, base: { ...six.base, demand } };
    const id = Object.keys(study.scenarios!)[0]!;
    const plans = resolve(study);
    const both = { base: plans[0]!, own: plans.find((plan) => plan.id === id)! };
    const edits = together(both.own, 'demand.channels.online.share', 0.9);
    expect(edits.map(([, value]) => value)).toEqual([0.9, 0.1]);
    const changed = edits.reduce((next, [path, value]) => withValue(next, id, path, value, both), study);
    expect(readStudy(writeStudy(changed))).toMatchObject({ ok: true });
    const paths = changesOf(changed, id, plans[0]!).filter(({ path }) => path.startsWith('demand'));
    expect(paths.map(({ path }) => path)).toEqual(edits.map(([path]) => path));
    expect(withoutValue(changed, id, paths[1]!.path)).toEqual(study);
    const nothing = { demand: { channels: { a: { share: 1 }, b: { share: 0 }, c: { share: 0 } } } };
    const shared = together(nothing, 'demand.channels.a.share', 0.5);
    expect(shared.map(([, value]) => value)).toEqual([0.5, 0.25, 0.25]);
  },
);

test('each lane of a depot has its hours, also where the file leaves them to all lanes of the kind', () => {
  const study = read(
    readFileSync(new URL('../../scenarios/hub-or-counties.tandem.json', import.meta.url), 'utf8'),
  );
  const plans = resolve(study);
  const hub = Object.keys(plans[0]!.network.depots).find(
    (id) => plans[0]!.network.depots[id]!.kind === 'central',
  )!;
  const lanes = leversAt('network.depots', hub, plans[0]!, plans[0]!).filter(({ lever }) =>
    lever.endsWith('lanes.*.hours'),
  );
  expect(lanes.map(({ entry }) => entry?.name)).toEqual(
    Object.values(plans[0]!.network.regions).map(({ name }) => name),
  );
  const bare = structuredClone(plans[0]!);
  Object.assign(bare.network.depots[hub]!, { lanes: {} });
  const [first] = leversAt('network.depots', hub, bare, bare).filter(({ lever }) =>
    lever.endsWith('lanes.*.hours'),
  );
  expect(first?.value).toBe(bare.placement.lanes.hub.hours);
});

test('a change of the base writes a whole record where the file leaves it to its default', () => {
  const plain: Study = { ...six, base: { network: six.base.network } };
  const changed = set(plain, 'base', 'demand.channels.online.promiseHours', 12);
  expect(Object.keys(changed.base.demand?.channels ?? {})).toEqual(['online', 'offline']);
  const [base] = resolve(read(writeStudy(changed)));
  expect(valueAt(base, 'demand.channels.online.promiseHours')).toBe(12);
});

test.each(['hub-or-counties', 'summer-campaign'])(
  'every lever of %s, pulled to either end, leads to a file that opens again',
  (file) => {
    const url = new URL(`../../scenarios/${file}.tandem.json`, import.meta.url);
    for (const end of ['max', 'min'] as const) {
      let study = read(readFileSync(url, 'utf8'));
      const last = Object.keys(study.scenarios ?? {}).at(-1)!;
      for (const id of ['base', last])
        for (const path of pathsOf(study, id)) {
          const plans = resolve(study);
          const own = plans.find((plan) => plan.id === id)!;
          // A choice made before may have taken the place away.
          const lever = leversIn(own, plans[0]!).find((other) => other.path === path);
          if (!lever) continue;
          const [at, value] = pulled(lever, end, own);
          const both = { base: plans[0]!, own };
          study =
            at === path
              ? together(own, at, value).reduce(
                  (next, [place, part]) => withValue(next, id, place, part, both),
                  study,
                )
              : withBranch(study, id, at, value, both);
        }
      const opened = readStudy(writeStudy(study));
      expect(opened.ok ? [] : opened.faults, end).toEqual([]);
    }
  },
);

function pathsOf(study: Study, id: string): string[] {
  const plans = resolve(study);
  return leversIn(
    plans.find((plan) => plan.id === id)!,
    plans[0]!,
  ).map(({ path }) => path);
}

function leversIn(own: Scenario, base: Scenario): BoundLever[] {
  const depots = Object.keys(own.network.depots).flatMap((id) => leversAt('network.depots', id, own, base));
  return [...leverGroups.flatMap((group) => leversOf(group, own, base)), ...depots];
}

function pulled(lever: BoundLever, end: 'min' | 'max', own: Scenario): Edit {
  const { value, parameter, path } = lever;
  if (typeof value === 'boolean') return [path, !value];
  if (typeof value === 'string') {
    const choices = possible(path, parameter.choices ?? [], own);
    return chosen(path, choices.at(end === 'max' ? -1 : 0)!, own);
  }
  return [path, Math.min(lever.highest, Math.max(lever.lowest, lever[end]))];
}

test('a scenario that goes takes its notes along and gives the reference back', () => {
  const study = { ...six, comparison: { ...six.comparison, reference: 'campaigns' } };
  const rest = withoutScenario(study, 'campaigns');
  expect(Object.keys(rest.scenarios ?? {})).not.toContain('campaigns');
  expect(rest.comparison.reference ?? 'base').toBe('base');
  expect(readStudy(writeStudy(rest))).toMatchObject({ ok: true });
});

test('a new id is one that nobody has', () => {
  expect(freshId(['base', 'scenario2'], 'scenario')).toBe('scenario3');
});

test('a scenario takes another place; places beyond the ends are the ends', () => {
  const order = (study: Study) => Object.keys(study.scenarios ?? {});
  const [first, second, ...rest] = order(six);
  expect(order(withScenarioAt(six, second!, 0))).toEqual([second, first, ...rest]);
  expect(order(withScenarioAt(six, first!, 99)).at(-1)).toBe(first);
  expect(withScenarioAt(six, first!, -5)).toBe(six);
  expect(withScenarioAt(six, 'nobody', 1)).toBe(six);
});
