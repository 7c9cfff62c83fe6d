import { wrap, type Remote } from 'comlink';
import { joinColumns, type Columns } from '../src/engine/columns.ts';
import type { Fan } from '../src/engine/fans.ts';
import { planRun, type Futures, type RunPlan } from '../src/engine/plan.ts';
import type { Trace } from '../src/engine/trace.ts';
import type { Scenario } from '../src/study/study.ts';
import type { Looking } from './looking.ts';
import type { Post, Spawn } from './post.ts';
import { abortError } from './runner.ts';

export interface LookOptions extends Futures {
  readonly replications: number;
  readonly series: readonly string[];
  /** The id of the scenario that the others are differences from, in the same future; levels without it. */
  readonly reference?: string | null;
  readonly probabilities: readonly number[];
  readonly signal: AbortSignal;
  /** Told after every part; a later answer contains the earlier ones. */
  readonly onFans: (fans: readonly Fan[], replications: number) => void;
}

export interface RegionalOptions extends Futures {
  readonly replications: number;
  readonly signal: AbortSignal;
  readonly onColumns: (columns: Columns) => void;
}

/** A call that takes longer than this has lost its worker, however slow the machine. */
const patienceMilliseconds = 120_000;

/** Replications per picture: few first, so that one comes at once. */
const parts = [32, 96, 384, 512];
/** Replications per call: who asks for one future in between does not wait for a whole picture. */
const perCall = 64;

/**
 * A worker of its own for looking at futures over time and at single ones, beside the pool that compares: opening a
 * view never holds up a lever. It starts when it is first asked; a worker that dies is replaced at the next question.
 */
export class Lookout {
  #post: Post | null = null;
  #remote: Remote<Looking> | null = null;
  #questions = 0;
  readonly #waiting = new Set<(reason: Error) => void>();
  readonly #spawn: Spawn;

  constructor(spawn: Spawn) {
    this.#spawn = spawn;
  }

  /** Fans of all scenarios, refined until the replications are done. Rejects with an `AbortError` on the signal. */
  async fans(scenarios: readonly Scenario[], options: LookOptions): Promise<void> {
    const { replications, series, reference = null, probabilities, signal, onFans } = options;
    const plan = planRun(scenarios, options, { regional: false });
    const question = ++this.#questions;
    const standard = reference === null ? null : scenarios.findIndex(({ id }) => id === reference);
    if (standard === -1) throw new RangeError(`unknown reference scenario: ${reference}`);
    const asked = { question, plan: JSON.stringify(plan), series, reference: standard };
    const seen = [...scenarios.keys()].filter((scenario) => scenario !== standard);
    for (let first = 0, part = 0; first < replications; part++) {
      const end = first + Math.min(parts[Math.min(part, parts.length - 1)] ?? 512, replications - first);
      for (const scenario of seen) {
        for (let from = first; from < end; from += perCall) {
          const task = { scenario, first: from, count: Math.min(perCall, end - from) };
          await this.#ask((remote) => remote.count({ ...asked, task }));
          if (signal.aborted) throw abortError('stopped');
        }
      }
      const fans = await this.#ask((remote) => remote.fans(question, probabilities));
      if (signal.aborted) throw abortError('stopped');
      first = end;
      onFans(fans, first);
    }
  }

  /**
   * Outcomes of one scenario by region, refined until the replications are done; each answer has all of them from the
   * first on. Rejects with an `AbortError` on the signal.
   */
  async regional(scenario: Scenario, options: RegionalOptions): Promise<void> {
    const { replications, signal, onColumns } = options;
    const plan = planRun([scenario], options, { regional: true });
    const known: Columns[] = [];
    for (let first = 0, part = 0; first < replications; part++) {
      const count = Math.min(parts[Math.min(part, parts.length - 1)] ?? 512, replications - first);
      known.push(await this.#ask((remote) => remote.outcomes(plan, { scenario: 0, first, count })));
      if (signal.aborted) throw abortError('stopped');
      first += count;
      onColumns(joinColumns(known));
    }
  }

  /** One future of one scenario, step by step. */
  trace(scenario: Scenario, futures: Futures, replication: number): Promise<Trace> {
    const wanted = { ...futures, replications: replication + 1 };
    const plan: RunPlan = planRun([scenario], wanted, { regional: false });
    return this.#ask((remote) => remote.trace(plan, 0, replication));
  }

  close(): void {
    this.#end(abortError('closed'));
  }

  #ask<T>(send: (remote: Remote<Looking>) => Promise<T>): Promise<T> {
    if (!this.#remote) {
      const post = this.#spawn();
      this.#post = post;
      this.#remote = wrap<Looking>(post.endpoint);
      post.onFault((reason) => post === this.#post && this.#end(reason));
    }
    const remote = this.#remote;
    // A call to a worker that is gone never settles by itself.
    return new Promise<T>((resolve, reject) => {
      const silence = setTimeout(() => this.#end(new Error('worker gave no answer')), patienceMilliseconds);
      this.#waiting.add(reject);
      void send(remote)
        .then(resolve, reject)
        .finally(() => {
          clearTimeout(silence);
          this.#waiting.delete(reject);
        });
    });
  }

  #end(reason: Error): void {
    this.#post?.terminate();
    this.#post = null;
    this.#remote = null;
    for (const reject of this.#waiting) reject(reason);
    this.#waiting.clear();
  }
}
