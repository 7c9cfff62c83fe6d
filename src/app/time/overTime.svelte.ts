// Futures over time and single futures: asked of a worker of their own, so that a lever never waits for a view.

import { binding } from '../../model/series.ts';
import type { Futures } from '../../engine/plan.ts';
import type { Trace } from '../../engine/trace.ts';
import type { Scenario } from '../../study/study.ts';
import type { Fan } from '../../engine/fans.ts';
import type { Lookout } from '../../../workers/lookout.ts';

/** Outer band, inner band and middle of a fan. */
export const probabilities = [0.05, 0.25, 0.5, 0.75, 0.95] as const;
/** A fan needs no more futures than these: its bands are then surer than the eye. */
export const mostFutures = 1024;

export type LookState = 'idle' | 'looking' | 'done' | 'failed';

/** The fans of the scenarios that are compared, refined part by part; the last picture stays until a newer one. */
export class OverTime {
  fans = $state.raw<readonly Fan[]>([]);
  /** How often a capacity binds; empty for differences. */
  binding = $state.raw<readonly Fan[]>([]);
  /** The last complete picture before this one, of the same series: drawn lightly behind it. */
  before = $state.raw<readonly Fan[]>([]);
  /** The scenario that the fans are differences from; null for levels. */
  reference = $state<string | null>(null);
  futures = $state(0);
  state = $state<LookState>('idle');
  #stopping = new AbortController();
  readonly #lookout: Lookout;

  constructor(lookout: Lookout) {
    this.#lookout = lookout;
  }

  async look(
    scenarios: readonly Scenario[],
    futures: Futures,
    replications: number,
    series: string,
    reference: string | null,
  ) {
    this.stop();
    const same = this.reference === reference && this.fans[0]?.series === series;
    if (this.state === 'done' || !same) this.before = same ? this.fans : [];
    this.#stopping = new AbortController();
    const { signal } = this.#stopping;
    this.state = 'looking';
    try {
      await this.#lookout.fans(scenarios, {
        ...futures,
        replications: Math.min(replications, mostFutures),
        series: reference === null ? [series, binding.id] : [series],
        reference,
        probabilities,
        signal,
        onFans: (fans, seen) => {
          this.fans = fans.filter((fan) => fan.series === series);
          this.binding = fans.filter((fan) => fan.series === binding.id);
          this.reference = reference;
          this.futures = seen;
        },
      });
      if (!signal.aborted) this.state = 'done';
    } catch {
      if (!signal.aborted) this.state = 'failed';
    }
  }

  stop() {
    this.#stopping.abort();
  }
}

/** One future of one scenario. */
export class OneFuture {
  trace = $state.raw<Trace | null>(null);
  state = $state<LookState>('idle');
  #asked = 0;
  readonly #lookout: Lookout;

  constructor(lookout: Lookout) {
    this.#lookout = lookout;
  }

  async follow(scenario: Scenario, futures: Futures, replication: number) {
    const asked = ++this.#asked;
    this.state = 'looking';
    try {
      const trace = await this.#lookout.trace(scenario, futures, replication);
      if (asked !== this.#asked) return;
      this.trace = trace;
      this.state = 'done';
    } catch {
      if (asked === this.#asked) this.state = 'failed';
    }
  }
}

/** The lookout of a workbench that has one: the views that need it are offered only then. */
export function lookoutOf(bench: { readonly lookout: Lookout | null }): Lookout {
  if (!bench.lookout) throw new Error('this workbench cannot look at single futures');
  return bench.lookout;
}
