import { transfer } from 'comlink';
import { digestOf, type Columns } from '../src/engine/columns.ts';
import { ENGINE_VERSION, type RunPlan, type Task } from '../src/engine/plan.ts';
import type { Engine as WholeEngine } from '../src/engine/play.ts';
import { turn } from './turn.ts';

/** What of the engine a worker needs. */
export type Engine = Pick<WholeEngine, 'play'>;

/**
 * What a worker is asked to play. The plan comes along only the first time that this worker hears of the run, as JSON: text is
 * copied in no time, where the thread of the page would need milliseconds for the objects of four scenarios.
 */
export interface Request {
  run: number;
  plan?: string;
  task: Task;
}

export interface Answer {
  columns: Columns;
  /** How long the playing took. */
  milliseconds: number;
}

export interface Sealed {
  columns: Columns[];
  digest: string;
}

/** The object that a worker exposes. */
export interface Entry {
  /** Answers as soon as the script has been loaded. */
  hello(): void;
  /** Null where a newer run has come before this task's turn: nobody waits for it any more. */
  play(request: Request): Promise<Answer | null>;
  /** Takes the fingerprint of a result, which would hold up the thread that shows it. */
  seal(columns: Columns[]): Promise<Sealed>;
}

/** Keeps the engine of the newest run: messages arrive in order, so an older run never comes back. */
export function entry(createEngine: (plan: RunPlan) => Engine): Entry {
  let current: { run: number; engine: Engine } | undefined;
  return {
    hello() {},
    async play({ run, plan, task }) {
      if (plan) current = { run, engine: createEngine(ours(JSON.parse(plan) as RunPlan)) };
      if (current?.run !== run) throw new Error(`unknown run: ${run}`);
      await turn();
      if (current.run !== run) return null;
      const began = performance.now();
      const columns = movable(current.engine.play(task));
      return given({ columns, milliseconds: performance.now() - began }, [columns]);
    },
    async seal(columns) {
      return given({ columns, digest: await digestOf(columns) }, columns);
    },
  };
}

/** Marks an object so that the numbers in it are handed over on the way to another thread, and not copied. */
export function given<T extends object>(message: T, columns: readonly Columns[]): T {
  return transfer(
    message,
    columns.map(({ values }) => values.buffer as ArrayBuffer),
  );
}

// After a new version has been put in place, an old page may meet a new worker.
function ours(plan: RunPlan) {
  if (plan.engineVersion !== ENGINE_VERSION)
    throw new Error(`engine is version ${ENGINE_VERSION}, plan is for ${plan.engineVersion}`);
  return plan;
}

// A view into something larger, such as the memory of the kernel, must not be given away.
function movable(columns: Columns): Columns {
  const { values } = columns;
  return values.buffer.byteLength === values.byteLength
    ? columns
    : { ...columns, values: new Float64Array(values) };
}
