// The browser's own store: two connections, an upgrade that is held up, a newer store, one that is emptied.
import { afterEach, expect, test } from 'vitest';
import { look } from '../../../src/app/library/shelf/arrange.ts';
import { openBrowserShelf, shelfVersion } from '../../../src/app/library/shelf/browserShelf.ts';
import { keep, type Edit } from '../../../src/app/library/shelf/keep.ts';
import { openShelf } from '../../../src/app/library/shelf/openShelf.ts';
import { ClosedShelf, type Shelf } from '../../../src/app/library/shelf/shelf.ts';
import { sixRows } from '../fixtures/bench.ts';

let name = '';
const open: { close(): void }[] = [];
const silent = { onBlocked() {}, onYield() {}, onLost() {} };

afterEach(async () => {
  for (const each of open.splice(0)) each.close();
  await settled(indexedDB.deleteDatabase(name));
});

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('no reason'));
  });

async function opened(watch = silent, version = shelfVersion) {
  name = `test ${expect.getState().currentTestName}`;
  const { shelf, fresh } = await openBrowserShelf(name, watch, version);
  open.push(shelf);
  return { shelf, fresh };
}

const edit = (other: Partial<Edit> = {}): Edit => ({
  id: 'study',
  seen: null,
  study: sixRows(),
  before: null,
  fileName: null,
  picture: null,
  cause: 'edit',
  session: 'a',
  now: 1,
  ...other,
});

const put = (shelf: Shelf, other: Partial<Edit> = {}) => shelf.write((tables) => keep(tables, edit(other)));
const names = async (shelf: Shelf) => (await shelf.read(look)).cards.map((card) => card.name);

test('what one connection keeps another one finds, in order of change', async () => {
  const { shelf, fresh } = await opened();
  expect(fresh).toBe(true);
  await put(shelf, { id: 'a', study: { ...sixRows(), name: 'A' } });
  await put(shelf, { id: 'b', study: { ...sixRows(), name: 'B' } });
  const again = await opened();
  expect(again.fresh).toBe(false);
  expect(await names(again.shelf)).toEqual(['B', 'A']);
});

test('two connections that save at once: both states are there', async () => {
  const [{ shelf: one }, { shelf: other }] = [await opened(), await opened()];
  const { card } = await put(one, { study: { ...sixRows(), notes: 'common' } });
  const kept = await Promise.all(
    [one, other].map((shelf, i) =>
      put(shelf, { seen: card.revision, session: `${i}`, study: { ...sixRows(), notes: `of ${i}` } }),
    ),
  );
  expect(kept.map(({ kind }) => kind).sort()).toEqual(['kept', 'twin']);
  expect(await names(one)).toHaveLength(2);
});

test('a write that fails in the middle leaves nothing behind', async () => {
  const { shelf } = await opened();
  await put(shelf);
  const failing = shelf.write(async (tables) => {
    await tables.drop('study');
    throw new Error('power cut');
  });
  await expect(failing).rejects.toThrow('power cut');
  expect(await names(shelf)).toHaveLength(1);
});

test('an upgrade that an old page holds up is told, and goes on by itself when that page is gone', async () => {
  name = `test ${expect.getState().currentTestName}`;
  // A page that does not listen, as it was before this version.
  const old = await settled(indexedDB.open(name, 1));
  let blocked = 0;
  const upgrading = openBrowserShelf(name, { ...silent, onBlocked: () => (blocked += 1) }, 2);
  await expect.poll(() => blocked).toBe(1);
  old.close();
  open.push((await upgrading).shelf);
});

test('a page that is in the way of an upgrade hears of it and lets go', async () => {
  let asked = 0;
  const { shelf } = await opened({
    ...silent,
    onYield: () => {
      asked += 1;
      shelf.close();
    },
  });
  const next = indexedDB.open(name, shelfVersion + 1);
  open.push(await settled(next));
  expect(asked).toBe(1);
  await expect(put(shelf)).rejects.toThrow(ClosedShelf);
});

test('a store of a newer version is read and never written', async () => {
  const { shelf: newer } = await opened(silent, shelfVersion + 3);
  await put(newer);
  const { shelf } = await opened();
  expect(shelf.access).toBe('readOnly');
  expect(await names(shelf)).toHaveLength(1);
  await expect(put(shelf)).rejects.toThrow(ClosedShelf);
});

test('an emptied store is noticed, a missing one is made up for by the memory of the page', async () => {
  name = `test ${expect.getState().currentTestName}`;
  localStorage.setItem('tandem.library.count', '7');
  const found = await openShelf(silent, name);
  open.push(found.shelf);
  expect(found).toMatchObject({ emptied: 7, problem: null });
  const missing = Object.getOwnPropertyDescriptor(globalThis, 'indexedDB');
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined, configurable: true });
  const passing = await openShelf(silent, name).finally(() => {
    if (missing) Object.defineProperty(globalThis, 'indexedDB', missing);
    localStorage.clear();
  });
  expect(passing).toMatchObject({ problem: 'unavailable', shelf: { access: 'passing' } });
  await put(passing.shelf);
  expect(await names(passing.shelf)).toHaveLength(1);
});
