// A results file proves itself: the same run gives every number again, and whatever somebody has touched is named.
import { beforeAll, describe, expect, test } from 'vitest';
import { verdictLines } from '../../src/app/words/verdictText.ts';
import { speechOf } from '../../src/cli/words.ts';
import { wholeDocument } from '../../src/results/document.ts';
import type { Played } from '../../src/results/played.ts';
import { readResults, type SavedResults } from '../../src/results/readResults.ts';
import { repeatOf, verdictOn, type Verdict } from '../../src/results/verify.ts';
import { createHere } from '../../workers/here.ts';
import { play, shippedStudy } from './played.ts';

let played: Played;
let text: string;
beforeAll(async () => {
  played = await play(shippedStudy('six-rows'), 50, false);
  text = JSON.stringify(wholeDocument(played), null, 2);
});

type Json = Record<string, never> & { [key: string]: Json };

function savedWith(change: (document: Json) => void): SavedResults {
  const document = JSON.parse(text) as Json;
  change(document);
  const read = readResults(JSON.stringify(document));
  if (!read.ok) throw new Error(`refused: ${read.reason}`);
  return read.saved;
}

async function verdictOf(saved: SavedResults): Promise<Verdict> {
  const repeat = repeatOf(saved);
  if ('kind' in repeat) return repeat;
  const runner = createHere();
  try {
    return verdictOn(saved, repeat.question, await runner.run(repeat.plan));
  } finally {
    runner.close();
  }
}

test('what was saved is repeated to the last digit, in other chunks as well', async () => {
  const saved = savedWith(() => {});
  const repeat = repeatOf(saved);
  if ('kind' in repeat) throw new Error(repeat.kind);
  const runner = createHere();
  const result = await runner.run(repeat.plan, { chunk: 7 });
  runner.close();
  expect(verdictOn(saved, repeat.question, result)).toEqual({ kind: 'match', digest: played.result.digest });
});

test('what was saved of an accelerated run is repeated as well', async () => {
  const study = shippedStudy('six-rows');
  const accelerated = { ...study, comparison: { ...study.comparison, sampling: 'accelerated' as const } };
  const other = await play(accelerated, 500, false);
  expect(other.result.replications).toBe(512);
  const read = readResults(JSON.stringify(wholeDocument(other)));
  if (!read.ok) throw new Error(read.reason);
  expect(await verdictOf(read.saved)).toEqual({ kind: 'match', digest: other.result.digest });
});

test('every single figure that is touched is caught and named', () => {
  const { question } = repeatOf(savedWith(() => {})) as Exclude<ReturnType<typeof repeatOf>, Verdict>;
  let touched = 0;
  const document = JSON.parse(text) as { outcomes: { key: string; scenarios: Record<string, unknown>[] }[] };
  document.outcomes.slice(0, 3).forEach(({ key, scenarios }, o) =>
    scenarios.forEach(({ scenario }, s) => {
      const verdict = verdictOn(
        savedWith((copy) => {
          const figures = copy['outcomes']![o]['scenarios'][s] as unknown as { mean: number };
          // The last bit.
          figures.mean = figures.mean === 0 ? Number.MIN_VALUE : figures.mean * (1 + Number.EPSILON);
        }),
        question,
        played.result,
      );
      expect(verdict).toMatchObject({
        kind: 'differs',
        count: 1,
        first: { path: ['outcomes', key, 'scenarios', scenario, 'mean'] },
      });
      touched += 1;
    }),
  );
  expect(touched).toBeGreaterThan(10);
});

test('a verdict, a digest, the history and the number of replications are no easier to touch', async () => {
  const touched = await Promise.all([
    verdictOf(
      savedWith((copy) => {
        const row = copy['outcomes']![0]['scenarios'][1]['difference'] as unknown as { verdict: string };
        row.verdict = row.verdict === 'better' ? 'worse' : 'better';
      }),
    ),
    verdictOf(savedWith((copy) => Object.assign(copy, { digest: '0'.repeat(64) }))),
    verdictOf(savedWith((copy) => Object.assign(copy, { replications: 60 }))),
    verdictOf(savedWith((copy) => Object.assign(copy['replay']!, { tampered: 1 }))),
    verdictOf(savedWith((copy) => Object.assign(copy['outcomes']![0], { unit: 'h' }))),
  ]);
  expect(touched.map(({ kind }) => kind)).toEqual(Array(5).fill('differs'));
});

test('a study that was changed after the run is told before anything is played', () => {
  const changed = savedWith((copy) =>
    Object.assign(copy['studyFile']!['base']['supply'], { marginShare: 0.01 }),
  );
  expect(repeatOf(changed)).toMatchObject({ kind: 'otherStudy' });
});

test('results of another engine are kept and marked, not condemned', async () => {
  const older = savedWith((copy) => Object.assign(copy, { engineVersion: '0.9.0' }));
  expect(await verdictOf(older)).toMatchObject({
    kind: 'otherEngine',
    saved: '0.9.0',
    first: null,
    count: 0,
  });
  const other = savedWith((copy) => {
    Object.assign(copy, { engineVersion: '0.9.0' });
    Object.assign(copy['outcomes']![0]['scenarios'][0], { mean: 1 });
  });
  expect(await verdictOf(other)).toMatchObject({ kind: 'otherEngine', count: 1, first: { saved: 1 } });
});

describe.each(['en', 'zh-CN'] as const)('in %s', (locale) => {
  test('the sentence names outcome, scenario and figure with both numbers', () => {
    const saved = savedWith(() => {});
    const path = ['outcomes', 'unservedPercent', 'scenarios', saved.scenarios[1]!, 'mean'];
    const { page, text } = speechOf(locale);
    const verdict: Verdict = { kind: 'differs', count: 1, first: { path, saved: 3.1, found: 3.16 } };
    const [, first] = verdictLines(verdict, saved, { words: page, text });
    const name = saved.study.scenarios![saved.scenarios[1]!]!.name;
    for (const part of [page.outcomes.names['unservedPercent']!.energy, text(name), '3.1', '3.16'])
      expect(first).toContain(part);
  });
});

test.each([
  ['a study', () => JSON.stringify(shippedStudy('six-rows')), 'notResults'],
  ['nonsense', () => '{', 'notResults'],
  ['a newer version', () => text.replace('tandem-result/1', 'tandem-result/2'), 'version'],
  ['a cut head', () => text.replace('"seed"', '"sead"'), 'incomplete'],
  ['a study with a fault', () => text.replace('"cv": 0.036422', '"cv": 9'), 'study'],
  [
    'the same key twice',
    () => text.replace('"regional": false,', '"regional": false,"regional": false,'),
    'notResults',
  ],
])('%s is refused as what it is', (_, make, reason) => {
  expect(readResults(make())).toMatchObject({ ok: false, reason });
});
