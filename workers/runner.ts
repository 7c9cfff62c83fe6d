import type { Columns } from '../src/engine/columns.ts';
import type { RunPlan } from '../src/engine/plan.ts';

/** Plays runs somewhere: in this thread or in many workers. Where makes no difference to the numbers. */
export interface Runner {
  /**
   * Plays every replication of every scenario. A newer run supersedes this one, but never before its first stage
   * has been played, or that of the newer. Rejects with an `AbortError` at once when the signal says so or a newer run takes over, with
   * a `RefusedRun` when it would not fit into memory, with a `FailedTask` when a task keeps failing.
   */
  run(plan: RunPlan, options?: RunOptions): Promise<RunResult>;
  /** Ends all workers; what still runs rejects with an `AbortError`. */
  close(): void;
}

export interface RunOptions {
  /** Called at most thirty times a second with pictures, eight times with counts, never after the promise has settled. */
  onProgress?: ((progress: Progress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /**
   * Somebody waits for a picture: nothing but the first stage is played until it is there, and the thread that draws it
   * has a moment for itself before the others follow.
   */
  drawn?: boolean | undefined;
  /** Replications per task. Left out, it follows the measured speed. The numbers do not depend on it. */
  chunk?: number | undefined;
}

export interface Progress {
  /** Replications played, of `total`, as a mean over the scenarios. */
  done: number;
  total: number;
  /**
   * At the end of a stage: the first replications of all scenarios, as many of each, in plan order. A later stage
   * contains the earlier ones, so a picture that follows them converges.
   */
  partial?: Columns[];
}

export interface RunResult {
  /** One per scenario in plan order, all replications. */
  columns: Columns[];
  /** Of the columns: SHA-256 in hexadecimal. */
  digest: string;
  engineVersion: string;
  replications: number;
  seed: string;
}

/** The usual end of the first stage, shorter where that would take long; each further stage is eight times as long. */
export const firstStage = 128;

/** A run that would need more memory than there is. `replications` would fit, or the first `scenarios` of it. */
export class RefusedRun extends RangeError {
  override readonly name = 'RefusedRun';
  readonly bytes: number;
  readonly limit: number;
  readonly replications: number;
  readonly scenarios: number;

  constructor({ bytes, limit, replications, scenarios = 0 }: Refusal) {
    super(
      `run needs ${bytes} bytes, limit ${limit}: at most ${replications} replications or ${scenarios} scenarios fit`,
    );
    this.bytes = bytes;
    this.limit = limit;
    this.replications = replications;
    this.scenarios = scenarios;
  }
}

interface Refusal {
  bytes: number;
  limit: number;
  replications: number;
  scenarios?: number;
}

/** A task that failed in every worker that tried it: a fault of the engine or of the machine, not of the plan. */
export class FailedTask extends Error {
  override readonly name = 'FailedTask';
}

/** What a run that was stopped rejects with. */
export function abortError(message: string): DOMException {
  return new DOMException(message, 'AbortError');
}
