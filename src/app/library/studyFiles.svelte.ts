import { fileOpen, fileSave } from 'browser-fs-access';
import { createContext } from 'svelte';
import { isResults, readResults, type ResultsRead, type SavedResults } from '../../results/readResults.ts';
import type { Fault } from '../../study/fault.ts';
import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';
import { writeStudy } from '../../study/write.ts';
import type { Workbench } from '../workbench.svelte.ts';
import type { Keeper } from './keeper.svelte.ts';
import { isArchive, readArchive, type Archive } from './shelf/archive.ts';
import { bringIn, type Brought } from './shelf/bringIn.ts';

const extension = '.tandem.json';
// A report carries its study inside.
const opened = { mimeTypes: ['application/json', 'text/html'], extensions: ['.json', '.html'] };
const kind = { mimeTypes: ['application/json'], extensions: ['.json'] };

export interface Refusal {
  readonly fileName: string;
  readonly faults: readonly Fault[];
  readonly total: number;
}

interface Incoming {
  readonly study: Study;
  readonly fileName: string | null;
  /** To be looked at alone: it is not kept before somebody makes a copy. */
  readonly viewOnly?: boolean;
  /** The text of the file, if it had to be converted. */
  readonly before?: string | null;
  /** Comes with the workbench: it goes into the library with its first change. */
  readonly shipped?: boolean;
  /** The results file that the study came in. */
  readonly results?: SavedResults;
}

type NotResults = Exclude<ResultsRead, { ok: true } | { reason: 'study' }>;

/** Something short to say about files. */
export type FileMessage =
  | { readonly kind: 'unreadable' | 'notALibrary' | 'damaged'; readonly fileName: string }
  | { readonly kind: 'notResults'; readonly fileName: string; readonly why: NotResults }
  | { readonly kind: 'several'; readonly studies: number; readonly name: Study['name'] }
  | { readonly kind: 'brought'; readonly brought: Brought };

/** The way of studies between the bench, the library and files. Nothing that is not kept is ever replaced unasked. */
export class StudyFiles {
  /** Files that could not be opened, and why; they are shown one after the other. */
  refusals = $state.raw<readonly Refusal[]>([]);
  /** A study that waits for an answer, because the present one could not be kept. */
  waiting = $state.raw<Incoming | null>(null);
  message = $state.raw<FileMessage | null>(null);
  /** The results file that the study on the bench came in: its numbers are to be seen, and can be verified. */
  results = $state.raw<SavedResults | null>(null);

  readonly #bench: Workbench;
  readonly #keeper: Keeper;
  #handle: FileSystemFileHandle | null = null;
  #nextHandle: FileSystemFileHandle | null = null;

  constructor(bench: Workbench, keeper: Keeper) {
    this.#bench = bench;
    this.#keeper = keeper;
  }

  /** Lets the person choose files and opens them. */
  async open() {
    const files = await chosen(fileOpen({ ...opened, description: 'Tandem', multiple: true }));
    if (files) await this.take(files);
  }

  /** Opens files that were chosen, dropped or pasted: all go into the library, the last study onto the bench. */
  async take(files: readonly (File & { handle?: FileSystemFileHandle })[]) {
    this.message = null;
    const studies: { incoming: Incoming; handle: FileSystemFileHandle | null }[] = [];
    for (const file of files) {
      let bytes: Uint8Array;
      try {
        bytes = new Uint8Array(await file.arrayBuffer());
      } catch {
        this.message = { kind: 'unreadable', fileName: file.name };
        continue;
      }
      if (isArchive(bytes)) await this.#bringIn(file.name, readArchive(bytes));
      else {
        const incoming = this.#read(bytes, file.name);
        // What comes out of a report or of results is saved as a study, never over that file.
        const own = /\.json$/i.test(file.name) && !incoming?.results;
        if (incoming && own) studies.push({ incoming, handle: file.handle ?? null });
        else if (incoming) studies.push({ incoming: { ...incoming, fileName: null }, handle: null });
      }
    }
    await this.#open(studies);
  }

  /** What was dropped on the page. */
  async drop(data: DataTransfer) {
    const files = [...data.files];
    if (files.length > 0) await this.take(files);
    else await this.paste(data.getData('text/plain'));
  }

  /** Opens a text if it looks like a study. Says whether it did. */
  async paste(text: string): Promise<boolean> {
    if (!text.trimStart().startsWith('{')) return false;
    this.message = null;
    const incoming = this.#read(text, null);
    if (incoming) await this.offer(incoming);
    return true;
  }

