// What is kept stays: one study in one tab, in two, on a shelf that fails, under a clock that goes back.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { historyOf, label, look, take, trash } from '../../../src/app/library/shelf/arrange.ts';
import { keep } from '../../../src/app/library/shelf/keep.ts';
import { memoryShelf } from '../../../src/app/library/shelf/shelf.ts';
import { mostVersions } from '../../../src/app/library/shelf/thinning.ts';
import { contents, editOf, failingShelf, noted, tabOn } from './shelves.ts';
import { writeStudy } from '../../../src/study/write.ts';

const minute = 60_000;

test('edits of one minute are one version, later ones another, and the beginning stays', async () => {
  const shelf = memoryShelf();
  const tab = tabOn(shelf, 'a');
  const begin = writeStudy(noted('as it came'));
  await shelf.write((tables) => keep(tables, editOf('first', { before: begin, session: 'a', now: 0 })));
  await tab.open();
  await tab.edit('second', 10_000);
  await tab.edit('third', 50_000);
  await tab.edit('fourth', minute);
  expect(await contents(shelf)).toEqual([['as it came', 'third', 'fourth']]);
});

test('a version with a name is never written over', async () => {
  const shelf = memoryShelf();
  const tab = tabOn(shelf, 'a');
  await tab.edit('shown to the board', 0);
  await shelf.write((tables) => label(tables, 'study', 1, { name: ' Board ', note: '' }));
  await tab.edit('later', 1000);
  expect(await contents(shelf)).toEqual([['shown to the board', 'later']]);
  const [, first] = await shelf.read((tables) => historyOf(tables, 'study'));
  expect(first).toMatchObject({ name: 'Board', note: null });
});

test('a long history is thinned, and keeps its beginning, its end and what has a name', async () => {
  const shelf = memoryShelf();
  const tab = tabOn(shelf, 'a');
  for (let i = 0; i < mostVersions + 20; i += 1) {
    await tab.edit(`${i}`, i * 2 * minute);
    if (i === 3) await shelf.write((tables) => label(tables, 'study', 4, { name: 'keep', note: '' }));
  }
  const [own = []] = await contents(shelf);
  expect(own).toHaveLength(mostVersions);
  expect([own[0], own.at(-1), own.includes('3')]).toEqual(['0', `${mostVersions + 19}`, true]);
  const { cards } = await shelf.read(look);
  expect(cards[0]?.versions).toBe(mostVersions);
});

test('two tabs on one study: both states are kept, each with what came before it', async () => {
  const shelf = memoryShelf();
  const [one, other] = [tabOn(shelf, 'a'), tabOn(shelf, 'b')];
  await one.edit('common', 0);
  await other.open();
  await one.edit('of the first', minute);
  const kept = await other.edit('of the second', minute + 1);
  expect(kept).toMatchObject({ kind: 'twin', card: { twin: true } });
  expect(kept.card.id).not.toBe('study');
  // The second tab goes on with its own.
  expect(await other.edit('more of the second', 3 * minute)).toMatchObject({
    kind: 'kept',
    card: { id: kept.card.id },
  });
  expect(await contents(shelf)).toEqual([
    ['of the second', 'more of the second'],
    ['common', 'of the first'],
  ]);
});

test('however two tabs take turns, the newest state of each is there', async () => {
  const deeds = fc.array(
    fc.tuple(
      fc.boolean(),
      fc.constantFrom('edit', 'edit', 'edit', 'open'),
      fc.integer({ min: 0, max: 90_000 }),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  );
  await fc.assert(
    fc.asyncProperty(deeds, async (turns) => {
      const shelf = memoryShelf();
      const tabs = [tabOn(shelf, 'a'), tabOn(shelf, 'b')] as const;
      const newest = ['', ''];
      await tabs[0].edit('0', 0);
      let now = 0;
      for (const [index, [second, deed, pause]] of turns.entries()) {
        const place = second ? 1 : 0;
        now += pause;
        if (deed === 'open') {
          // What it leaves behind has to be there still.
          if (newest[place]) expect((await contents(shelf)).flat()).toContain(newest[place]);
          await tabs[place].open();
          newest[place] = '';
        } else {
          newest[place] = `${index + 1} of ${place}`;
          await tabs[place].edit(newest[place], now);
        }
      }
      const all = (await contents(shelf)).flat();
      for (const each of newest) if (each) expect(all).toContain(each);
    }),
    { numRuns: 200, seed: 7 },
  );
});

test('a shelf that fails at any step keeps the state before, whole, and takes the edit afterwards', async () => {
  const play = async (at: number) => {
    const shelf = failingShelf(at);
    const tab = tabOn(shelf, 'a');
    const done: string[] = [];
    let failures = 0;
    for (const [index, notes] of ['a', 'b', 'c'].entries()) {
      const edit = () => tab.edit(notes, index * 2 * minute);
      await edit().catch(async (error: unknown) => {
        failures += 1;
        expect(error).toMatchObject({ name: 'QuotaExceededError' });
        expect((await contents(shelf)).flat()).toEqual(done);
        await edit();
      });
      done.push(notes);
      expect(await contents(shelf)).toEqual([done]);
    }
    return { failures, calls: shelf.calls };
  };
  const { calls } = await play(-1);
  for (let at = 0; at < calls; at += 1) expect((await play(at)).failures).toBe(1);
});

test('a study that another tab has thrown away or deleted is there again with the next edit', async () => {
  const shelf = memoryShelf();
  const tab = tabOn(shelf, 'a');
  await tab.edit('first', 0);
  await shelf.write((tables) => trash(tables, 'study', 5));
  expect((await tab.edit('second', 2 * minute)).card.trashed).toBeNull();
  await shelf.write((tables) => tables.drop('study'));
  await tab.edit('third', 4 * minute);
  expect(await contents(shelf)).toEqual([['second', 'third']]);
});

test('the order of the list does not follow a clock that goes back', async () => {
  const shelf = memoryShelf();
  await shelf.write((tables) => keep(tables, editOf('older', { id: 'older', now: 9 * minute })));
  await shelf.write((tables) => keep(tables, editOf('newer', { id: 'newer', now: minute })));
  expect((await shelf.read(look)).cards.map(({ id }) => id)).toEqual(['newer', 'older']);
});

test('a damaged record is named and left alone, the others work', async () => {
  const shelf = memoryShelf();
  await tabOn(shelf, 'a').edit('sound', 0);
  const broken = { id: 'broken', name: 7 } as never;
  await shelf.write((tables) => tables.putCard(broken));
  const { cards, damaged } = await shelf.read(look);
  expect(cards.map(({ id }) => id)).toEqual(['study']);
  expect(damaged).toEqual([{ id: 'broken', raw: broken }]);
});

test('a newest version that is damaged does not hide the one before it', async () => {
  const shelf = memoryShelf();
  const tab = tabOn(shelf, 'a');
  await tab.edit('sound', 0);
  await tab.edit('damaged', 2 * minute);
  await shelf.write((tables) => tables.putVersion({ study: 'study', number: 2 } as never));
  const taken = await shelf.read((tables) => take(tables, 'study'));
  expect(taken?.text).toBe(writeStudy(noted('sound')));
});
