import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import type { Study } from '../../src/study/study.ts';
import { writeStudy } from '../../src/study/write.ts';
import { arbitraryStudy } from './arbitraryStudy.ts';
import { trials } from './samples.ts';

const sixRows = readFileSync(new URL('../../scenarios/six-rows.tandem.json', import.meta.url), 'utf8');

function opened(text: string): Study {
  const read = readStudy(text);
  if (!read.ok) throw new Error(JSON.stringify(read.faults.slice(0, 3)));
  return read.study;
}

test('300 random studies (10,000 at night) open, and come back from writing and reading without a changed byte', () => {
  fc.assert(
    fc.property(arbitraryStudy({ scenarios: 2 }), (study) => {
      const text = writeStudy(study);
      if (writeStudy(opened(text)) !== text) throw new Error('writing again gives another text');
    }),
    { numRuns: trials(300, 10_000) },
  );
}, 600_000);

test('a study is read as it was written, nothing added', () => {
  fc.assert(
    fc.property(arbitraryStudy(), (study) => {
      expect(opened(writeStudy(study))).toEqual(study);
    }),
    { numRuns: 50 },
  );
});

test('a scenario that restates the whole base resolves to the base', () => {
  fc.assert(
    fc.property(arbitraryStudy({ scenarios: 0 }), (study) => {
      const [base] = resolve(study);
      const [, same] = resolve({ ...study, scenarios: { same: { name: 'Same', changes: study.base } } });
      expect({ ...same, id: 'base', name: base?.name }).toEqual(base);
    }),
    { numRuns: 50 },
  );
});

test('the shipped study is in canonical form', () => {
  expect(writeStudy(opened(sixRows))).toBe(sixRows);
});

test('keys in any order are written in the order of the schema, ids in their own', () => {
  const study = opened(sixRows);
  const backwards = (value: unknown): unknown =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .reverse()
            .map(([key, each]) => [key, backwards(each)]),
        )
      : value;
  const text = writeStudy(opened(JSON.stringify(backwards(study))));
  expect(Object.keys(JSON.parse(text) as object)).toEqual(Object.keys(study));
  expect(Object.keys((JSON.parse(text) as Study).scenarios ?? {})).toEqual(
    Object.keys(study.scenarios ?? {}).reverse(),
  );
});
