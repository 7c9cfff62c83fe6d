import type { Columns } from '../src/engine/columns.ts';
import type { Progress } from './runner.ts';

/** Milliseconds between pictures. */
const pictureInterval = 1000 / 30;
/**
 * Between mere counts, and before the first: who reads them needs no more, and every one has the page painted anew, which
 * would keep a picture waiting that is about to come.
 */
const countInterval = 125;

/** Passes progress on, pictures at most thirty times a second, counts eight times; of what came in between, the newest. */
export class Reporter {
  readonly #listener: (progress: Progress) => void;
  #waiting: Progress | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = performance.now();
  #lastPartial = -Infinity;

  constructor(listener: (progress: Progress) => void) {
    this.#listener = listener;
  }

  report(done: number, total: number, partial?: Columns[]) {
    const picture = partial ?? this.#waiting?.partial;
    this.#waiting = { done, total, ...(picture && { partial: picture }) };
    // A picture does not wait behind a mere count, only behind another picture.
    const due = picture ? this.#lastPartial + pictureInterval : this.#last + countInterval;
    const wait = due - performance.now();
    if (wait <= 0) this.flush();
    else if (picture || this.#timer === undefined) {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => this.flush(), wait);
    }
  }

  /** Says now what still waits. */
  flush() {
    this.stop();
    const progress = this.#waiting;
    this.#waiting = undefined;
    if (!progress) return;
    this.#last = performance.now();
    if (progress.partial) this.#lastPartial = this.#last;
    this.#listener(progress);
  }

  stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
