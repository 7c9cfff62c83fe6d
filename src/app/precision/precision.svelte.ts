// "Run until the interval is narrower than …": plays more replications until an outcome is known as surely as wanted.
// What it ends with is the study's own number of replications, so that the file gives the same numbers again.

import { createContext } from 'svelte';
import { precisionOf, type Precision as Known } from '../../statistics/precision.ts';
import { playedReplications } from '../../study/sampling.ts';
import type { Workbench } from '../workbench.svelte.ts';

/** More than these would not be worth the wait of anybody who looks at a page. */
export const mostReplications = 200_000;
/** A look ahead that falls short is followed by another; each is so many times as long at least. */
const growth = 1.3;

interface Aim {
  readonly outcome: string;
  /** Half-width in the outcome's unit. */
  readonly half: number;
}

export class Precision {
  /** What is being run for; null when nothing is. */
  aim = $state.raw<Aim | null>(null);
  /** The end of the last search: `reached`, or `short` where even the most replications did not do. */
  ended = $state<'reached' | 'short' | null>(null);
  #gesture = 0;
  readonly #bench: Workbench;

  constructor(bench: Workbench) {
    this.#bench = bench;
  }

  /** How surely an outcome is known now, against a wanted half-width; null before the first answer. */
  known(outcome: string, half: number): Known | null {
    const { columns, comparison, summary } = this.#bench;
    if (columns.length === 0 || !summary || !(half > 0)) return null;
    return precisionOf(columns, outcome, {
      wanted: half,
      confidence: comparison.confidence,
      reference: summary.reference,
    });
  }

  runUntil(aim: Aim) {
    this.aim = aim;
    this.ended = null;
    this.#gesture += 1;
    this.check();
  }

  /** Looks whether it is enough, and plays on if not. To be called whenever a run has ended. */
  check() {
    const { aim } = this;
    if (!aim) return;
    const { kind } = this.#bench.runState;
    if (kind === 'stopped' || kind === 'failed' || kind === 'refused') this.aim = null;
    if (kind !== 'done') return;
    const known = this.known(aim.outcome, aim.half);
    const now = this.#bench.shown;
    if (!known || known.reached || now >= mostReplications) {
      this.aim = null;
      this.ended = known?.reached ? 'reached' : 'short';
      return;
    }
    const next = Math.ceil(Math.max(known.needed * 1.05, now * growth) / 100) * 100;
    const replications = playedReplications(
      Math.min(mostReplications, next),
      this.#bench.comparison.sampling,
    );
    this.#bench.settle({ replications }, `precision ${this.#gesture}`);
    this.#bench.release();
  }
}

export const [usePrecision, setPrecision] = createContext<Precision>();
