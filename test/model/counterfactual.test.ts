// What a campaign changed, in every single future: the same future is played without it.
import { expect, test } from 'vitest';
import { everything } from './everything.ts';
import { counties, plainStudy, play } from '../oracles/study.ts';
import type { Study } from '../../src/study/study.ts';

const few = { replications: 70, seeds: ['counterfactual'], regional: true };
const push = {
  name: 'Push',
  startDay: 20,
  days: 20,
  noticeDays: 2,
  mode: { kind: 'direct', upliftShare: 0.5 },
} as const;

function expectExact(study: Study, without: Record<string, null>): void {
  const none = { name: 'none', changes: { campaigns: without } };
  const games = play({ ...study, scenarios: { none } }, few);
  const keys = games.scenarios[0]!.network.regions;
  for (const at of ['', ...Object.keys(keys).map((id) => `@${id}`)]) {
    const [served, usual] = [games.values(`servedUnits${at}`), games.values(`servedUnits${at}`, 'none')];
    const exact = served.map((units, i) => units - usual[i]!);
    expect(games.values(`servedIncrementalUnits${at}`)).toEqual(exact);
    expect(Math.max(...games.values(`servedIncrementalUnits${at}`, 'none'))).toBe(0);
  }
}

test('units served because of campaigns are those that the same future without them does not serve', () => {
  const time = { horizonDays: 60, warmupDays: 10 };
  const demand = { noise: 'lognormal', channelIdiosyncrasy: 0.3 };
  expectExact(
    plainStudy({ time, demand, network: counties(2, 100), supply: { leadDays: 2 }, campaigns: { push } }),
    { push: null },
  );
});

test('so they are with everything switched on', () => {
  expectExact({ ...everything, scenarios: {} }, { direct: null, spend: null });
});

test('a level of service that is sought holds for the future without campaigns too', () => {
  const compare = { kind: 'isoService', unservedPercent: 4 };
  const study = plainStudy({
    time: { horizonDays: 60, warmupDays: 10 },
    network: counties(2, 100),
    placement: { compare },
    campaigns: { push },
  });
  const games = play(study, few);
  const [z] = games.values('safetyFactor');
  const fixed = { placement: { compare: { kind: 'isoRule' } }, supply: { safetyFactor: z! } } as const;
  const same = play({ ...study, scenarios: { fixed: { name: 'fixed', changes: fixed } } }, few);
  expect(same.values('servedIncrementalUnits', 'fixed')).toEqual(games.values('servedIncrementalUnits'));
});

test('with stock for all, demand that is won is demand that is served', () => {
  const games = play(
    plainStudy({
      time: { horizonDays: 200, warmupDays: 10 },
      network: counties(2, 100, 1000),
      demand: { noise: 'none' },
      campaigns: { push },
    }),
    few,
  );
  const [won, served] = [games.values('incrementalUnits'), games.values('servedIncrementalUnits')];
  won.forEach((units, i) => expect(served[i]).toBeCloseTo(units, 6));
  expect(Math.min(...won)).toBeGreaterThan(0);
});
