import { RefusedRun } from '../../workers/runner.ts';

/** Where the run is: `refining` shows the first part of it already. */
export type RunState =
  | { kind: 'waiting' }
  | { kind: 'first' | 'refining'; done: number; total: number }
  | { kind: 'done'; seconds: number }
  | { kind: 'stopped'; done: number; total: number }
  | { kind: 'failed'; reason: string }
  /** The run would not fit into memory; so many replications would. */
  | { kind: 'refused'; fits: number };

/** Where a run is that came to nothing. */
export function afterFailure(error: unknown): RunState {
  return error instanceof RefusedRun
    ? { kind: 'refused', fits: error.replications }
    : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
}
