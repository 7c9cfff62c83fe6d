// Every file that a released version could write opens for ever. A released file in this folder is never changed: a new
// version of the format gets a folder beside it, with files that make its migration move something.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Migration } from '../../src/study/migrate.ts';
import { steps } from '../../src/study/migrations/steps.ts';
import { readStudy } from '../../src/study/read.ts';
import { resolve } from '../../src/study/resolve.ts';
import { format } from '../../src/study/schema/document.ts';
import { writeStudy } from '../../src/study/write.ts';

const folder = new URL('released/', import.meta.url);
const versions = readdirSync(folder).sort();
const files = versions.flatMap((version) =>
  readdirSync(new URL(`${version}/`, folder)).map((name) => ({
    version: version.replace('-', '/'),
    name: `${version}/${name}`,
    text: readFileSync(new URL(`${version}/${name}`, folder), 'utf8'),
  })),
);

test('each version from the first to the present one has its files', () => {
  const present = Number(format.split('/')[1]);
  expect(versions).toEqual(Array.from({ length: present }, (_, before) => `tandem-${before + 1}`));
});

describe.each(files)('$name', ({ version, text }) => {
  test('opens, says where it comes from, and stays the same once it is written today', () => {
    const read = readStudy(text);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    expect(read.migratedFrom ?? format).toBe(version);
    const today = writeStudy(read.study);
    if (version === format) expect(today).toBe(text);
    expect(readStudy(today)).toMatchObject({ ok: true, study: read.study });
    expect(resolve(read.study).length).toBeGreaterThan(0);
  });
});

test('the steps lead from each version to the next, and these files go through every one of them', () => {
  for (const [index, { from, to }] of steps.entries()) {
    expect(from).toBe(`tandem/${index + 1}`);
    expect(to).toBe(`tandem/${index + 2}`);
  }
  const taken = new Set<string>();
  const watched = steps.map((step): Migration => ({
    ...step,
    change(document) {
      const changed = step.change(document);
      if (JSON.stringify(changed) !== JSON.stringify(document)) taken.add(step.name);
      return changed;
    },
  }));
  for (const { text } of files) expect(readStudy(text, { migrations: watched }).ok).toBe(true);
  expect([...taken]).toEqual(steps.map(({ name }) => name));
});
