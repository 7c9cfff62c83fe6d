// Tables that people paste: what is copied out comes back unchanged, and what cannot be read is named by its cell.
import { expect, test } from 'vitest';
import { columnsOf, tableKinds, type TableKind } from '../../../src/app/exchange/tables/columns.ts';
import { presentTable } from '../../../src/app/exchange/tables/presentTable.ts';
import { readTable } from '../../../src/app/exchange/tables/readTable.ts';
import { allWords, Language } from '../../../src/app/words/language.svelte.ts';
import { difference } from '../../../src/study/difference.ts';
import { checkStudy } from '../../../src/study/read.ts';
import type { Study } from '../../../src/study/study.ts';
import { writeStudy } from '../../../src/study/write.ts';
import { shipped, shippedNames } from '../../study/samples.ts';

const english = new Language('en');
const chinese = new Language('zh-CN');

function read(kind: TableKind, rows: string[][], study: Study) {
  return readTable(kind, rows, study, allWords);
}

test.each(shippedNames)('%s: every table comes back without a change, in the other language too', (name) => {
  const study = shipped(name);
  for (const kind of tableKinds)
    for (const language of [english, chinese]) {
      const { study: after, faults } = read(kind, presentTable(kind, study, language), study);
      expect(faults).toEqual([]);
      // Lanes are listed for every pair; an empty one says nothing.
      const changes = difference(study, after).filter(({ after: value }) => JSON.stringify(value) !== '{}');
      expect(changes).toEqual([]);
      expect(checkStudy(after)).toEqual([]);
    }
});

test('columns stand in any order, and only what is written changes', () => {
  const study = shipped('hub-or-counties');
  const [first, second] = Object.keys(study.base.network.regions);
  const rows = [
    ['每天平均需求（件/天）', 'demandCv', 'id'],
    ['１２３', '', first!],
    ['', '45%', second!],
  ];
  const { study: after, faults } = read('regions', rows, study);
  expect(faults).toEqual([]);
  expect(difference(study, after).map(({ path, after: value }) => [path.join('.'), value])).toEqual([
    [`base.network.regions.${first}.baseDemandPerDay`, 123],
    [`base.network.regions.${second}.demandCv`, 0.45],
  ]);
});

test('a new id adds an entry, names serve as keys, and the file is still a study', () => {
  const study = shipped('hub-or-counties');
  const campaigns = [
    ['Id', 'Name', 'Campaign starts on day', 'Days of the campaign', 'Uplift while running (%)'],
    ['spring', 'Spring', '30', '14', '12.5'],
  ];
  const { study: after, faults } = read('campaigns', campaigns, study);
  expect(faults).toEqual([]);
  expect(after.base.campaigns?.['spring']).toEqual({
    name: 'Spring',
    startDay: 30,
    days: 14,
    mode: { kind: 'direct', upliftShare: 0.125 },
  });
  expect(checkStudy(after)).toEqual([]);
  const [depot] = Object.values(study.base.network.depots ?? {});
  const [region] = Object.values(study.base.network.regions);
  const lanes = [
    ['仓库', '地区', 'hours'],
    [chinese.text(depot!.name), english.text(region!.name), '7.5'],
  ];
  const lane = read('lanes', lanes, study);
  expect(lane.faults).toEqual([]);
  expect(JSON.stringify(lane.study.base.network.depots)).toContain('"hours":7.5');
});

test('what cannot be read is named by row, column and reason, and the rest waits', () => {
  const study = shipped('hub-or-counties');
  const [first] = Object.keys(study.base.network.regions);
  const rows = [
    ['id', 'baseDemandPerDay', 'Colour', 'baseDemandPerDay'],
    [first!, 'many', 'red', ''],
    ['9lives', '5', '', ''],
    ['', '5', '', ''],
  ];
  const { faults } = read('regions', rows, study);
  expect(faults.map(({ row, reason }) => [row, reason])).toEqual([
    [1, 'unknownColumn'],
    [1, 'twice'],
    [2, 'notANumber'],
    [3, 'badId'],
    [4, 'noEntry'],
  ]);
  expect(
    read(
      'lanes',
      [
        ['depot', 'region', 'hours'],
        ['nowhere', first!, '1'],
      ],
      study,
    ).faults,
  ).toMatchObject([{ row: 2, reason: 'unknownEntry' }]);
  expect(read('depots', [['a', 'b']], study).faults).toMatchObject([{ reason: 'noHeading' }]);
});

test('no cell reaches what every object inherits, and the study that was given stays as it was', () => {
  const study = shipped('six-rows');
  const text = writeStudy(study);
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  for (const kind of tableKinds)
    for (const id of ['__proto__', 'constructor', 'prototype', 'toString'])
      read(kind, [columnsOf(kind).map(({ key }) => key), columnsOf(kind).map(() => id)], study);
  expect(Object.getOwnPropertyNames(Object.prototype).join()).toBe(before);
  expect(({} as Record<string, unknown>)['name']).toBeUndefined();
  expect(writeStudy(study)).toBe(text);
});
