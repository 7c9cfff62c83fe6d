// When a moving lever plays: at once, or only when it is let go. A study that is too large to follow a drag would only
// queue behind it.

export type Pace = 'auto' | 'always' | 'release';

/** A first picture that takes longer than this cannot follow a lever; our assumption. */
const slowSeconds = 0.4;

export class Pacing {
  pace = $state<Pace>('auto');
  /** A change waits for the lever to be let go. */
  held = $state(false);
  #firstSeconds = 0;

  /** How long the first picture of a question took. */
  saw(seconds: number) {
    this.#firstSeconds = seconds;
  }

  /** Whether a change of this gesture waits; one that belongs to none never does. */
  holds(gesture: string | null): boolean {
    const waits = this.pace === 'release' || (this.pace === 'auto' && this.#firstSeconds > slowSeconds);
    this.held = gesture !== null && waits;
    return this.held;
  }

  /** The lever has been let go; true if something has waited for that. */
  release(): boolean {
    const { held } = this;
    this.held = false;
    return held;
  }
}
