import { wrap, type Remote } from 'comlink';
import type { Columns } from '../src/engine/columns.ts';
import type { Task } from '../src/engine/plan.ts';
import { given, type Answer, type Entry, type Sealed } from './entry.ts';
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

/** For whom a worker plays. */
interface Run {
  readonly id: number;
  /** Its plan as JSON. */
  readonly written: string;
  /** Whether nobody waits for it any more. */
  readonly over: boolean;
}

interface Call {
  /** For whom the call is made; a worker's start is for nobody. */
  run: Run | undefined;
  /** Milliseconds without an answer after which the worker is given up. */
  limit: number;
  /** When the worker came to this call, by the clock of the pool. */
  since: number;
  reject(reason: Error): void;
}

interface Surroundings {
  spawn: Spawn;
  /** The time by a clock that stops with the page. */
  now(): number;
  onLoss(reason: Error): void;
  /** The seat can take calls again, or has given up. */
  onChange(): void;
}

/** For a worker's script to arrive and start, even where a dozen of them share a slow processor. */
const startLimit = 10_000;
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
  /** The run that the worker has heard of last, and the scenarios of it that it has compiled. */
  #run: Run | undefined;
  readonly #compiled = new Set<number>();
  #calls: Call[] = [];
  #post: Post | undefined;
  // Held here: a proxy that is garbage collected takes its pending calls along.
  #remote: Remote<Entry> | undefined;
  #closed = false;
  readonly #around: Surroundings;

  constructor(around: Surroundings) {
    this.#around = around;
    this.#start();
  }

  /**
   * Calls that are out and waited for, the start of the worker among them. Tasks of a run that is over do not count: the
   * worker leaves those that it has not begun as soon as it hears of a newer one.
   */
  get busy(): number {
    return this.#calls.filter(({ run }) => !run?.over).length;
  }

  /** Whether no call is out. */
  get silent(): boolean {
    return this.#calls.length === 0;
  }

  /** No worker could be started here. */
  get given(): boolean {
    return this.failures.length >= starts;
  }

  /** Whether this worker has a task of the run before it. */
  serves(run: Run): boolean {
    return this.#calls.some((call) => call.run === run);
  }

  /** Whether this worker has compiled the scenario. */
  knows(run: Run, scenario: number): boolean {
    return this.#run === run && this.#compiled.has(scenario);
  }

  /**
   * Has some replications played; null where the worker has heard of a newer run before. Rejects with a `LostCall` if no
   * answer comes within `limit` milliseconds.
   */
  play(run: Run, task: Task, limit: number): Promise<Answer | null> {
    const news = this.#run !== run;
    if (news) this.#compiled.clear();
    this.#run = run;
    this.#compiled.add(task.scenario);
    const request = { run: run.id, task, ...(news && { plan: run.written }) };
    return this.#call(run, limit, (remote) => remote.play(request));
  }

  /** Has the fingerprint of a result taken. The columns are given away and come back; with a `LostCall` they are lost. */
  seal(run: Run, columns: Columns[], limit: number): Promise<Sealed> {
    return this.#call(run, limit, (remote) => remote.seal(given(columns, columns)));
  }

  /** Replaces the worker. */
  lose(reason: Error) {
    if (this.#closed) return;
    this.#post?.terminate();
    if (this.ready) this.#around.onLoss(reason);
    else this.failures.push(reason);
    this.#vacate(reason);
    if (!this.given) this.#start();
    this.#around.onChange();
  }

  /** Replaces the worker if it has been silent for too long. */
  look() {
    const [call] = this.#calls;
    if (!call) return;
    const silence = this.#around.now() - call.since;
    if (silence > call.limit) this.lose(new Error(`worker gave no answer for ${Math.round(silence)} ms`));
  }

  /** The run does not want its answers any more: the worker is done with them soon or is replaced. */
  hurry(run: Run, limit: number) {
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
      this.#remote = wrap<Entry>(post.endpoint);
      this.#call(undefined, startLimit, (remote) => remote.hello()).then(
        () => {
          this.ready = true;
          this.failures = [];
          this.#around.onChange();
        },
        () => {},
      );
    } catch (error) {
      // Not at once: the pool may still be under construction.
      queueMicrotask(() => this.lose(asError(error)));
    }
  }

  #call<T>(run: Run | undefined, limit: number, send: (remote: Remote<Entry>) => Promise<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      const call = { run, limit, since: this.#around.now(), reject };
      this.#calls.push(call);
      send(this.#remote!).then(
        (answer) => {
          if (!this.#calls.includes(call)) return;
          this.#calls = this.#calls.filter((other) => other !== call);
          if (this.#calls[0]) this.#calls[0].since = this.#around.now();
          resolve(answer);
        },
        (error: unknown) => this.#calls.includes(call) && this.lose(asError(error)),
      );
    });
  }

  #vacate(reason: Error) {
    const calls = this.#calls;
    this.#calls = [];
    this.#run = undefined;
    this.#compiled.clear();
    this.#post = undefined;
    this.#remote = undefined;
    this.ready = false;
    calls.forEach((call, i) => call.reject(new LostCall(reason, i === 0)));
  }
}

function asError(reason: unknown) {
  return reason instanceof Error ? reason : new Error(String(reason));
}
