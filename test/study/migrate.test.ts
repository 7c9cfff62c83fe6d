import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Migration } from '../../src/study/migrate.ts';
import { migrate } from '../../src/study/migrate.ts';
import { readStudy } from '../../src/study/read.ts';

// No version before the first was released: these steps exist in this test only.
const rename: Migration = {
  name: 'call plan base',
  from: 'tandem/0',
  to: 'tandem/1',
  change: ({ plan, ...rest }) => ({ ...rest, base: plan }),
};
const sixRows = readFileSync(new URL('../../scenarios/six-rows.tandem.json', import.meta.url), 'utf8');
const old = sixRows.replace('"tandem/1"', '"tandem/0"').replace('"base": {', '"plan": {');

test('an older file opens as if it had been written today, and says where it comes from', () => {
  expect(readStudy(old, { migrations: [rename] })).toEqual({
    ...readStudy(sixRows),
    migratedFrom: 'tandem/0',
  });
});

test('a fault in a part that a step moved still has its line', () => {
  const line = sixRows.split('\n').findIndex((each) => each.includes('"cv": 0.036422')) + 1;
  const read = readStudy(old.replace('"cv": 0.036422', '"cv": 9'), { migrations: [rename] });
  expect(read).toMatchObject({ ok: false, total: 1, faults: [{ path: 'base.demand.cv', line, column: 13 }] });
});

test('steps are taken in order until the current version', () => {
  const count = (from: string, to: string): Migration => ({
    name: `${from} to ${to}`,
    from,
    to,
    change: ({ seen, ...rest }) => ({ ...rest, seen: [...((seen as string[] | undefined) ?? []), to] }),
  });
  const chain = [count('tandem/2', 'tandem/3'), count('tandem/1', 'tandem/2')];
  const seen = ['tandem/2', 'tandem/3'];
  expect(migrate({ format: 'tandem/1' }, 'tandem/3', chain)).toMatchObject({
    kind: 'current',
    document: { seen },
  });
});

test('a version without a way to today, a newer one and a step that fails are refused by name', () => {
  const failing = { ...rename, change: () => JSON.parse('{') as never };
  expect(readStudy(old)).toMatchObject({ faults: [{ code: 'unknownVersion', path: 'format', line: 3 }] });
  expect(readStudy(sixRows.replace('tandem/1', 'tandem/7'))).toMatchObject({
    faults: [{ code: 'newerVersion', found: '"tandem/7"', line: 3, column: 13 }],
  });
  expect(readStudy(old, { migrations: [failing] })).toMatchObject({ faults: [{ code: 'migrationFailed' }] });
});
