import { tasksOf, type RunPlan, type Task } from '../src/engine/plan.ts';
import { firstStage } from './runner.ts';

/** How long a task should take: short enough to stop soon, long enough to make its message cheap. */
const wantedMilliseconds = 4;
const largestChunk = 8192;

/**
 * Cuts a run into tasks while it is played, replications before scenarios. A row, the same replications of every
 * scenario, is as long as four milliseconds at the speed measured so far, in whole blocks, and ends where a stage ends.
 */
export class Cut {
  readonly #plan: RunPlan;
  readonly #fixed: Task[] | undefined;
  #first = 0;
  #count = 0;
  #scenario = 0;
  #largest: number;
  #milliseconds = 0;
  #played = 0;

  constructor(plan: RunPlan, chunk?: number) {
    if (chunk !== undefined && !(Number.isInteger(chunk) && chunk > 0))
      throw new RangeError(`chunk is no positive integer: ${chunk}`);
    this.#plan = plan;
    this.#fixed = chunk === undefined ? undefined : tasksOf(plan, chunk);
    this.#largest = plan.blockLanes;
  }

  /** The next task, if there is one that begins before replication `end`. */
  next(end: number): Task | undefined {
    if (this.#fixed) return this.#fixed[0] && this.#fixed[0].first < end ? this.#fixed.shift() : undefined;
    if (this.#scenario === 0) this.#count = this.#rowLength();
    if (this.#first >= Math.min(end, this.#plan.replications)) return undefined;
    const task = { scenario: this.#scenario, first: this.#first, count: this.#count };
    this.#scenario = (this.#scenario + 1) % this.#plan.scenarios.length;
    if (this.#scenario === 0) this.#first += this.#count;
    return task;
  }

  /** A task of `count` replications took so long. Older measurements fade. */
  learn(count: number, milliseconds: number) {
    this.#milliseconds = 0.8 * this.#milliseconds + milliseconds;
    this.#played = 0.8 * this.#played + count;
  }

  /** How long a task should take, in milliseconds; unknown before the first measurement. */
  expected({ count }: Task): number | undefined {
    return this.#played > 0 ? (count * this.#milliseconds) / this.#played : undefined;
  }

  #rowLength() {
    const { blockLanes, replications } = this.#plan;
    const wanted = this.#played > 0 ? (wantedMilliseconds * this.#played) / this.#milliseconds : 0;
    const blocks = Math.floor(Math.min(wanted, 4 * this.#largest, largestChunk) / blockLanes);
    const length = Math.max(blocks, 1) * blockLanes;
    this.#largest = Math.max(this.#largest, length);
    return Math.min(length, stageEnd(this.#first, replications) - this.#first);
  }
}

/** The end of the stage that replication `first` belongs to. */
export function stageEnd(first: number, replications: number): number {
  let end = firstStage;
  while (end <= first) end *= 8;
  return Math.min(end, replications);
}
