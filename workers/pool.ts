import { digest } from '../src/engine/columns.ts';
import type { RunPlan, Task } from '../src/engine/plan.ts';
import { hasUnknown } from '../src/engine/unknown.ts';
import { PageClock } from './clock.ts';
import { startOf, type Pace } from './cut.ts';
import type { Sealed } from './entry.ts';
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
  /** Told when a worker is lost and replaced. The run goes on. */
  onLoss?: (reason: Error) => void;
}

/** Tasks that a worker has at a time: one to play, one so that it need not wait for this thread. */
const depth = 2;
/** While a lever moves, one run follows the other; refining begins when it has rested for so many milliseconds. */
const rest = 40;
/** Milliseconds; what takes longer is the first of its kind and says nothing of the next. */
const longestCompiling = 20;
/** An abandoned worker has so many milliseconds to finish its task before it is replaced. */
const farewell = 200;

/**
 * As many workers as leave a processor to the page, at most eight. Of two processors both play: the page needs little
 * while they do, and a task is soon over.
 */
export function usualWorkers(processors = globalThis.navigator?.hardwareConcurrency): number {
  const all = processors || 2;
  return all <= 2 ? all : Math.min(all - 1, 8);
}

/** A runner of many workers. They are started at once, so that the first run finds them ready. */
export function createPool(options: PoolOptions): Runner {
  return new Pool(options);
}

// Workers pull: whoever has room gets the next task. One run at a time, and one that waits for the first stage of
// the current one; a newer one takes the place of the waiting one. Where a worker has nothing to do meanwhile, the newer
// one need not wait: then two first stages are played side by side, and the older is given up if it comes second.
class Pool implements Runner {
  readonly #clock = new PageClock(() => this.#look());
  readonly #patience: number;
  readonly #seats: Seat[];
  #round: Round | undefined;
  #waiting: Round | undefined;
  /** The run before this one, as long as its first stage is under way. */
  #before: Round | undefined;
  #closed = false;
  /** Until it fires, first stages only. */
  #resting: ReturnType<typeof setTimeout> | undefined;
  /** Of the last tasks; older ones fade. */
  #pace: Pace = { perReplication: undefined, compiling: undefined };

  constructor({ spawn, workers = usualWorkers(), patience = 2000, onLoss = () => {} }: PoolOptions) {
    this.#patience = patience;
    const around = {
      spawn,
      now: () => this.#clock.now,
      onLoss,
      onChange: () => this.#feed(),
    };
    this.#seats = Array.from({ length: workers }, () => new Seat(around));
    this.#clock.start();
  }

