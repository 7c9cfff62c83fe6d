const beat = 100;

/**
 * Counts milliseconds in beats and never more than two beats at once. A frozen page (and a sleeping machine) stops
 * its workers too, and wakes up long past every deadline: by this clock hardly any time went by.
 */
export class PageClock {
  now = 0;
  #last = 0;
  #timer: ReturnType<typeof setInterval> | undefined;
  readonly #onBeat: () => void;

  constructor(onBeat: () => void) {
    this.#onBeat = onBeat;
  }

  start() {
    if (this.#timer !== undefined) return;
    this.#last = performance.now();
    this.#timer = setInterval(() => this.#tick(), beat);
  }

  stop() {
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  #tick() {
    const present = performance.now();
    this.now += Math.min(present - this.#last, 2 * beat);
    this.#last = present;
    this.#onBeat();
  }
}
