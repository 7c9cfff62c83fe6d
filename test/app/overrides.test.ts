import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changesOf, valueAt, withoutValue, withValue } from '../../src/app/scenarios/overrides.ts';
import { freshId, withoutScenario } from '../../src/app/scenarios/edit.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
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

test('a change of the base writes a whole record where the file leaves it to its default', () => {
  const plain: Study = { ...six, base: { network: six.base.network } };
  const changed = set(plain, 'base', 'demand.channels.online.promiseHours', 12);
  expect(Object.keys(changed.base.demand?.channels ?? {})).toEqual(['online', 'offline']);
  const [base] = resolve(read(writeStudy(changed)));
  expect(valueAt(base, 'demand.channels.online.promiseHours')).toBe(12);
});

test('every lever leads to a file that opens again', async () => {
  const { leverGroups } = await import('../../src/app/levers/registry.ts');
  const { leversOf } = await import('../../src/app/levers/bound.ts');
  let study = six;
  for (const id of ['base', 'campaigns'])
    for (const group of leverGroups) {
      const plans = resolve(study);
      const own = plans.find((plan) => plan.id === id)!;
      for (const lever of leversOf(group, own, plans[0]!)) {
        if (lever.value === null) continue;
        study = set(study, id, lever.path, lever.shape === 'switch' ? !lever.value : lever.max);
      }
    }
  expect(readStudy(writeStudy(study))).toMatchObject({ ok: true });
});

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
