// Every published number that the model is held to has a test of its name, and none of them is left out of a run.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const rooms = ['oracles', 'theory', 'history'].map((room) => join(import.meta.dirname, '..', room));
const sources = rooms.flatMap((room) =>
  readdirSync(room)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(join(room, name), 'utf8')),
);

test('A01 to A35', () => {
  // `test.skip` and `test.runIf` have no place here: what is named runs.
  const titles = sources.flatMap((source) => [
    ...source.matchAll(/^ *(?:test|describe)(?:\.each\([\s\S]*?\))?\(\s*['`"](A\d\d)\b/gm),
  ]);
  const wanted = Array.from({ length: 35 }, (_, i) => `A${String(i + 1).padStart(2, '0')}`);
  expect([...new Set(titles.map(([, id]) => id))].sort()).toEqual(wanted);
});