  /** Opens a study of the library. */
  async openKept(id: string) {
    if (!(await this.#keeper.flush())) return;
    const taken = await this.#keeper.library.take(id);
    const read = taken && readStudy(taken.text);
    if (taken && read?.ok) {
      this.#handle = this.results = null;
      this.message = null;
      this.#keeper.put(read.study, taken.card);
    } else {
      const found = this.#keeper.library.cards.find((card) => card.id === id);
      const name = found?.name ?? '';
      this.message = { kind: 'damaged', fileName: typeof name === 'string' ? name : name.zh };
    }
  }

  /** Shows the version of this study that another tab has kept; what is not kept here is kept beside it first. */
  async takeTheirs() {
    const id = this.#keeper.card?.id;
    if (id !== undefined) await this.openKept(id);
  }

  /** Puts a study onto the bench, after keeping the present one; asks where that cannot be done. */
  async offer(incoming: Incoming, handle: FileSystemFileHandle | null = null) {
    this.#nextHandle = handle;
    if (await this.#keeper.flush()) await this.#replace(incoming);
    else this.waiting = incoming;
  }

  /** The answer to the question that `offer` asked. */
  async answer(choice: 'keep' | 'save' | 'replace') {
    const incoming = this.waiting;
    if (choice === 'save' && !(await this.save())) return;
    this.waiting = null;
    if (incoming && choice !== 'keep') await this.#replace(incoming);
  }

  /** Saves to the file that was opened or saved before, else asks where. Tells whether it was saved. */
  async save(elsewhere = false): Promise<boolean> {
    const { study, fileName } = this.#bench;
    const name = fileName ?? `${study.id}${extension}`;
    const saved = await saveText(writeStudy(study), name, elsewhere ? null : this.#handle);
    if (!saved) return false;
    this.#handle = saved.handle;
    this.#bench.markSaved(study, this.#handle?.name ?? name);
    return true;
  }

  /** Says why something could not be opened. */
  refuse(refusal: Refusal) {
    this.refusals = [...this.refusals, refusal];
  }

  #read(input: Uint8Array | string, fileName: string | null): Incoming | null {
    if (isResults(input)) return this.#readResults(input, fileName ?? '');
    const result = readStudy(input);
    if (result.ok) {
      const text = typeof input === 'string' ? input : new TextDecoder().decode(input);
      return { study: result.study, fileName, before: result.migratedFrom === undefined ? null : text };
    }
    const { faults, total } = result;
    this.refuse({ fileName: fileName ?? '', faults, total });
    return null;
  }

  #readResults(input: Uint8Array | string, fileName: string): Incoming | null {
    const read = readResults(typeof input === 'string' ? input : new TextDecoder().decode(input));
    if (read.ok) return { study: read.saved.study, fileName: null, results: read.saved };
    if (read.reason === 'study') this.refuse({ fileName, faults: read.faults, total: read.total });
    else this.message = { kind: 'notResults', fileName, why: read };
    return null;
  }

  async #open(studies: readonly { incoming: Incoming; handle: FileSystemFileHandle | null }[]) {
    for (const { incoming } of studies.slice(0, -1)) await this.#keeper.add(incoming);
    const last = studies.at(-1);
    if (!last) return;
    await this.offer(last.incoming, last.handle);
    if (studies.length > 1)
      this.message = { kind: 'several', studies: studies.length, name: last.incoming.study.name };
  }

  async #bringIn(fileName: string, archive: Archive | null) {
    if (!archive) this.message = { kind: 'notALibrary', fileName };
    else {
      const brought = await this.#keeper.library.bring((tables) => bringIn(tables, archive));
      this.message = { kind: 'brought', brought };
    }
  }

  async #replace(incoming: Incoming) {
    this.#handle = this.#nextHandle;
    const { study, fileName, shipped = false, viewOnly = false, results = null } = incoming;
    const card = shipped || viewOnly ? null : await this.#keeper.add(incoming);
    this.#keeper.put(study, card, { fileName, viewOnly });
    this.results = results;
  }
}

/** Saves a text as a file; `null` if the person thought better of it. */
export async function saveText(
  text: string,
  fileName: string,
  known: FileSystemFileHandle | null = null,
): Promise<{ handle: FileSystemFileHandle | null } | null> {
  const blob = new Blob([text], { type: 'application/json' });
  const handle = await chosen(
    fileSave(blob, { ...kind, fileName }, known).then((each) => ({ handle: each })),
  );
  return handle;
}

// Leaving the dialog without a file is no error.
async function chosen<T>(file: Promise<T>): Promise<T | null> {
  try {
    return await file;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

export const [useStudyFiles, setStudyFiles] = createContext<StudyFiles>();
