import { admit } from '../src/engine/admission.ts';
import type { Columns } from '../src/engine/columns.ts';
import type { RunPlan, Task } from '../src/engine/plan.ts';
import { Cut } from './cut.ts';
import type { Sealed } from './entry.ts';
import { Gathering } from './gathering.ts';
import { Reporter } from './reporter.ts';
import { abortError, FailedTask, firstStage, RefusedRun, type RunOptions, type RunResult } from './runner.ts';

const attempts = 3;
let rounds = 0;

/** One run from its request to its end: what is to be played, what has come, who is told. It ends exactly once. */
export class Round {
  readonly id = ++rounds;
  readonly plan: RunPlan;
  /** The plan as JSON. */
  readonly written: string;
  readonly result: Promise<RunResult>;
  /** Whether somebody waits for a picture of the first stage. */
  readonly drawn: boolean;
  over = false;
  readonly #cut: Cut;
  readonly #gathering: Gathering;
  readonly #reporter: Reporter;
  readonly #again: Task[] = [];
  readonly #failures = new Map<Task, number>();
  readonly #signal: AbortSignal | undefined;
  #resolve!: (result: RunResult) => void;
  #reject!: (reason: unknown) => void;

  readonly #start: number;
  readonly #listened: boolean;

  /** `start`: the end of the first stage. Throws a `RefusedRun` if the run does not fit into memory. */
  constructor(plan: RunPlan, { onProgress, signal, chunk, drawn = false }: RunOptions, start = firstStage) {
    const verdict = admit(plan);
    if (!verdict.ok) throw new RefusedRun(verdict);
    this.plan = plan;
    this.written = JSON.stringify(plan);
    this.drawn = drawn;
    this.#start = start;
    this.#cut = new Cut(plan, chunk, start, drawn);
    this.#gathering = new Gathering(plan, start);
    // What a listener throws is the end of the run, not the fault of a task.
    this.#reporter = new Reporter((progress) => this.#step(() => onProgress?.(progress)));
    this.#listened = onProgress !== undefined;
    this.#signal = signal;
    this.result = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    signal?.addEventListener('abort', this.#onAbort);
  }

  /** Whether the first stage has been shown, so that a newer run may take over. */
  get shown(): boolean {
    return this.over || (this.#gathering.complete >= this.#start && this.plan.replications > this.#start);
  }

  /** Whether nothing of the first stage waits for a worker. */
  get handedOut(): boolean {
    return this.#again.length === 0 && this.#cut.opened >= this.#start && this.#cut.left === 0;
  }

  /** Whether all has been played and only the seal is missing. */
  get finished(): boolean {
    return this.#gathering.finished;
  }

  /** The next task to play; of the first stage only, if asked so. */
  next(firstStageOnly: boolean, knows: (scenario: number) => boolean): Task | undefined {
    const end = firstStageOnly ? this.#start : Infinity;
    return this.#again.shift() ?? this.#cut.next(end, knows);
  }

  /** How long a task should take, in milliseconds, if that is known. */
  expected(task: Task): number | undefined {
    return this.#cut.expected(task);
  }

  /** A task has been played. `milliseconds` only if it tells of the speed. Throws on an answer that does not fit. */
  take(task: Task, columns: Columns, milliseconds: number | undefined) {
    if (this.over) return;
    this.#gathering.add(task, columns);
    if (milliseconds !== undefined) this.#cut.learn(task.count, milliseconds);
    this.#step(() => {
      // Where nobody listens, no stage need be put together.
      const partial = this.#listened ? this.#gathering.stage() : undefined;
      this.#reporter.report(this.#gathering.done, this.plan.replications, partial);
      if (this.finished) this.#reporter.flush();
    });
  }

  /** A task came back unplayed; it is issued again, unless it was itself to blame and once too often. */
  giveBack(task: Task, reason: unknown, guilty: boolean) {
    if (this.over) return;
    const failures = (this.#failures.get(task) ?? 0) + (guilty ? 1 : 0);
    this.#failures.set(task, failures);
    if (failures < attempts) this.#again.push(task);
    else this.fail(new FailedTask(this.#named(task, reason), { cause: reason }));
  }

  /** All columns; they are lost with a worker that they were sent to, but can be asked for again. */
  whole(): Columns[] {
    return this.#gathering.whole();
  }

  /** The seal has come: the run ends well. */
  seal({ columns, digest }: Sealed) {
    const { engineVersion, replications, seed } = this.plan;
    this.#end(() => this.#resolve({ columns, digest, engineVersion, replications, seed }));
  }

  fail(reason: unknown) {
    this.#end(() => this.#reject(reason));
  }

  /** Ends the run for a newer one; what has been completed is shown before. */
  supersede() {
    this.#reporter.flush();
    this.fail(abortError('superseded by a newer run'));
  }

  readonly #onAbort = () => this.fail(this.#signal?.reason ?? abortError('stopped'));

  #step(action: () => void) {
    try {
      action();
    } catch (error) {
      this.fail(error);
    }
  }

  #end(settle: () => void) {
    if (this.over) return;
    this.over = true;
    this.#reporter.stop();
    this.#signal?.removeEventListener('abort', this.#onAbort);
    this.#gathering.clear();
    settle();
  }

  #named({ scenario, first, count }: Task, reason: unknown) {
    const place = `${this.plan.scenarios[scenario]!.id}, replications ${first} to ${first + count - 1}`;
    return `task failed ${attempts} times: ${place}: ${reason instanceof Error ? reason.message : String(reason)}`;
  }
}
