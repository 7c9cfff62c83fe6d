import { joinColumns, sameKeys, type Columns } from '../src/engine/columns.ts';
import type { RunPlan, Task } from '../src/engine/plan.ts';
import { stageEnd } from './cut.ts';
import { firstStage } from './runner.ts';

/** What has come back of a run, in any order, put together by index. */
export class Gathering {
  readonly #plan: RunPlan;
  readonly #parts: Columns[][];
  /** Rows that lack a scenario: by first replication, how many scenarios have come. */
  readonly #rows = new Map<number, { count: number; arrived: number }>();
  #played = 0;
  #complete = 0;
  #stageEnd: number;
  readonly #start: number;

  constructor(plan: RunPlan, start = firstStage) {
    this.#plan = plan;
    this.#start = start;
    this.#parts = plan.scenarios.map(() => []);
    this.#stageEnd = stageEnd(0, plan.replications, start);
  }

  /** Replications played, as a mean over the scenarios. */
  get done(): number {
    return Math.floor(this.#played / this.#plan.scenarios.length);
  }

  /** Replications below this are complete in all scenarios. */
  get complete(): number {
    return this.#complete;
  }

  get finished(): boolean {
    return this.#complete === this.#plan.replications;
  }

  /** Takes what a worker played. Throws if it is not what the task asked for. */
  add(task: Task, columns: Columns) {
    const { scenario, first, count, keys, values } = columns;
    const fits = scenario === this.#plan.scenarios[task.scenario]!.id && first === task.first;
    if (!fits || count !== task.count || values.length !== keys.length * count)
      throw new Error(`answer to another question: ${scenario}, ${first} + ${count}`);
    const parts = this.#parts[task.scenario]!;
    const [known] = parts;
    // Every part brings its own list: one is enough to hold and to compare.
    parts.push(known && sameKeys(known.keys, keys) ? { ...columns, keys: known.keys } : columns);
    this.#played += count;
    const row = this.#rows.get(first) ?? { count, arrived: 0 };
    row.arrived++;
    this.#rows.set(first, row);
    this.#advance();
  }

  /** The replications of a stage, once when it is complete; the last stage is the whole. */
  stage(): Columns[] | undefined {
    if (this.#complete < this.#stageEnd || this.finished) return undefined;
    let reached = this.#stageEnd;
    while (this.#stageEnd <= this.#complete) {
      reached = this.#stageEnd;
      this.#stageEnd = stageEnd(reached, this.#plan.replications, this.#start);
    }
    // Tasks of a fixed size need not end where the stage ends.
    const ends = this.#parts[0]!.some(({ first, count }) => first + count === reached);
    const end = ends ? reached : this.#complete;
    return this.#parts.map((parts) => joinColumns(parts.filter(({ first, count }) => first + count <= end)));
  }

  /** All replications. May be asked again, should the answer get lost. */
  whole(): Columns[] {
    return this.#parts.map((parts) => {
      const joined = joinColumns(parts);
      // A single part is itself the whole, and what is sent to a worker is gone.
      return parts.length === 1 ? { ...joined, values: joined.values.slice() } : joined;
    });
  }

  /** Lets go of everything that has come. */
  clear() {
    for (const parts of this.#parts) parts.length = 0;
  }

  #advance() {
    const scenarios = this.#plan.scenarios.length;
    for (;;) {
      const row = this.#rows.get(this.#complete);
      if (row?.arrived !== scenarios) return;
      this.#rows.delete(this.#complete);
      this.#complete += row.count;
    }
  }
}
