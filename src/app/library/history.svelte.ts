import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';
import type { Keeper } from './keeper.svelte.ts';
import type { Card, Version } from './shelf/record.ts';
import { saveText, type StudyFiles } from './studyFiles.svelte.ts';

/** The history of one study of the library: what was when, and the way back to it. */
export class StudyHistory {
  /** Newest first. */
  versions = $state.raw<readonly Version[]>([]);
  chosen = $state(0);
  failed = $state(false);

  readonly card: Card;
  readonly #keeper: Keeper;
  readonly #files: StudyFiles;
  // eslint-disable-next-line svelte/prefer-svelte-reactivity -- texts never change
  readonly #read = new Map<string, Study | null>();

  constructor(card: Card, keeper: Keeper, files: StudyFiles) {
    this.card = card;
    this.#keeper = keeper;
    this.#files = files;
  }

  /** Whether it is the history of the study on the bench. */
  get here(): boolean {
    return this.#keeper.card?.id === this.card.id;
  }

  async load(): Promise<void> {
    if (this.here) await this.#keeper.flush();
    this.versions = await this.#keeper.library.history(this.card.id);
  }

  /** The study as it was then; `null` if its text cannot be read. */
  study(version: Version): Study | null {
    const known = this.#read.get(version.text);
    if (known !== undefined) return known;
    const read = readStudy(version.text);
    const study = read.ok ? read.study : null;
    this.#read.set(version.text, study);
    return study;
  }

  label(version: Version, words: { name: string; note: string }) {
    return this.#do(async () => {
      await this.#keeper.library.label(this.card.id, version.number, words);
      await this.load();
    });
  }

  /** Puts an earlier state on top of the newest; what was in between stays in the history. */
  restore(version: Version, done: () => void) {
    const study = this.study(version);
    if (!study) return;
    this.#do(async () => {
      if (!this.here) await this.#files.openKept(this.card.id);
      if (!this.here) return;
      this.#keeper.restore(study);
      done();
    });
  }

  /** Opens an earlier state as a study of its own. */
  openAsNew(version: Version, name: string, done: () => void) {
    const study = this.study(version);
    if (!study) return;
    this.#do(async () => {
      await this.#files.offer({ study: { ...study, name }, fileName: null });
      done();
    });
  }

  textToFile(version: Version) {
    this.#do(() => saveText(version.text, `${this.card.id}-${version.number}.json`));
  }

  #do(deed: () => Promise<unknown>) {
    this.failed = false;
    void deed().catch(() => (this.failed = true));
  }
}
