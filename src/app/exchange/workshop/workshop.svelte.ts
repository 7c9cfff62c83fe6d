import { planRun } from '../../../engine/plan.ts';
import { outcomes } from '../../../model/outcomes.ts';
import { summarise } from '../../../statistics/summarise.ts';
import type { Summary } from '../../../statistics/summary.ts';
import { resolveComparison } from '../../../study/resolve.ts';
import type { Study } from '../../../study/study.ts';
import { RefusedRun, type Runner } from '../../../../workers/runner.ts';
import { headline } from '../../outcomes/headline.ts';
import { versionsOf, type Participant } from './participants.ts';

export type PlayState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'playing'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly summary: Summary }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'tooLarge'; readonly fits: number };

/** Plays one scenario as every file has it: the same futures for all, with the seed of the base. */
export class WorkshopRun {
  state = $state.raw<PlayState>({ kind: 'idle' });
  readonly #makeRunner: () => Runner;
  #stopping = new AbortController();

  constructor(makeRunner: () => Runner) {
    this.#makeRunner = makeRunner;
  }

  cancel() {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    this.state = { kind: 'idle' };
  }

  async play(base: Study, participants: readonly Participant[], scenario: string): Promise<void> {
    this.cancel();
    const { signal } = this.#stopping;
    const comparison = resolveComparison(base);
    const runner = this.#makeRunner();
    try {
      const plan = planRun(versionsOf(base, participants, scenario), comparison, { regional: false });
      this.state = { kind: 'playing', done: 0, total: plan.replications };
      const { columns } = await runner.run(plan, {
        signal,
        onProgress: ({ done, total }) => {
          if (!signal.aborted) this.state = { kind: 'playing', done, total };
        },
      });
      if (signal.aborted) return;
      // Targets of the base may speak of regions, which are not kept here.
      const settings = { confidence: comparison.confidence, materiality: comparison.materiality };
      const summary = summarise(columns, settings, outcomes, { reference: 'p0', keys: headline });
      this.state = { kind: 'done', summary };
    } catch (error) {
      if (signal.aborted) return;
      this.state =
        error instanceof RefusedRun
          ? { kind: 'tooLarge', fits: error.replications }
          : { kind: 'failed', reason: error instanceof Error ? error.message : String(error) };
    } finally {
      runner.close();
    }
  }
}
