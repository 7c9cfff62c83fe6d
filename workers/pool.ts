import type { RunPlan, Task } from '../src/engine/plan.ts';
import { PageClock } from './clock.ts';
import type { Spawn } from './post.ts';
import { Round } from './round.ts';
import { abortError, type RunOptions, type RunResult, type Runner } from './runner.ts';
import { LostCall, Seat } from './seat.ts';

export interface PoolOptions {
  spawn: Spawn;
  /** Number of workers, 1 or more. */
  workers?: number;
  /** A worker is replaced when it is silent for so many milliseconds and for twenty times its task's due time. */
  patience?: number;
}

/** Tasks that a worker has at a time: one to play, one so that it need not wait for this thread. */
const depth = 2;
/** An abandoned worker has so many milliseconds to finish its task before it is replaced. */
const farewell = 150;

/** As many workers as leave a processor to the page, at least one, at most eight. */
export function usualWorkers(processors = globalThis.navigator?.hardwareConcurrency): number {
  return Math.min(Math.max((processors || 2) - 1, 1), 8);
}

/** A runner of many workers. They are started at once, so that the first run finds them ready. */
export function createPool(options: PoolOptions): Runner {
  return new Pool(options);
}

// Workers pull: whoever has room gets the next task. One run at a time, and one that waits for the first stage of
// the current one; a newer one takes the place of the waiting one.
class Pool implements Runner {
  readonly #seats: Seat[];
  readonly #clock = new PageClock(() => this.#look());
  readonly #patience: number;
  #round: Round | undefined;
  #waiting: Round | undefined;
  #closed = false;

  constructor({ spawn, workers = usualWorkers(), patience = 2000 }: PoolOptions) {
    this.#patience = patience;
    const around = {
      spawn,
      now: () => this.#clock.now,
      startLimit: 5 * patience,
      onChange: () => this.#feed(),
    };
    this.#seats = Array.from({ length: workers }, () => new Seat(around));
    this.#clock.start();
  }

  async run(plan: RunPlan, options: RunOptions = {}): Promise<RunResult> {
    if (this.#closed) throw abortError('closed');
    options.signal?.throwIfAborted();
    const round = new Round(plan, options);
    if (this.#round && !this.#round.over && !this.#round.shown) {
      this.#waiting?.supersede();
      this.#waiting = round;
    } else {
      this.#round?.supersede();
      this.#round = round;
    }
    for (const seat of this.#seats) seat.revive();
    this.#feed();
    try {
      return await round.result;
    } catch (error) {
      for (const seat of this.#seats) seat.hurry(round.id, farewell);
      this.#feed();
      throw error;
    }
  }

  close() {
    this.#closed = true;
    this.#clock.stop();
    const reason = abortError('closed');
    this.#waiting?.fail(reason);
    this.#round?.fail(reason);
    for (const seat of this.#seats) seat.close(reason);
  }

  #feed() {
    if (this.#closed) return;
    this.#clock.start();
    const round = this.#current();
    if (!round) return;
    if (this.#seats.every((seat) => seat.given)) return this.#giveUp(round);
    for (let room = 1; room <= depth; room++) {
      for (const seat of this.#seats) {
        if (!seat.ready || seat.busy >= room) continue;
        const task = round.next(this.#waiting !== undefined);
        if (!task) return;
        void this.#play(seat, round, task);
      }
    }
  }

  /** The run to play: the waiting one as soon as the other is over or has been shown. */
  #current(): Round | undefined {
    if (this.#waiting?.over) this.#waiting = undefined;
    if (this.#waiting && this.#round?.shown) this.#round.supersede();
    if (this.#round?.over) {
      this.#round = this.#waiting;
      this.#waiting = undefined;
    }
    return this.#round;
  }

  async #play(seat: Seat, round: Round, task: Task) {
    const practised = seat.knows(round.id, task.scenario);
    const due = 20 * (round.expected(task) ?? 0) + (practised ? 0 : 5 * this.#patience);
    try {
      const request = { run: round.id, plan: round.plan, task };
      const answer = await seat.play(request, Math.max(due, this.#patience));
      round.take(task, answer.columns, practised ? answer.milliseconds : undefined);
    } catch (error) {
      const lost = error instanceof LostCall;
      if (!lost) seat.lose(error as Error);
      round.giveBack(task, error, !lost || error.guilty);
    }
    this.#feed();
  }

  #look() {
    for (const seat of this.#seats) seat.look();
    if (!this.#seats.some((seat) => seat.waiting)) this.#clock.stop();
  }

  #giveUp(round: Round) {
    const reason = this.#seats[0]?.failures.at(-1);
    round.fail(new Error(`no worker starts: ${reason?.message}`, { cause: reason }));
  }
}
