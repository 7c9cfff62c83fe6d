import type { RunPlan, Task } from '../src/engine/plan.ts';
import { firstStage } from './runner.ts';

/**
 * How long a task should take: long enough to make its message cheap, and where somebody follows the run on a screen,
 * short enough to stop soon.
 */
const taskMilliseconds = { drawn: 3, unseen: 8 };
const largestChunk = 8192;
/** How many rows may be begun before the oldest is complete. */
const openRows = 4;

/** The same replications of every scenario. */
interface Row {
  first: number;
  count: number;
  /** Scenarios that nobody plays yet. */
  left: number[];
}

/**
 * Cuts a run into tasks while it is played, row by row, so that every scenario has its first replications early. The
 * first stage is one row; later rows are as long as a few milliseconds at the speed measured so far, in whole blocks,
 * and end where a stage ends.
 */
export class Cut {
  readonly #plan: RunPlan;
  readonly #chunk: number | undefined;
  #rows: Row[] = [];
  #first = 0;
  #largest: number;
  readonly #start: number;
  readonly #taskMilliseconds: number;
  #milliseconds = 0;
  #played = 0;

  /** `start`: the end of the first stage. `drawn`: whether somebody follows the run on a screen. */
  constructor(plan: RunPlan, chunk?: number, start = firstStage, drawn = false) {
    if (chunk !== undefined && !(Number.isInteger(chunk) && chunk > 0))
      throw new RangeError(`chunk is no positive integer: ${chunk}`);
    this.#plan = plan;
    this.#chunk = chunk;
    this.#start = start;
    this.#largest = start;
    this.#taskMilliseconds = taskMilliseconds[drawn ? 'drawn' : 'unseen'];
  }

  /**
   * A task that begins before replication `end`, if there is one: rather a scenario that the worker knows, because
   * compiling one takes as long as many replications.
   */
  next(end: number, knows: (scenario: number) => boolean): Task | undefined {
    this.#rows = this.#rows.filter(({ left }) => left.length > 0);
    for (let i = 0; i < openRows; i++) {
      const row = this.#rows[i] ?? this.#open(end);
      if (!row) break;
      const known = row.left.find(knows);
      if (known !== undefined) return taken(row, known);
    }
    const [oldest] = this.#rows;
    return oldest && oldest.first < end ? taken(oldest, oldest.left[0]!) : undefined;
  }

  /** Replications that have been cut into rows. */
  get opened(): number {
    return this.#first;
  }

  /** Tasks of those rows that nobody plays yet. */
  get left(): number {
    return this.#rows.reduce((sum, { left }) => sum + left.length, 0);
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

  #open(end: number): Row | undefined {
    const { replications, scenarios } = this.#plan;
    const first = this.#first;
    if (first >= Math.min(end, replications)) return undefined;
    const count = Math.min(this.#chunk ?? this.#rowLength(), replications - first);
    this.#first += count;
    const row = { first, count, left: [...scenarios.keys()] };
    this.#rows.push(row);
    return row;
  }

  #rowLength() {
    const { blockLanes, replications } = this.#plan;
    const wanted =
      this.#played > 0 ? (this.#taskMilliseconds * this.#played) / this.#milliseconds : this.#start;
    const blocks = Math.floor(Math.min(wanted, 4 * this.#largest, largestChunk) / blockLanes);
    const length = Math.max(blocks, 1) * blockLanes;
    this.#largest = Math.max(this.#largest, length);
    return Math.min(length, stageEnd(this.#first, replications, this.#start) - this.#first);
  }
}

/** The end of the stage that replication `first` belongs to, where the first one ends at `start`. */
export function stageEnd(first: number, replications: number, start = firstStage): number {
  let end = start;
  while (end <= first) end *= 8;
  return Math.min(end, replications);
}

function taken(row: Row, scenario: number): Task {
  row.left = row.left.filter((other) => other !== scenario);
  return { scenario, first: row.first, count: row.count };
}

/** A first picture should be there after so many milliseconds of playing. */
const firstPictureMilliseconds = 8;
/** Fewer replications make no picture. */
const fewest = 16;

/** What was measured of earlier tasks, in milliseconds; undefined where nothing was. */
export interface Pace {
  readonly perReplication: number | undefined;
  /** For a scenario that a worker has not met. */
  readonly compiling: number | undefined;
}

/**
 * The end of the first stage of a plan: as many whole blocks, up to the usual number, as `workers` compile and play in
 * eight milliseconds; the usual number where no pace is known.
 */
export function startOf(plan: RunPlan, workers: number, { perReplication, compiling = 0 }: Pace): number {
  if (perReplication === undefined) return firstStage;
  // A scenario's part of the first stage is one task, so no more workers than scenarios are of use.
  const busy = Math.min(workers, plan.scenarios.length);
  const fitting = ((firstPictureMilliseconds * busy) / plan.scenarios.length - compiling) / perReplication;
  const least = Math.max(plan.blockLanes, fewest);
  let start = firstStage;
  while (start > fitting && start / 2 >= least) start /= 2;
  return start;
}
