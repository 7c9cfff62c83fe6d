import type { FigureKind } from '../lens.svelte.ts';
import type { RunState } from '../runState.ts';

type Domain = readonly [number, number];

/** Of an axis that is held, the picture takes up at least so much. */
const fewestFilled = 0.5;

/**
 * The axis of a panel while a lever moves: the first pictures of each position rest on few futures, and an axis that
 * followed every one of them would make the eye compare lengths that have another measure a moment later.
 */
export class SteadyAxis {
  #kind: FigureKind | undefined;
  #held: Domain | undefined;

  /** The ends to draw: those of before while a run is on and the new picture fits them well, else its own. */
  hold(own: Domain, kind: FigureKind, state: RunState['kind']): Domain {
    const before = this.#kind === kind && state === 'refining' ? this.#held : undefined;
    this.#kind = kind;
    this.#held = before && fits(own, before) ? before : own;
    return this.#held;
  }
}

function fits([low, high]: Domain, [from, to]: Domain): boolean {
  return low >= from && high <= to && high - low >= fewestFilled * (to - from);
}
