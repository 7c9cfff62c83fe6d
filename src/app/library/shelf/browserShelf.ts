import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { Card, Version } from './record.ts';
import { ClosedShelf, type Access, type Shelf, type Tables } from './shelf.ts';

interface Schema extends DBSchema {
  cards: { key: string; value: Card; indexes: { order: number } };
  versions: { key: [string, number]; value: Version };
}

/** The version of the tables, not of the study file. A change of it comes with a step in `upgrade`. */
export const shelfVersion = 1;

/** What a connection tells about itself. */
export interface Watch {
  /** An old connection elsewhere holds the upgrade up; opening goes on by itself when it is gone. */
  onBlocked(): void;
  /** A newer page, or somebody who empties the store, waits until this connection is closed. */
  onYield(): void;
  /** The browser has closed the connection. */
  onLost(): void;
}

/** The shelf as it was found: `fresh` if there was none before. */
export interface Opened {
  readonly shelf: Shelf;
  readonly fresh: boolean;
}

/**
 * Opens a shelf in the browser's store. One that a newer version has written is opened for reading alone.
 *
 * @throws DOMException if the browser has no store for this page, or will not open it.
 */
export async function openBrowserShelf(name: string, watch: Watch, version = shelfVersion): Promise<Opened> {
  if (typeof indexedDB === 'undefined') throw new DOMException('no IndexedDB', 'NotSupportedError');
  let fresh = false;
  const callbacks = {
    upgrade(db: IDBPDatabase<Schema>, before: number) {
      if (before > 0) return;
      fresh = true;
      db.createObjectStore('cards', { keyPath: 'id' }).createIndex('order', 'order');
      db.createObjectStore('versions', { keyPath: ['study', 'number'] });
    },
    blocked: () => watch.onBlocked(),
    blocking: () => watch.onYield(),
    terminated: () => watch.onLost(),
  };
  try {
    return { shelf: shelfOf(await openDB<Schema>(name, version, callbacks), 'lasting'), fresh };
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'VersionError') throw error;
    const db = await openDB<Schema>(name, undefined, { ...callbacks, upgrade: () => {} });
    return { shelf: shelfOf(db, 'readOnly'), fresh: false };
  }
}

function shelfOf(db: IDBPDatabase<Schema>, access: Access): Shelf {
  let open = true;

  async function run<T>(mode: IDBTransactionMode, work: (tables: Tables) => Promise<T>): Promise<T> {
    if (!open || (mode === 'readwrite' && access === 'readOnly')) throw new ClosedShelf();
    const change = db.transaction(['cards', 'versions'], mode, { durability: 'strict' });
    // Heard at once: a transaction may end before anybody waits for it.
    const end = change.done.then(
      () => null,
      (error: unknown) =>
        error instanceof Error ? error : new DOMException('transaction ended', 'AbortError'),
    );
    try {
      const result = await work(tablesOf(change as Change));
      const failure = await end;
      if (failure !== null) throw failure;
      return result;
    } catch (error) {
      try {
        change.abort();
      } catch {
        // It has ended already.
      }
      // A full store shows itself at the end of the transaction; the request then only says that it was cut off.
      const failure = await end;
      throw failure instanceof DOMException && failure.name !== 'AbortError' ? failure : error;
    }
  }

  return {
    access,
    read: (work) => run('readonly', work),
    write: (work) => run('readwrite', work),
    close() {
      open = false;
      db.close();
    },
  };
}

type Change = IDBPTransaction<Schema, ('cards' | 'versions')[], 'readwrite'>;

function tablesOf(change: Change): Tables {
  const [cards, versions] = [change.objectStore('cards'), change.objectStore('versions')];
  const all = (study: string) => IDBKeyRange.bound([study, -Infinity], [study, Infinity]);
  return {
    card: (id) => cards.get(id),
    cards: () => cards.getAll(),
    async lastOrder() {
      const cursor = await cards.index('order').openKeyCursor(null, 'prev');
      return cursor?.key ?? 0;
    },
    async putCard(card) {
      await cards.put(card);
    },
    version: (study, number) => versions.get([study, number]),
    versions: (study) => versions.getAll(all(study)),
    async putVersion(version) {
      await versions.put(version);
    },
    dropVersion: (study, number) => versions.delete([study, number]),
    async drop(id) {
      await cards.delete(id);
      await versions.delete(all(id));
    },
  };
}
