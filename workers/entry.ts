import { transfer } from 'comlink';
import type { Columns } from '../src/engine/columns.ts';
import type { RunPlan, Task } from '../src/engine/plan.ts';
import type { Engine } from '../src/engine/play.ts';

/** What a worker is asked. The plan comes along only the first time that this worker hears of the run. */
export interface Request {
  run: number;
  plan?: RunPlan;
  task: Task;
}

export interface Answer {
  run: number;
  columns: Columns;
  /** How long the playing took. */
  milliseconds: number;
}

/** The object that a worker exposes. */
export interface Entry {
  /** Answers as soon as the script has been loaded. */
  hello(): void;
  play(request: Request): Answer;
}

/** Keeps the engine of the newest run: messages arrive in order, so an older run never comes back. */
export function entry(createEngine: (plan: RunPlan) => Engine): Entry {
  let current: { run: number; engine: Engine } | undefined;
  return {
    hello() {},
    play({ run, plan, task }) {
      if (plan) current = { run, engine: createEngine(plan) };
      if (current?.run !== run) throw new Error(`unknown run: ${run}`);
      const began = performance.now();
      const columns = movable(current.engine.play(task));
      const answer = { run, columns, milliseconds: performance.now() - began };
      return transfer(answer, [columns.values.buffer]);
    },
  };
}

// A view into something larger, such as the memory of the kernel, must not be given away.
function movable(columns: Columns): Columns & { values: Float64Array<ArrayBuffer> } {
  const { values } = columns;
  const whole = values.buffer instanceof ArrayBuffer && values.buffer.byteLength === values.byteLength;
  return { ...columns, values: whole ? (values as Float64Array<ArrayBuffer>) : new Float64Array(values) };
}
