import { expect, test } from 'vitest';
import { faultsZh } from '../../src/app/words/faults.zh-CN.ts';
import { readStudy } from '../../src/study/read.ts';
import { shipped } from '../study/samples.ts';

/** Every value in a tree, with what holds it. */
function* places(tree: object): Iterable<{ holder: Record<string, unknown>; key: string }> {
  const holder = tree as Record<string, unknown>;
  for (const key of Object.keys(holder)) {
    yield { holder, key };
    const value = holder[key];
    if (typeof value === 'object' && value !== null) yield* places(value);
  }
}

test('what a file should have had is said in Chinese, whatever is of another type in it', () => {
  const english = new Set<string>();
  const study = structuredClone(shipped('six-rows'));
  for (const { holder, key } of places(study)) {
    const kept = holder[key];
    holder[key] = typeof kept === 'object' ? 7 : [];
    const read = readStudy(JSON.stringify(study));
    for (const fault of read.ok ? [] : read.faults) {
      const said = faultsZh.acceptedText(fault);
      // Words of the file itself stand in quotes.
      if (/[a-z]{2}/i.test(said.replace(/"[^"]*"|true|false|null/g, ''))) english.add(said);
    }
    holder[key] = kept;
  }
  expect([...english]).toEqual([]);
});
