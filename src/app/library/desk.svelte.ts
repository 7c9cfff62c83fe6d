import { readStudy } from '../../study/read.ts';
import { writeStudy } from '../../study/write.ts';
import type { Workbench } from '../workbench.svelte.ts';
import type { Keeper } from './keeper.svelte.ts';
import { archiveOf } from './shelf/archive.ts';
import type { Card } from './shelf/record.ts';
import { saveText, type StudyFiles } from './studyFiles.svelte.ts';

/** What a person does with the studies of the library, and what is to be said about it. */
export class Desk {
  /** What has just gone to the trash, while it can be fetched back at once. */
  thrown = $state.raw<Card | null>(null);
  /** What is about to be deleted for good: one study, or the whole trash (`null`). */
  asked = $state.raw<{ readonly card: Card | null; readonly count: number } | null>(null);
  failed = $state(false);

  readonly #bench: Workbench;
  readonly #keeper: Keeper;
  readonly #files: StudyFiles;

  constructor(bench: Workbench, keeper: Keeper, files: StudyFiles) {
    this.#bench = bench;
    this.#keeper = keeper;
    this.#files = files;
  }

  /** A study on the bench gets its name there, where it can be taken back; any other one in the library. */
  rename(card: Card, name: string) {
    return this.#do(async () => {
      if (card.id === this.#keeper.card?.id) {
        this.#bench.take({ ...this.#bench.study, name });
        await this.#keeper.flush();
        return;
      }
      const taken = await this.#keeper.library.take(card.id);
      const read = taken && readStudy(taken.text);
      if (!taken || !read?.ok) return this.#files.openKept(card.id);
      await this.#keeper.change(taken.card, { ...read.study, name });
    });
  }

  duplicate(card: Card, name: string) {
    return this.#do(async () => {
      if (card.id === this.#keeper.card?.id) await this.#keeper.flush();
      const taken = await this.#keeper.library.take(card.id);
      const read = taken && readStudy(taken.text);
      if (!read?.ok) return this.#files.openKept(card.id);
      await this.#keeper.library.copy(card.id, name, writeStudy({ ...read.study, name }), Date.now());
    });
  }

  toFile(card: Card) {
    return this.#do(async () => {
      if (card.id === this.#keeper.card?.id) return void (await this.#files.save(true));
      const taken = await this.#keeper.library.take(card.id);
      if (taken) await saveText(taken.text, card.fileName ?? `${fileNameOf(taken.text)}.tandem.json`);
    });
  }

  throwAway(card: Card) {
    return this.#do(async () => {
      await this.#keeper.library.trash(card.id, Date.now());
      this.thrown = card;
    });
  }

  fetchBack(card: Card) {
    return this.#do(async () => {
      await this.#keeper.library.trash(card.id, null);
    });
  }

  /** Asks before something is deleted for good; `null` asks about the whole trash. */
  ask(card: Card | null) {
    this.asked = { card, count: card ? 1 : this.#keeper.library.thrown.length };
  }

  forget() {
    this.asked = null;
  }

  drop() {
    const only = this.asked?.card?.id ?? null;
    return this.#do(async () => {
      await this.#keeper.library.empty(only);
      // There may be room again for what the store refused.
      await this.#keeper.flush();
    });
  }

  /** Saves the whole library as one file. */
  allToFile(name: string) {
    return this.#do(async () => {
      await this.#keeper.flush();
      const now = Date.now();
      const text = await this.#keeper.library.inspect((tables) => archiveOf(tables, now));
      await saveText(text, `${name}-${dayOf(now)}.json`);
    });
  }

  damagedToFile(name: string) {
    const { damaged } = this.#keeper.library;
    return this.#do(async () => {
      await saveText(JSON.stringify(damaged, null, 1), `${name}.json`);
    });
  }

  #do(deed: () => Promise<unknown>) {
    this.thrown = this.asked = null;
    this.failed = false;
    void deed().catch(() => (this.failed = true));
  }
}

function fileNameOf(text: string): string {
  const read = readStudy(text);
  return read.ok ? read.study.id : 'study';
}

function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
