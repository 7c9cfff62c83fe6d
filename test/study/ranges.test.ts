import { expect, test } from 'vitest';
import { checkStudy } from '../../src/study/read.ts';
import { resolveScenario } from '../../src/study/resolve.ts';
import type { PlanChanges, PlanInput, Study } from '../../src/study/study.ts';

function study(ranges: PlanInput['ranges'], changes: PlanChanges = {}): Study {
  return {
    format: 'tandem/1',
    id: 'ranges',
    name: 'Ranges',
    comparison: { seed: 'ranges' },
    base: {
      network: {
        regions: { north: { name: 'North', baseDemandPerDay: 100 } },
        depots: { n: { name: 'N', kind: 'regional', region: 'north' } },
      },
      campaigns: { sale: { name: 'Sale', startDay: 20 } },
      ranges,
    },
    scenarios: { other: { name: 'Other', changes } },
  };
}

const faultsOf = (...given: Parameters<typeof study>) =>
  checkStudy(study(...given)).map(({ code, path }) => `${code} ${path}`);

test('a range holds any number of the plan, however deep', () => {
  const ranges = {
    'demand/cv': { low: 0.1, high: 0.4 },
    'campaigns/sale/mode/upliftShare': { low: 0, high: 0.2 },
  };
  expect(faultsOf(ranges)).toEqual([]);
});

test.each<[string, PlanInput['ranges'], string]>([
  ['what is no number', { 'demand/noise': { low: 0, high: 1 } }, 'unknownPath base.ranges["demand/noise"]'],
  [
    'what must be whole',
    { 'time/horizonDays': { low: 100, high: 200 } },
    'unknownPath base.ranges["time/horizonDays"]',
  ],
  [
    'what is not there',
    { 'campaigns/fair/effectCv': { low: 0, high: 1 } },
    'unknownPath base.ranges["campaigns/fair/effectCv"]',
  ],
  ['no text of a place', { demand: { low: 0, high: 1 } }, 'badId base.ranges.demand'],
  [
    'an end that is not permitted',
    { 'demand/cv': { low: -0.1, high: 0.4 } },
    'outOfRange base.ranges["demand/cv"].low',
  ],
  [
    'ends the wrong way round',
    { 'demand/cv': { low: 0.4, high: 0.1 } },
    'wrongOrder base.ranges["demand/cv"].low',
  ],
  [
    'a range beside its value',
    { 'demand/cv': { low: 0.3, high: 0.4 } },
    'outOfRange base.ranges["demand/cv"]',
  ],
  [
    'a share of a whole',
    { 'demand/channels/online/share': { low: 0.5, high: 0.7 } },
    'outOfRange base.ranges["demand/channels/online/share"]',
  ],
])('refuses a range of %s', (_, ranges, fault) => {
  expect(faultsOf(ranges)).toEqual([fault]);
});

test('a scenario inherits a range, and may move it, take it out, or be told that it no longer fits', () => {
  const ranges = { 'demand/cv': { low: 0.1, high: 0.3 } };
  const other = (changes: PlanChanges) => resolveScenario(study(ranges, changes), 'other').ranges;
  expect(other({})).toEqual(ranges);
  expect(other({ ranges: { 'demand/cv': { high: 0.5 } } })).toEqual({ 'demand/cv': { low: 0.1, high: 0.5 } });
  expect(other({ ranges: { 'demand/cv': null }, demand: { cv: 0.6 } })).toEqual({});
  expect(faultsOf(ranges, { demand: { cv: 0.6 } })).toEqual([
    'outOfRange scenarios.other.changes.ranges["demand/cv"]',
  ]);
});
