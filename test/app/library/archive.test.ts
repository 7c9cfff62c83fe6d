import { expect, test } from 'vitest';
import { archiveOf, isArchive, readArchive } from '../../../src/app/library/shelf/archive.ts';
import { label, look, trash } from '../../../src/app/library/shelf/arrange.ts';
import { bringIn } from '../../../src/app/library/shelf/bringIn.ts';
import { keep } from '../../../src/app/library/shelf/keep.ts';
import { memoryShelf, type Shelf } from '../../../src/app/library/shelf/shelf.ts';
import { shipped } from '../../study/samples.ts';
import { contents, editOf } from './shelves.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

async function filled() {
  const shelf = memoryShelf();
  for (const [index, id] of ['one', 'two', 'three'].entries()) {
    const { card } = await shelf.write((tables) =>
      keep(tables, editOf(`${id} at first`, { id, now: index })),
    );
    const next = editOf(`${id} later`, { id, seen: card.revision, now: 100_000 + index });
    await shelf.write((tables) => keep(tables, next));
  }
  await shelf.write((tables) => label(tables, 'two', 1, { name: 'Board', note: 'June' }));
  await shelf.write((tables) => trash(tables, 'three', 200_000));
  return shelf;
}

const fileOf = async (shelf: Shelf) => bytesOf(await shelf.read((tables) => archiveOf(tables, 0)));

function brought(shelf: Shelf, file: Uint8Array) {
  const archive = readArchive(file);
  if (!archive) throw new Error('no archive');
  return shelf.write((tables) => bringIn(tables, archive));
}

test('a library that is saved and added elsewhere is the same to the last version, name and note', async () => {
  const [here, there] = [await filled(), memoryShelf()];
  const file = await fileOf(here);
  expect(isArchive(file)).toBe(true);
  expect(await brought(there, file)).toEqual({ added: 3, already: 0, refused: 0 });
  const strip = (text: string) => text.replace(/"(written|order)": .*/g, '');
  expect(strip(new TextDecoder().decode(await fileOf(there)))).toBe(strip(new TextDecoder().decode(file)));
});

test('adding twice adds nothing, and a study that went on elsewhere is added beside the one here', async () => {
  const shelf = await filled();
  const file = await fileOf(shelf);
  expect(await brought(shelf, file)).toEqual({ added: 0, already: 3, refused: 0 });
  const other = memoryShelf();
  await brought(other, file);
  const two = (await other.read(look)).cards.find(({ id }) => id === 'two');
  const next = editOf('two elsewhere', { id: 'two', seen: two!.revision, now: 400_000 });
  await other.write((tables) => keep(tables, next));
  expect(await brought(shelf, await fileOf(other))).toEqual({ added: 1, already: 2, refused: 0 });
  const all = await contents(shelf);
  expect(all).toContainEqual(['two at first', 'two later']);
  expect(all).toContainEqual(['two at first', 'two later', 'two elsewhere']);
});

test('what is no study, no card or no library is counted or refused, never taken', async () => {
  const text = new TextDecoder().decode(await fileOf(await filled()));
  const broken = text.replaceAll('\\"format\\": \\"tandem/1\\"', '\\"format\\": \\"tandem/1\\", \\"x\\": 1');
  expect(broken).not.toBe(text);
  expect(await brought(memoryShelf(), bytesOf(broken))).toEqual({ added: 0, already: 0, refused: 3 });
  const cardless = text.replace('"revision": 2', '"revision": "2"');
  expect(await brought(memoryShelf(), bytesOf(cardless))).toMatchObject({ added: 2, refused: 1 });
  for (const none of [
    '',
    '{',
    '{"format": "tandem-library/1"}',
    '{"format": "tandem-library/2", "studies": []}',
  ])
    expect(readArchive(bytesOf(none))).toBeNull();
  expect(isArchive(bytesOf(JSON.stringify(shipped('six-rows'))))).toBe(false);
});
