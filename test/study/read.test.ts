import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Fault } from '../../src/study/fault.ts';
import { checkStudy, readStudy } from '../../src/study/read.ts';
import type { Study } from '../../src/study/study.ts';

const sixRows = readFileSync(new URL('../../scenarios/six-rows.tandem.json', import.meta.url), 'utf8');

function faults(file: string | Uint8Array): Fault[] {
  const read = readStudy(file);
  return read.ok ? [] : read.faults;
}

/** The shipped study after a change. */
function changed(change: (study: Study) => void): string {
  const study = JSON.parse(sixRows) as Study;
  change(study);
  return JSON.stringify(study, null, 2);
}

test('the shipped study opens without a warning', () => {
  expect(readStudy(sixRows)).toMatchObject({ ok: true, warnings: [] });
  expect(readStudy(new TextEncoder().encode(`\uFEFF${sixRows}`))).toEqual(readStudy(sixRows));
});

test.each([
  ['', 'endsEarly', 1, 1],
  [' \n\t', 'endsEarly', 2, 2],
  ['{', 'endsEarly', 1, 2],
  ['{"a": 1,}', 'syntax', 1, 9],
  ['{"a": 1 "b": 2}', 'syntax', 1, 9],
  ['{\n  "a": 01\n}', 'syntax', 2, 8],
  ['{"a": .5}', 'syntax', 1, 7],
  ['{"a": NaN}', 'syntax', 1, 7],
  ["{'a': 1}", 'syntax', 1, 2],
  ['{"a": "\\x"}', 'syntax', 1, 8],
  ['{"a": "one\ntwo"}', 'syntax', 1, 11],
  ['// a comment\n{}', 'syntax', 1, 1],
  ['{}{}', 'syntax', 1, 3],
  ['[]', 'notAStudy', 1, 1],
  ['{"format": "other/1"}', 'notAStudy', 1, 12],
  [`{"a": ${'['.repeat(64)}`, 'tooDeep', 1, 70],
] as const)('%j is refused as %s with its place', (text, code, line, column) => {
  expect(faults(text)).toMatchObject([{ code, line, column }]);
});

test.each([
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]],
  ['a PDF document', [...new TextEncoder().encode('%PDF-1.7')]],
  ['a zip archive or an Office document', [0x50, 0x4b, 3, 4]],
  ['text in UTF-16', [0xff, 0xfe, 0x7b, 0]],
])('a file that is %s is called so', (found, bytes) => {
  expect(faults(new Uint8Array(bytes))).toMatchObject([{ code: 'notJson', found }]);
});

test('a byte that is not UTF-8 has a line and a column', () => {
  const bytes = new TextEncoder().encode('{\n  "é": "x"}');
  bytes[10] = 0xff;
  expect(faults(bytes)).toMatchObject(
    [{ code: 'notText', found: '0xff', line: 2, column: 8 }].map(({ found, ...rest }) => ({
      ...rest,
      found: `byte ${found}`,
    })),
  );
});

test.each([
  ['"cv": 0.036422', '"cv": 1e999', 'lossyNumber'],
  ['"cv": 0.036422', '"cv": 0.1000000000000000000001', 'lossyNumber'],
  ['"replications": 2000', '"replications": 9007199254740993', 'lossyNumber'],
  ['"cv": 0.036422', '"cv": 1, "cv": 1', 'duplicateKey'],
  ['"cv": 0.036422', '"__proto__": { "cv": 1 }', 'forbiddenKey'],
  ['"cv": 0.036422', '"constructor": 1', 'forbiddenKey'],
  ['"seed": "six-rows"', '"seed": "six\\u0000rows"', 'badCharacter'],
  ['"seed": "six-rows"', '"seed": "six\\ud800rows"', 'badCharacter'],
])('what JSON.parse would change in silence is refused: %s as %s', (before, after, code) => {
  expect(faults(sixRows.replace(before, after)).map((fault) => fault.code)).toContain(code);
});

test('numbers that a double holds as written are fine, and -0 is 0', () => {
  for (const written of [
    '0.10',
    '0.1e1',
    '5e-1',
    '0.10000000000000001',
    '5.684341886080802e-14',
    '-0',
    '0.0',
  ]) {
    const read = readStudy(sixRows.replace('"cv": 0.036422', `"cv": ${written}`));
    expect(read.ok, written).toBe(true);
    if (read.ok) expect(Object.is(read.study.base.demand?.cv, -0)).toBe(false);
  }
});

