// A shelf: two tables that are changed together or not at all. Everything the library does is written once over this,
// whether the tables are the browser's or, where it has none, only the page's.

import type { Card, Version } from './record.ts';

/** The tables inside one transaction. Nothing else may be awaited between two calls. */
export interface Tables {
  card(id: string): Promise<unknown>;
  cards(): Promise<unknown[]>;
  /** The largest `order` of all cards, 0 if there are none. */
  lastOrder(): Promise<number>;
  putCard(card: Card): Promise<void>;
  version(study: string, number: number): Promise<unknown>;
  /** All versions of a study, oldest first. */
  versions(study: string): Promise<unknown[]>;
  putVersion(version: Version): Promise<void>;
  dropVersion(study: string, number: number): Promise<void>;
  /** Takes a study away with all its versions. */
  drop(id: string): Promise<void>;
}

/** How long what is put here lasts: for good, until the page closes, or it cannot be put at all. */
export type Access = 'lasting' | 'passing' | 'readOnly';

export interface Shelf {
  readonly access: Access;
  read<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Changes that are there when the promise resolves. If it rejects, nothing has changed. */
  write<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  close(): void;
}

/** The shelf takes nothing: it was written by a newer version, or it has been closed. */
export class ClosedShelf extends Error {
  override readonly name = 'ClosedShelf';
}

/** A shelf in the memory of the page. */
export function memoryShelf(): Shelf {
  let cards = new Map<string, Card>();
  let versions = new Map<string, Map<number, Version>>();
  let last: Promise<unknown> = Promise.resolve();

  // One after the other, as a browser's transactions are.
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = last.then(work);
    last = turn.catch(() => undefined);
    return turn;
  }

  return {
    access: 'passing',
    read: (work) => inTurn(() => work(tablesOf(cards, versions))),
    write: (work) =>
      inTurn(async () => {
        const draft = {
          cards: new Map(cards),
          versions: new Map([...versions].map(([study, own]) => [study, new Map(own)])),
        };
        const result = await work(tablesOf(draft.cards, draft.versions));
        ({ cards, versions } = draft);
        return result;
      }),
    close() {},
  };
}

function tablesOf(cards: Map<string, Card>, versions: Map<string, Map<number, Version>>): Tables {
  const done = Promise.resolve();
  return {
    card: (id) => Promise.resolve(cards.get(id)),
    cards: () => Promise.resolve([...cards.values()]),
    lastOrder: () => Promise.resolve(Math.max(0, ...[...cards.values()].map(({ order }) => order))),
    putCard(card) {
      cards.set(card.id, structuredClone(card));
      return done;
    },
    version: (study, number) => Promise.resolve(versions.get(study)?.get(number)),
    versions: (study) =>
      Promise.resolve([...(versions.get(study)?.values() ?? [])].sort((a, b) => a.number - b.number)),
    putVersion(version) {
      const own = versions.get(version.study) ?? new Map<number, Version>();
      versions.set(version.study, own.set(version.number, structuredClone(version)));
      return done;
    },
    dropVersion(study, number) {
      versions.get(study)?.delete(number);
      return done;
    },
    drop(id) {
      cards.delete(id);
      versions.delete(id);
      return done;
    },
  };
}
