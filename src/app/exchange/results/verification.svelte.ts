import { readResults, type ResultsRead, type SavedResults } from '../../../results/readResults.ts';
import { repeatOf, verdictOn, type Verdict } from '../../../results/verify.ts';
import { RefusedRun, type Runner } from '../../../../workers/runner.ts';

export type VerificationState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'refused'; readonly why: Extract<ResultsRead, { ok: false }> }
  | { readonly kind: 'playing'; readonly done: number; readonly total: number }
  | { readonly kind: 'tooLarge'; readonly fits: number }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'verdict'; readonly verdict: Verdict };

/** Plays saved results again beside the run of the page, and says whether they are true. */
export class Verification {
  state = $state.raw<VerificationState>({ kind: 'idle' });
  /** What is being verified, once it could be read. */
  saved = $state.raw<SavedResults | null>(null);
  readonly #makeRunner: () => Runner;
  #stopping = new AbortController();

  constructor(makeRunner: () => Runner) {
    this.#makeRunner = makeRunner;
  }

  /** Verifies the text of a results file. A verification that is still under way is given up. */
  async verify(text: string): Promise<void> {
    this.show(null);
    const read = readResults(text);
    if (!read.ok) {
      this.state = { kind: 'refused', why: read };
      return;
    }
    this.saved = read.saved;
    await this.begin();
  }

  /** Has results ready to be verified, and gives up those before them. */
  show(saved: SavedResults | null): void {
    this.cancel();
    this.saved = saved;
  }

  /** Verifies what is ready. */
  async begin(): Promise<void> {
    const { saved } = this;
    if (!saved) return;
    const repeat = repeatOf(saved);
    if ('kind' in repeat) this.state = { kind: 'verdict', verdict: repeat };
    else await this.#play(saved, repeat);
  }

  cancel() {
    this.#stopping.abort();
    this.#stopping = new AbortController();
    this.state = { kind: 'idle' };
  }

  async #play(saved: SavedResults, { plan, question }: Exclude<ReturnType<typeof repeatOf>, Verdict>) {
    const { signal } = this.#stopping;
    const runner = this.#makeRunner();
    this.state = { kind: 'playing', done: 0, total: plan.replications };
    try {
      const result = await runner.run(plan, {
        signal,
        onProgress: ({ done, total }) => {
          if (!signal.aborted) this.state = { kind: 'playing', done, total };
        },
      });
      if (!signal.aborted) this.state = { kind: 'verdict', verdict: verdictOn(saved, question, result) };
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
