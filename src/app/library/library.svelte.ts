import { createContext } from 'svelte';
import type { Text } from '../../study/schema/text.ts';
import { copy, empty, historyOf, label, look, portray, take, trash } from './shelf/arrange.ts';
import { keep, type Edit, type Kept } from './shelf/keep.ts';
import { noteCount, openShelf, shelfName, type Found } from './shelf/openShelf.ts';
import type { Picture } from './shelf/picture.ts';
import { freshKey, type Card, type Damaged } from './shelf/record.ts';
import { memoryShelf, type Access, type Shelf, type Tables } from './shelf/shelf.ts';
import { TabTalk, type TabMessage } from './tabTalk.ts';

/** What is wrong with the library as a whole. `yielded`: another page needs the store, this one keeps nothing more. */
export type Problem = Found['problem'] | 'yielded';

/** The studies that the browser keeps for this page, as the page shows them. */
export class Library {
  /** The page that writes, for as long as it lives. */
  readonly session = freshKey();
  cards = $state.raw<readonly Card[]>([]);
  damaged = $state.raw<readonly Damaged[]>([]);
  access = $state<Access>('passing');
  problem = $state<Problem>(null);
  /** An older page holds the opening up. */
  blocked = $state(false);
  /** So many studies the browser has taken away since the last visit. */
  emptied = $state<number | null>(null);

  readonly kept = $derived(this.cards.filter(({ trashed }) => trashed === null));
  readonly thrown = $derived(this.cards.filter(({ trashed }) => trashed !== null));

  #shelf: Promise<Shelf>;
  readonly #talk: TabTalk | null;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nothing is shown of them
  readonly #hearers = new Set<(message: TabMessage) => void>();
  /** What has to be done before the store is given to another page. */
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- nor of these
  readonly #farewells = new Set<() => Promise<unknown>>();

  private constructor(shelf: Promise<Shelf>, name: string | null) {
    this.#shelf = shelf;
    this.#talk = name === null ? null : new TabTalk(name, (message) => this.#hear(message));
  }

  /** A library that lasts as long as the page. */
  static passing(): Library {
    return new Library(Promise.resolve(memoryShelf()), null);
  }

  /** The library of this page in the browser's store. */
  static open(name = shelfName()): Library {
    let library: Library | undefined = undefined;
    const opening = Promise.resolve().then(() => library!.#open(name));
    library = new Library(opening, name);
    return library;
  }

  /** Resolves when the shelf is there, lasting or not. */
  async ready(): Promise<void> {
    await this.#shelf;
  }

  async refresh(): Promise<void> {
    const { cards, damaged } = await this.#read(look);
    this.cards = cards;
    this.damaged = damaged;
    if (this.access === 'lasting') noteCount(this.kept.length);
  }

  /** Puts a state of a study on the shelf. Rejects if the store does not take it. */
  async keep(edit: Edit): Promise<Kept> {
    const kept = await this.#write((tables) => keep(tables, edit));
    this.#talk?.say({ kind: 'changed', id: kept.card.id, revision: kept.card.revision });
    await this.refresh();
    return kept;
  }

  take(id: string) {
    return this.#read((tables) => take(tables, id));
  }

  history(id: string) {
    return this.#read((tables) => historyOf(tables, id));
  }

  trash(id: string, now: number | null) {
    return this.#change((tables) => trash(tables, id, now));
  }

  portray(id: string, picture: Picture) {
    return this.#change((tables) => portray(tables, id, picture));
  }

  copy(id: string, name: Text, text: string, now: number) {
    return this.#change((tables) => copy(tables, id, name, text, now));
  }

  label(id: string, number: number, words: { name: string; note: string }) {
    return this.#change((tables) => label(tables, id, number, words));
  }

  empty(only: string | null = null) {
    return this.#change((tables) => empty(tables, only));
  }

  /** Several changes at once, such as the studies of another library. */
  bring<T>(work: (tables: Tables) => Promise<T>) {
    return this.#change(work);
  }

  /** Reads the shelf as it is, such as for a copy of all of it. */
  inspect<T>(work: (tables: Tables) => Promise<T>) {
    return this.#read(work);
  }

  say(message: TabMessage) {
    this.#talk?.say(message);
  }

  /** Calls back when another tab speaks; returns what ends that. */
  hear(hearer: (message: TabMessage) => void): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  /** Has something done before the store is given to another page; returns what ends that. */
  beforeYielding(farewell: () => Promise<unknown>): () => void {
    this.#farewells.add(farewell);
    return () => this.#farewells.delete(farewell);
  }

  async close(): Promise<void> {
    this.#talk?.close();
    (await this.#shelf).close();
  }

  async #open(name: string): Promise<Shelf> {
    const found = await openShelf(
      {
        onBlocked: () => (this.blocked = true),
        onYield: () => void this.#yield(),
        onLost: () => {
          this.#shelf = this.#open(name);
        },
      },
      name,
    );
    this.blocked = false;
    this.access = found.shelf.access;
    this.problem = found.problem;
    this.emptied = found.emptied;
    return found.shelf;
  }

  async #yield() {
    const shelf = await this.#shelf;
    const farewells = Promise.allSettled([...this.#farewells].map((farewell) => farewell()));
    await Promise.race([farewells, new Promise((resolve) => setTimeout(resolve, 1000))]);
    shelf.close();
    this.access = 'readOnly';
    this.problem = 'yielded';
  }

  #hear(message: TabMessage) {
    if (message.kind === 'list' || message.kind === 'changed') void this.refresh().catch(() => undefined);
    for (const hearer of this.#hearers) hearer(message);
  }

  async #change<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    const result = await this.#write(work);
    this.#talk?.say({ kind: 'list' });
    await this.refresh();
    return result;
  }

  async #read<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    return (await this.#shelf).read(work);
  }

  async #write<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    return (await this.#shelf).write(work);
  }
}

export const [useLibrary, setLibrary] = createContext<Library>();
