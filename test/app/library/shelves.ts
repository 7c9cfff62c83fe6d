// Edits for the tests of the library, and shelves that break when the test says so.
import { keep, type Edit } from '../../../src/app/library/shelf/keep.ts';
import { memoryShelf, type Shelf, type Tables } from '../../../src/app/library/shelf/shelf.ts';
import { historyOf, look } from '../../../src/app/library/shelf/arrange.ts';
import type { Study } from '../../../src/study/study.ts';
import { shipped } from '../../study/samples.ts';

const sixRows = shipped('six-rows');

/** A study that is told from others by its notes. */
export const noted = (notes: string): Study => ({ ...sixRows, notes });

export const editOf = (notes: string, other: Partial<Edit> = {}): Edit => ({
  id: 'study',
  seen: null,
  study: noted(notes),
  before: null,
  fileName: null,
  picture: null,
  cause: 'edit',
  session: 'one tab',
  now: 1_000_000,
  ...other,
});

/** A page that edits one study, as far as the shelf sees it. */
export function tabOn(shelf: Shelf, session: string) {
  let id = 'study';
  let seen: number | null = null;
  let before: string | null = null;
  return {
    async open() {
      const { cards } = await shelf.read(look);
      const card = cards.find((each) => each.id === 'study');
      [id, seen, before] = ['study', card?.revision ?? null, null];
    },
    async edit(notes: string, now: number) {
      const kept = await shelf.write((tables) =>
        keep(tables, editOf(notes, { id, seen, before, session, now })),
      );
      ({ id, revision: seen } = kept.card);
      before = kept.text;
      return kept;
    },
  };
}

/** Everything that is on a shelf: the notes of each version of each study, oldest first. */
export async function contents(shelf: Shelf): Promise<string[][]> {
  return shelf.read(async (tables) => {
    const all: string[][] = [];
    for (const { id } of (await look(tables)).cards)
      all.push(
        (await historyOf(tables, id))
          .reverse()
          .map(({ text }) => (JSON.parse(text) as { notes: string }).notes),
      );
    return all;
  });
}

/** A shelf in memory whose tables fail at the call with this number, counted from 0 over its whole life. */
export function failingShelf(at: number): Shelf & { readonly calls: number } {
  const shelf = memoryShelf();
  let calls = 0;
  const failing = (tables: Tables): Tables =>
    new Proxy(tables, {
      get: (target, name: keyof Tables) => {
        const call = target[name].bind(target) as (...given: unknown[]) => Promise<unknown>;
        return (...given: unknown[]) => {
          if (calls++ === at) return Promise.reject(new DOMException('no room', 'QuotaExceededError'));
          return call(...given);
        };
      },
    });
  return {
    access: shelf.access,
    get calls() {
      return calls;
    },
    read: (work) => shelf.read(work),
    write: (work) => shelf.write((tables) => work(failing(tables))),
    close() {},
  };
}
