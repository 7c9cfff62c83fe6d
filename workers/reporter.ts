import type { Columns } from '../src/engine/columns.ts';
import type { Progress } from './runner.ts';

const interval = 1000 / 30;

/** Passes progress on, at most thirty times a second; of what came in between, the newest. */
export class Reporter {
  readonly #listener: (progress: Progress) => void;
  #waiting: Progress | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #last = -Infinity;
  #lastPartial = -Infinity;

  constructor(listener: (progress: Progress) => void) {
    this.#listener = listener;
  }

  report(done: number, total: number, partial?: Columns[]) {
    const picture = partial ?? this.#waiting?.partial;
    this.#waiting = { done, total, ...(picture && { partial: picture }) };
    // A picture does not wait behind a mere count, only behind another picture.
    const since = picture ? this.#lastPartial : this.#last;
    const wait = since + interval - performance.now();
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
