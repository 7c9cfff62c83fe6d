import { wrap, type Remote } from 'comlink';
import type { Answer, Entry, Request } from './entry.ts';
import type { Post, Spawn } from './post.ts';

/** A call that the worker took to its grave. Only the call that it was busy with can be to blame. */
export class LostCall extends Error {
  override readonly name = 'LostCall';
  readonly guilty: boolean;

  constructor(reason: Error, guilty: boolean) {
    super(reason.message, { cause: reason });
    this.guilty = guilty;
  }
}

interface Call {
  /** 0: the start of the worker. */
  run: number;
  limit: number;
  /** When the worker came to this call, by the clock of the pool. */
  since: number;
  resolve(answer: Answer | void): void;
  reject(reason: Error): void;
}

interface Surroundings {
  spawn: Spawn;
  /** The time by a clock that stops with the page. */
  now(): number;
  /** Milliseconds in which a worker has to start. */
  startLimit: number;
  /** The seat can take calls again, or has given up. */
  onChange(): void;
}

const starts = 3;

/**
 * A place in the pool with a worker on it. A worker that dies, hangs, falls silent or answers with an error is
 * replaced. A call through comlink stays pending for ever when its worker is gone, therefore each call is kept
 * here and always settles.
 */
export class Seat {
  /** The worker has started. */
  ready = false;
  /** Workers that failed to start, one after the other, and why. */
  failures: Error[] = [];
  /** The run that the worker knows, and the scenarios of it that it has played. */
  #run = 0;
  readonly #met = new Set<number>();
  #closed = false;
  #post: Post | undefined;
  // Held here: a proxy that is garbage collected takes its pending calls along.
  #remote: Remote<Entry> | undefined;
  #calls: Call[] = [];
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#start();
  }

  /** Calls that are out, the start not counted. */
  get busy(): number {
    return this.ready ? this.#calls.length : 0;
  }

  get waiting(): boolean {
    return this.#calls.length > 0;
  }

  /** No worker could be started here. */
  get given(): boolean {
    return this.failures.length >= starts;
  }

  /** Whether this worker has played the scenario before: the first time it compiles it. */
  knows(run: number, scenario: number): boolean {
    return this.#run === run && this.#met.has(scenario);
  }

  /** Asks the worker. Rejects with a `LostCall` if there is no answer within `limit` milliseconds or never will be. */
  play({ run, plan, task }: Required<Request>, limit: number): Promise<Answer> {
    const news = this.#run !== run;
    if (news) this.#met.clear();
    this.#run = run;
    this.#met.add(task.scenario);
    const remote = this.#remote!;
    const request = news ? { run, plan, task } : { run, task };
    return this.#call(run, () => remote.play(request), limit) as Promise<Answer>;
  }

  /** Replaces the worker. */
  lose(reason: Error) {
    if (this.#closed) return;
    this.#post?.terminate();
    if (!this.ready) this.failures.push(reason);
    this.#vacate(reason);
    if (!this.given) this.#start();
    this.#around.onChange();
  }

  /** Loses the worker if it has been silent for too long. */
  look() {
    const [call] = this.#calls;
    if (!call) return;
    const silence = this.#around.now() - call.since;
    if (silence > call.limit) this.lose(new Error(`worker gave no answer for ${Math.round(silence)} ms`));
  }

  /** Nobody wants the answers of this run any more: the worker is done with it soon or is replaced. */
  hurry(run: number, limit: number) {
    const now = this.#around.now();
    for (const call of this.#calls)
      if (call.run === run) call.limit = Math.min(call.limit, now - call.since + limit);
  }

  /** Tries again to start a worker where that has been given up. */
  revive() {
    if (!this.given) return;
    this.failures = [];
    this.#start();
  }

  close(reason: Error) {
    this.#closed = true;
    this.#post?.terminate();
    this.#vacate(reason);
  }

  #start() {
    try {
      const post = this.#around.spawn();
      this.#post = post;
      post.onFault((reason) => post === this.#post && this.lose(reason));
      const remote = wrap<Entry>(post.endpoint);
      this.#remote = remote;
      this.#call(0, () => remote.hello(), this.#around.startLimit).then(
        () => {
          this.ready = true;
          this.failures = [];
          this.#around.onChange();
        },
        () => {},
      );
    } catch (error) {
      this.#post = undefined;
      // Not at once: the pool may still be under construction.
      queueMicrotask(() => this.lose(asError(error)));
    }
  }

  #call(run: number, send: () => Promise<Answer | void>, limit: number): Promise<Answer | void> {
    return new Promise((resolve, reject) => {
      const call = { run, limit, since: this.#around.now(), resolve, reject };
      this.#calls.push(call);
      send().then(
        (answer) => this.#settle(call, answer),
        (error: unknown) => this.#calls.includes(call) && this.lose(asError(error)),
      );
    });
  }

  #settle(call: Call, answer: Answer | void) {
    if (!this.#calls.includes(call)) return;
    this.#calls = this.#calls.filter((other) => other !== call);
    const [next] = this.#calls;
    if (next) next.since = this.#around.now();
    call.resolve(answer);
  }

  #vacate(reason: Error) {
    const calls = this.#calls;
    this.#calls = [];
    this.#post = undefined;
    this.#remote = undefined;
    this.#run = 0;
    this.ready = false;
    calls.forEach((call, i) => call.reject(new LostCall(reason, i === 0)));
  }
}

function asError(reason: unknown) {
  return reason instanceof Error ? reason : new Error(String(reason));
}