test('everything that is wrong is told at once, in the order of the file, with what to do', () => {
  const text = sixRows
    .replace('"stepDays": 30', '"stepDay": 30')
    .replace('"kind": "regional"', '"kind": "regonal"')
    .replace('"cv": 0.036422', '"cv": 3')
    .replace('"leadDays": 0', '"leadDays": "0"')
    .replace('"centralShare": 0,', '')
    .replace('"reference"', '"x"');
  expect(faults(text).map(({ path, found, accepted, fix }) => [path, found, accepted, fix])).toEqual([
    ['base.time.stepDay', '"stepDay"', 'one of "stepDays", "warmupDays" or "startDate"', 'write "stepDays"'],
    [
      'base.network.depots.depotA.kind',
      '"regonal"',
      '"central", "regional" or "partner"',
      'write "regional"',
    ],
    ['base.demand.cv', '3', 'a number from 0 to 1.5', 'set it to 1.5'],
    ['base.supply.leadDays', '"0"', 'a whole number from 0 to 60', 'write 0 without quotes'],
  ]);
});

test('of many faults the first fifty are told, and how many there are', () => {
  const keys = Array.from({ length: 70 }, (_, index) => `"key${index}": 1,`).join('\n');
  const read = readStudy(sixRows.replace('"base": {', `"base": {\n${keys}`));
  expect(read).toMatchObject({ ok: false, total: 70 });
  expect(faults(sixRows.replace('"base": {', `"base": {\n${keys}`))).toHaveLength(50);
});

test.each<[string, (study: Study) => void, string, string]>([
  [
    'shares do not add up',
    ({ base }) => (base.customers!.weights!.care = 0.5),
    'base.customers.weights',
    'wrongSum',
  ],
  [
    'a home does not exist',
    ({ base }) => (base.network.depots!['depotA']!.region = 'E'),
    'base.network.depots.depotA.region',
    'unknownId',
  ],
  ['a region has no depot', ({ base }) => (base.network.depots = {}), 'base.network.regions.A', 'noDepot'],
  [
    'a lead time is not a whole step',
    ({ base }) => (base.supply!.leadDays = 7),
    'base.supply.leadDays',
    'notAMultiple',
  ],
  [
    'correlations cannot be',
    ({ base }) => (base.demand!.correlation = { kind: 'equal', rho: -0.5 }),
    'base.demand.correlation.rho',
    'notACorrelation',
  ],
  [
    'distances are unknown',
    ({ base }) => (base.demand!.correlation = { kind: 'distance' }),
    'base.network.regions.A.latitude',
    'noCoordinates',
  ],
  [
    'the reference is unknown',
    ({ comparison }) => (comparison.reference = 'sharde'),
    'comparison.reference',
    'unknownId',
  ],
  [
    'a scenario is called base',
    ({ scenarios }) => (scenarios!['base'] = { name: 'x' }),
    'scenarios.base',
    'reservedId',
  ],
  [
    'nothing is there to remove',
    ({ scenarios }) => (scenarios!['shared']!.changes!.campaigns = { x: null }),
    'scenarios.shared.changes.campaigns.x',
    'nothingToRemove',
  ],
  [
    'an assumption is about nothing',
    (study) => (study.assumptions!['base.demand.vc'] = { grade: 'guess' }),
    'assumptions["base.demand.vc"]',
    'unknownPath',
  ],
  [
    'a target has no bound',
    ({ comparison }) => (comparison.targets!['x'] = { outcome: 'x', probability: 1 }),
    'comparison.targets.x',
    'noBound',
  ],
  [
    'two rows tell the same month',
    ({ history }) => (history!.rows['again'] = { ...history!.rows['aMarch']! }),
    'history.rows.again',
    'doubleRow',
  ],
])('a study in which %s is refused', (_, change, path, code) => {
  const found = faults(changed(change));
  expect(found.map((fault) => [fault.path, fault.code])).toContainEqual([path, code]);
  expect(found.every((fault) => fault.line > 1)).toBe(true);
});

test('what a scenario breaks is told of the scenario, what it inherits only of the base', () => {
  const text = changed(({ base, scenarios }) => {
    scenarios!['shared']!.changes!.network = { regions: { D: null } };
    base.customers!.lossSlope = 0.1;
  });
  expect(faults(text).map((fault) => fault.path)).toEqual([
    'base.customers.lossSlope',
    'scenarios.shared.changes.network.depots.depotD.region',
  ]);
});

test('a campaign after the horizon opens with a warning', () => {
  const read = readStudy(
    changed(({ scenarios }) => (scenarios!['campaigns']!.changes!.campaigns!['campaignA']!.startDay = 60)),
  );
  expect(read).toMatchObject({ ok: true, warnings: [{ code: 'afterTheEnd' }] });
});

test('a study in memory is checked as the file it would make', () => {
  const study = JSON.parse(sixRows) as Study;
  expect(checkStudy(study)).toEqual([]);
  study.base.demand!.cv = Number.NaN;
  expect(checkStudy(study)).toMatchObject([{ path: 'base.demand.cv', found: 'null' }]);
});