  async run(plan: RunPlan, options: RunOptions = {}): Promise<RunResult> {
    if (this.#closed) throw abortError('closed');
    options.signal?.throwIfAborted();
    const round = new Round(plan, options, startOf(plan, this.#seats.length, this.#pace));
    // Whatever has waited so far is older than this.
    this.#waiting?.supersede();
    this.#waiting = undefined;
    if (this.#round && !this.#round.shown && this.#idles(this.#round)) {
      this.#moves();
      this.#before = this.#round;
      this.#round = round;
    } else if (this.#round && !this.#round.shown) {
      this.#waiting = round;
    } else {
      if (this.#round && !this.#round.over) this.#moves();
      this.#round?.supersede();
      this.#round = round;
    }
    for (const seat of this.#seats) seat.revive();
    this.#feed();
    try {
      return await round.result;
    } catch (error) {
      this.#feed();
      // Where another run follows, its tasks wait behind the abandoned ones; a new worker would not be sooner.
      if (!this.#round) for (const seat of this.#seats) seat.hurry(round, farewell);
      throw error;
    }
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#resting);
    this.#clock.stop();
    const reason = abortError('closed');
    this.#waiting?.fail(reason);
    this.#before?.fail(reason);
    this.#round?.fail(reason);
    for (const seat of this.#seats) seat.close(reason);
  }

  #feed() {
    if (this.#closed) return;
    this.#clock.start();
    const round = this.#current();
    if (!round) return;
    if (this.#seats.every((seat) => seat.given)) return this.#giveUp(round);
    const awaited = round.drawn && !round.shown;
    const firstStageOnly = this.#waiting !== undefined || this.#resting !== undefined || awaited;
    for (let room = 1; room <= depth; room++) {
      for (const seat of this.#seats) {
        if (!seat.ready || seat.busy >= room) continue;
        // A worker that heard of the newer run would leave what waits there of the older.
        if (this.#before && seat.serves(this.#before)) continue;
        const task = round.next(firstStageOnly, (scenario) => seat.knows(round, scenario));
        if (task) void this.#play(seat, round, task);
      }
    }
  }

  /** Whether a run has handed out its first stage and still left a worker without a task. */
  #idles(round: Round): boolean {
    return !this.#before && round.handedOut && this.#seats.some(({ ready, busy }) => ready && busy === 0);
  }

  /**
   * A run was given up for a newer one: the next may follow soon, and must find workers with nothing to finish. Or a
   * picture has come: the thread that draws it must find a processor.
   */
  #moves() {
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      this.#resting = undefined;
      this.#feed();
    }, rest);
  }

  /** The run to play: the waiting one as soon as the other is over or has been shown. */
  #current(): Round | undefined {
    if (this.#waiting?.over) this.#waiting = undefined;
    this.#settleBefore();
    if (this.#waiting && this.#round?.shown) {
      this.#moves();
      this.#round.supersede();
    }
    if (this.#round?.over) {
      this.#round = this.#waiting;
      this.#waiting = undefined;
    }
    return this.#round;
  }

  /** The run before is over with its picture, or with that of the newer one; what it lost is played anew at its turn. */
  #settleBefore() {
    const [before, round] = [this.#before, this.#round];
    if (!before || !round) return;
    if (round.over && !round.finished) this.#round = before;
    else if (round.shown) before.fail(abortError('a newer run was sooner'));
    else if (before.shown) before.supersede();
    else if (!before.handedOut) {
      // A task of it came back: it goes first again, and the newer one waits, if none waits that is newer still.
      if (this.#waiting) round.supersede();
      else this.#waiting = round;
      this.#round = before;
    }
    if (before.over || this.#round === before) this.#before = undefined;
  }

  async #play(seat: Seat, round: Round, task: Task) {
    const compiled = seat.knows(round, task.scenario);
    // Where each future has a plan of its own, playing is compiling.
    const compiles = !compiled || hasUnknown(round.plan.scenarios[task.scenario]!);
    const due = 20 * (round.expected(task) ?? 0) + (compiles ? 5 * this.#patience : 0);
    try {
      const answer = await seat.play(round, task, Math.max(due, this.#patience));
      if (!answer) {
        round.giveBack(task, abortError('a newer run has come'), false);
        return this.#feed();
      }
      this.#learn(compiled, task.count, answer.milliseconds);
      const before = round.shown;
      round.take(task, answer.columns, compiled ? answer.milliseconds : undefined);
      if (round.drawn && round.shown && !before && !round.over) this.#moves();
      if (round.finished && !round.over) void this.#seal(round);
    } catch (error) {
      const lost = error instanceof LostCall;
      if (!lost) seat.lose(error as Error);
      round.giveBack(task, error, !lost || error.guilty);
    }
    this.#feed();
  }

  #learn(compiled: boolean, count: number, milliseconds: number) {
    const { perReplication, compiling } = this.#pace;
    const faded = (before: number | undefined, now: number) =>
      before === undefined ? now : 0.8 * before + 0.2 * now;
    if (compiled) this.#pace = { compiling, perReplication: faded(perReplication, milliseconds / count) };
    else if (perReplication !== undefined) {
      const own = milliseconds - count * perReplication;
      // Counts while a lever moves; a study's very first compiling takes far longer.
      if (own < longestCompiling)
        this.#pace = { perReplication, compiling: faded(compiling, own > 0 ? own : 0) };
    }
  }

  async #seal(round: Round) {
    try {
      round.seal(await this.#sealed(round));
    } catch (error) {
      round.fail(error);
    }
    this.#feed();
  }

  /** Has the digest taken by a worker, by this thread only if there is none or it gets lost. */
  async #sealed(round: Round): Promise<Sealed> {
    const columns = round.whole();
    const [seat] = this.#seats.filter(({ ready }) => ready).sort((a, b) => a.busy - b.busy);
    if (!seat) return { columns, digest: digest(columns) };
    const bytes = columns.reduce((sum, { values }) => sum + values.byteLength, 0);
    try {
      // Far below what any machine manages: ten megabytes a second.
      return await seat.seal(round, columns, 5 * this.#patience + bytes / 1e4);
    } catch (error) {
      if (round.over) throw error;
      const again = round.whole();
      return { columns: again, digest: digest(again) };
    }
  }

  #look() {
    for (const seat of this.#seats) seat.look();
    if (this.#seats.every(({ silent }) => silent)) this.#clock.stop();
  }

  #giveUp(round: Round) {
    const reason = this.#seats[0]?.failures.at(-1);
    this.#before?.fail(abortError('superseded by a newer run'));
    round.fail(new Error(`no worker starts: ${reason?.message}`, { cause: reason }));
  }
}
