import { fileOpen, fileSave } from 'browser-fs-access';
import { createContext } from 'svelte';
import type { Fault } from '../../study/fault.ts';
import { readStudy } from '../../study/read.ts';
import type { Study } from '../../study/study.ts';
import { writeStudy } from '../../study/write.ts';
import type { Workbench } from '../workbench.svelte.ts';

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
  readonly viewOnly?: boolean;
}

/** The way of studies between the bench and files. Nothing that is not saved is ever replaced unasked. */
export class StudyFiles {
  /** A file that could not be opened, and why. */
  refusal = $state.raw<Refusal | null>(null);
  /** A study that waits for an answer, because the present one is not saved. */
  waiting = $state.raw<Incoming | null>(null);
  /** Something short to say, such as that a file could not be read. */
  message = $state.raw<{ kind: 'unreadable' | 'onlyOne'; fileName: string } | null>(null);

  readonly #bench: Workbench;
  #handle: FileSystemFileHandle | null = null;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** Lets the person choose a file and opens it. */
  async open() {
    const file = await chosen(fileOpen({ ...opened, description: 'Tandem' }));
    if (file) await this.take(file, file.handle ?? null);
  }

  /** Opens a file that was chosen or dropped. */
  async take(file: File, handle: FileSystemFileHandle | null = null) {
    this.message = null;
    let bytes: Uint8Array;
    try {
      bytes = new Uint8Array(await file.arrayBuffer());
    } catch {
      this.message = { kind: 'unreadable', fileName: file.name };
      return;
    }
    const result = readStudy(bytes);
    // What comes out of a report is saved as a study, never over the report.
    const own = /\.json$/i.test(file.name);
    if (result.ok) this.offer({ study: result.study, fileName: own ? file.name : null }, own ? handle : null);
    else this.refusal = { fileName: file.name, faults: result.faults, total: result.total };
  }

  /** What was dropped on the page: one file is opened, anything else explained. */
  async drop(data: DataTransfer) {
    const [file, ...others] = data.files;
    if (file && others.length === 0) await this.take(file);
    else this.message = { kind: 'onlyOne', fileName: '' };
  }

  /** Puts a study onto the bench, after asking if that would lose something. */
  offer(incoming: Incoming, handle: FileSystemFileHandle | null = null) {
    this.#nextHandle = handle;
    if (this.#bench.unsaved) this.waiting = incoming;
    else this.#replace(incoming);
  }

  /** The answer to the question that `offer` asked. */
  async answer(choice: 'keep' | 'save' | 'replace') {
    const incoming = this.waiting;
    if (choice === 'save' && !(await this.save())) return;
    this.waiting = null;
    if (incoming && choice !== 'keep') this.#replace(incoming);
  }

  /** Saves to the file that was opened or saved before, else asks where. Tells whether it was saved. */
  async save(elsewhere = false): Promise<boolean> {
    const { study, fileName } = this.#bench;
    const blob = new Blob([writeStudy(study)], { type: 'application/json' });
    const name = fileName ?? `${study.id}${extension}`;
    const known = elsewhere ? null : this.#handle;
    try {
      this.#handle = await fileSave(blob, { ...kind, fileName: name }, known);
    } catch (error) {
      if (isCancelled(error)) return false;
      throw error;
    }
    this.#bench.markSaved(study, this.#handle?.name ?? name);
    return true;
  }

  #nextHandle: FileSystemFileHandle | null = null;

  #replace({ study, fileName, viewOnly = false }: Incoming) {
    this.#handle = this.#nextHandle;
    this.refusal = null;
    this.#bench.replace(study, fileName, { viewOnly });
  }
}

// Leaving the dialog without a file is no error.
async function chosen<T>(file: Promise<T>): Promise<T | null> {
  try {
    return await file;
  } catch (error) {
    if (isCancelled(error)) return null;
    throw error;
  }
}

function isCancelled(error: unknown) {
  return error instanceof DOMException && error.name === 'AbortError';
}

export const [useStudyFiles, setStudyFiles] = createContext<StudyFiles>();
